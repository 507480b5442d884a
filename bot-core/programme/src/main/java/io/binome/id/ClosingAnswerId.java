package io.binome.id;

/** What one of a pair says at the end: {@code organisation/programme/pair/person}. */
public record ClosingAnswerId(String value) implements Id {
    public static ClosingAnswerId of(PairId pair, PersonId by) {
        return new ClosingAnswerId(pair.value() + "/" + by.local());
    }

    public PairId pair() {
        return new PairId(around());
    }

    public PersonId person() {
        return organisation().person(local());
    }

    @Override
    public String toString() {
        return value;
    }
}
