package io.binome.id;

/** What one of a pair would like to bring to their coming session: {@code organisation/programme/pair/person}. */
public record MatterId(String value) implements OneOfPairId {
    public static MatterId of(PairId pair, PersonId by) {
        return new MatterId(OneOfPairId.value(pair, by));
    }

    @Override
    public String toString() {
        return value;
    }
}
