package io.binome.id;

/** A goal of a pair: {@code organisation/programme/pair/person-number}; the person is who set it. */
public record GoalId(String value) implements Id {
    public static GoalId of(PairId pair, PersonId by, int number) {
        return new GoalId(pair.value() + "/" + by.local() + "-" + number);
    }

    public PairId pair() {
        return new PairId(around());
    }

    @Override
    public String toString() {
        return value;
    }
}
