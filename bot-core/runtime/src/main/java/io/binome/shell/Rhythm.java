package io.binome.shell;

import io.binome.id.PersonId;
import io.binome.store.Focus;
import java.time.Duration;
import java.time.Instant;

/** How much somebody is written to without having done anything: beyond three messages in a week, whatever can wait waits. */
record Rhythm(Focus focus) {
    private static final int MOST = 3;
    private static final Duration WEEK = Duration.ofDays(7);

    /** Now, or else the moment from which on there is room for one more. */
    Instant from(PersonId person, Instant now) {
        var within = focus.unasked(person).stream()
                .map(moment -> moment.plus(WEEK))
                .filter(now::isBefore)
                .sorted()
                .toList();
        return within.size() < MOST ? now : within.get(within.size() - MOST);
    }
}
