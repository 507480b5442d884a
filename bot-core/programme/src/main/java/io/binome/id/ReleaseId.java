package io.binome.id;

import java.time.LocalDate;

/** A release of a programme's figures: {@code organisation/programme/yyyy-mm-dd}. */
public record ReleaseId(String value) implements Id {
    public static ReleaseId of(ProgrammeId programme, LocalDate day) {
        return new ReleaseId(programme.value() + "/" + day);
    }

    public ProgrammeId programme() {
        return new ProgrammeId(around());
    }

    public LocalDate day() {
        return LocalDate.parse(local());
    }

    @Override
    public String toString() {
        return value;
    }
}
