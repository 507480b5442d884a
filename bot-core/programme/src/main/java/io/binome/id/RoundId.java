package io.binome.id;

/** A round of a programme: {@code organisation/programme/number}, or {@code …/trial}; or a run of the solver, {@code …/run-7}. */
public record RoundId(String value) implements Id {
    public static RoundId of(ProgrammeId programme, int number) {
        return new RoundId(programme.value() + "/" + number);
    }

    /** The round that is tried beside the draft of a programme. */
    public static RoundId trial(ProgrammeId programme) {
        return new RoundId(programme.value() + "/trial");
    }

    /** What comes of the order of that number, whatever it is used for then. */
    public static RoundId run(ProgrammeId programme, int nth) {
        return new RoundId(programme.value() + "/run-" + nth);
    }

    public ProgrammeId programme() {
        return new ProgrammeId(around());
    }

    /** The mark of somebody who has begun to solve it. */
    public RoundPartId attempt(int nth) {
        return new RoundPartId(value + "/attempt-" + nth);
    }

    /** One of the parts in which its people are kept, counted from 0. */
    public RoundPartId part(int nth) {
        return new RoundPartId(value + "/" + nth);
    }

    @Override
    public String toString() {
        return value;
    }
}
