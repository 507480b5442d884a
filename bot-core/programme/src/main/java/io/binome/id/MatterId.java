package io.binome.id;

/** What one of a pair would like to bring to their coming session: {@code organisation/programme/pair/person}. */
public record MatterId(String value) implements Id {
    public static MatterId of(PairId pair, PersonId by) {
        return new MatterId(pair.value() + "/" + by.local());
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
