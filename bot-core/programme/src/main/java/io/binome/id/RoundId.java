package io.binome.id;

/** A round of a programme: {@code organisation/programme/number}, or {@code …/trial}. */
public record RoundId(String value) implements Id {
    public static RoundId of(ProgrammeId programme, int number) {
        return new RoundId(programme.value() + "/" + number);
    }

    /** The round that is tried beside the draft of a programme. */
    public static RoundId trial(ProgrammeId programme) {
        return new RoundId(programme.value() + "/trial");
    }

    public ProgrammeId programme() {
        return new ProgrammeId(value.substring(0, value.lastIndexOf('/')));
    }

    @Override
    public String toString() {
        return value;
    }
}
