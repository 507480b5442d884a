package io.binome.id;

/** What one of a pair wants to keep in mind for the next session: {@code organisation/programme/pair/person}. */
public record TakeawayId(String value) implements Id {
    public static TakeawayId of(PairId pair, PersonId by) {
        return new TakeawayId(pair.value() + "/" + by.local());
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
