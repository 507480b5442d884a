package io.binome.id;

/** A round of a programme: {@code organisation/programme/number}. */
public record RoundId(String value) implements Id {
    public static RoundId of(ProgrammeId programme, int number) {
        return new RoundId(programme.value() + "/" + number);
    }

    public ProgrammeId programme() {
        return new ProgrammeId(value.substring(0, value.lastIndexOf('/')));
    }

    @Override
    public String toString() {
        return value;
    }
}
