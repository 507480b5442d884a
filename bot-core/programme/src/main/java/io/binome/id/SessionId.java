package io.binome.id;

/** One session of a pair: {@code organisation/programme/pair/number}, counted from 1. */
public record SessionId(String value) implements Id {
    public static SessionId of(PairId pair, int number) {
        return new SessionId(pair.value() + "/" + number);
    }

    public PairId pair() {
        return new PairId(around());
    }

    public int number() {
        return Integer.parseInt(local());
    }

    @Override
    public String toString() {
        return value;
    }
}
