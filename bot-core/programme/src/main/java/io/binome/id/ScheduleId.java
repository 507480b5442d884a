package io.binome.id;

/** A schedule of a programme: {@code organisation/programme/name}. */
public record ScheduleId(String value) implements Id {
    public static ScheduleId of(ProgrammeId programme, String name) {
        return new ScheduleId(programme.value() + "/" + name);
    }

    public ProgrammeId programme() {
        return new ProgrammeId(around());
    }

    @Override
    public String toString() {
        return value;
    }
}
