package io.binome.id;

/** Something that the two of a pair have agreed to do: {@code organisation/programme/pair/number}. */
public record ActionId(String value) implements Id {
    public static ActionId of(PairId pair, int number) {
        return new ActionId(pair.value() + "/" + number);
    }

    public PairId pair() {
        return new PairId(around());
    }

    /** Counted within the pair, from 1; none is used again. */
    public int number() {
        return Integer.parseInt(local());
    }

    @Override
    public String toString() {
        return value;
    }
}
