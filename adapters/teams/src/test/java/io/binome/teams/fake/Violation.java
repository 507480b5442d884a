package io.binome.teams.fake;

import java.time.Instant;

/** Something that a strict Teams complains about. */
public record Violation(Instant at, String where, String what) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
