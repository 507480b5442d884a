package io.binome.dialog.meeting;

import io.binome.calendar.WorkingCalendar;
import io.binome.dialog.meeting.Session.Two;
import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.when.When;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The half hours within a day, a part of one or several days, at which a session of two people fits their working time. */
record TimesWithin(Two two, PersonId picker, StepContext at) {
    private static final int DAYS = 28;
    private static final int HALF_HOURS = 48;

    /** In order; none where the two have no time in common then. */
    List<Instant> of(List<When> named) {
        var engagements = Engagements.of(two, at);
        return starts(named)
                .filter(engagements::leave)
                .filter(start -> isOpen(at.calendar(picker), start))
                .filter(start -> isOpen(at.calendar(two.other(picker)), start))
                .toList();
    }

    private Stream<Instant> starts(List<When> named) {
        var zone = at.calendar(picker).zone();
        var today = at.now().atZone(zone).truncatedTo(ChronoUnit.DAYS);
        return Stream.iterate(0, day -> day + 1)
                .limit(DAYS)
                .map(today::plusDays)
                .flatMap(day -> Stream.iterate(0, half -> half + 1)
                        .limit(HALF_HOURS)
                        .map(half -> day.toLocalDate().atTime(half / 2, half % 2 * 30).atZone(zone)))
                .filter(start -> named.stream().anyMatch(each -> covers(each, start)))
                .map(ZonedDateTime::toInstant);
    }

    private boolean isOpen(WorkingCalendar calendar, Instant start) {
        var length = Duration.ofMinutes(at.programme(two.session().pair().programme()).sessionMinutes());
        return calendar.isOpen(start) && calendar.isOpen(start.plus(length).minusSeconds(1));
    }

    /** Whether a moment lies in what was named. */
    static boolean covers(When named, ZonedDateTime start) {
        return switch (named) {
            case When.AtMoment(var moment) -> moment.toInstant().equals(start.toInstant());
            case When.OnDay(var day) -> start.toLocalDate().equals(day);
            case When.AtTime(var time) -> start.toLocalTime().equals(time);
            case When.Span(var from, var to) -> !start.isBefore(from) && start.isBefore(to);
            case When.Days(var first, var last) ->
                !start.toLocalDate().isBefore(first) && !start.toLocalDate().isAfter(last);
            case When.Since(var day) -> !start.toLocalDate().isBefore(day);
            case When.Several(var options) -> options.stream().anyMatch(each -> covers(each, start));
            case When.Except(var refused) -> refused.stream().noneMatch(each -> covers(each, start));
            case When.Impossible impossible -> false;
            case When.Lasting lasting -> false;
            case When.Unread unread -> false;
        };
    }
}
