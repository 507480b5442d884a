package io.binome.id;

/** What one of a pair wants to keep in mind for the next session: {@code organisation/programme/pair/person}. */
public record TakeawayId(String value) implements OneOfPairId {
    public static TakeawayId of(PairId pair, PersonId by) {
        return new TakeawayId(OneOfPairId.value(pair, by));
    }

    @Override
    public String toString() {
        return value;
    }
}
