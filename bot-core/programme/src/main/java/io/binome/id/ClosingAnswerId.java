package io.binome.id;

/** What one of a pair says at the end: {@code organisation/programme/pair/person}. */
public record ClosingAnswerId(String value) implements OneOfPairId {
    public static ClosingAnswerId of(PairId pair, PersonId by) {
        return new ClosingAnswerId(OneOfPairId.value(pair, by));
    }

    @Override
    public String toString() {
        return value;
    }
}
