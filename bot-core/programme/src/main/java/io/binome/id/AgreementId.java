package io.binome.id;

/** One version of a pair's agreement: {@code organisation/programme/pair/version}. */
public record AgreementId(String value) implements Id {
    public static AgreementId of(PairId pair, int version) {
        return new AgreementId(pair.value() + "/" + version);
    }

    public PairId pair() {
        return new PairId(around());
    }

    @Override
    public String toString() {
        return value;
    }
}
