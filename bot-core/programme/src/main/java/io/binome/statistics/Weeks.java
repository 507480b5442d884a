package io.binome.statistics;

import io.binome.id.SessionId;
import io.binome.statistics.Statistics.Week;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts sessions by the ISO week they start in. */
final class Weeks {
    private Weeks() {}

    static List<Week> of(Map<SessionId, Instant> starts, Predicate<SessionId> met, ZoneId zone) {
        var byMonday = new TreeMap<LocalDate, Week>();
        starts.forEach((session, start) -> byMonday.merge(
                monday(start, zone), new Week(monday(start, zone), 1, met.test(session) ? 1 : 0), Weeks::sum));
        var weeks = new ArrayList<Week>();
        for (var week : byMonday.values()) {
            while (!weeks.isEmpty() && weeks.getLast().monday().plusWeeks(1).isBefore(week.monday())) {
                weeks.add(new Week(weeks.getLast().monday().plusWeeks(1), 0, 0));
            }
            weeks.add(week);
        }
        return List.copyOf(weeks);
    }

    private static LocalDate monday(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Week sum(Week one, Week other) {
        return new Week(one.monday(), one.planned() + other.planned(), one.met() + other.met());
    }
}
