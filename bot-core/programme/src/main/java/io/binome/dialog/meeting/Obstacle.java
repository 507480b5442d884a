package io.binome.dialog.meeting;

import io.binome.dialog.meeting.Session.Two;
import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.text.Text;
import java.time.Instant;
import java.util.Optional;

/** What speaks against a date that somebody named: a pause, a day off, an hour outside a day, or another session. */
record Obstacle(Instant start, Two two, PersonId picker, StepContext at) {

    /** What whoever picks the date should know before they propose it; nothing where it suits both. */
    Optional<Text> said() {
        var partner = two.other(picker);
        var theirs = at.calendar(partner);
        var day = start.atZone(theirs.zone()).toLocalDate();
        var back = theirs.pausedUntil();
        if (back != null && day.isBefore(back)) {
            return Optional.of(Text.of("session.written.pause", "partner", partner, "back", back));
        }
        if (!theirs.isWorkingDay(day)) {
            return Optional.of(Text.of("session.written.dayoff", "partner", partner));
        }
        if (!theirs.isOpen(start)) {
            return Optional.of(Text.of("session.written.outside", "partner", partner));
        }
        if (!at.calendar(picker).isOpen(start)) {
            return Optional.of(Text.of("session.written.yours"));
        }
        return Engagements.of(two, at).leave(start) ? Optional.empty() : Optional.of(Text.of("session.written.busy"));
    }
}
