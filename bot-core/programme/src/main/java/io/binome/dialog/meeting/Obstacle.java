package io.binome.dialog.meeting;

import io.binome.dialog.meeting.Session.Two;
import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.message.Message;
import java.time.Instant;

/** What speaks against a date that somebody named: a pause, a day off or an hour outside somebody's day. */
record Obstacle(Instant start, Two two, PersonId picker, StepContext at) {

    /** The message, with what whoever picks the date should know before they propose it. */
    Message below(Message message) {
        var partner = two.other(picker);
        var theirs = at.calendar(partner);
        var day = start.atZone(theirs.zone()).toLocalDate();
        var back = theirs.pausedUntil();
        if (back != null && day.isBefore(back)) {
            return message.and("session.written.pause", "partner", partner, "back", back);
        }
        if (!theirs.isWorkingDay(day)) {
            return message.and("session.written.dayoff", "partner", partner);
        }
        if (!theirs.isOpen(start)) {
            return message.and("session.written.outside", "partner", partner);
        }
        return at.calendar(picker).isOpen(start) ? message : message.and("session.written.yours");
    }
}
