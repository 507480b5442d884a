package io.binome.simulation;

import io.binome.id.PersonId;
import io.binome.simulation.Observations.Week;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many messages everybody gets without having done anything, by the day and by the week, each in their own zone. */
final class Rhythms {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Map<PersonId, Integer> numbers = new HashMap<>();
    private final Map<PersonDay, Integer> days = new HashMap<>();
    private final Map<PersonDay, Integer> weeks = new HashMap<>();
    private final Map<PersonDay, Integer> beside = new HashMap<>();
    private final Map<PersonId, Deque<Instant>> lately = new HashMap<>();

    private record PersonDay(PersonId person, LocalDate day) {}

    /** @param people those who are numbered */
    Rhythms(List<PersonId> people) {
        people.forEach(person -> numbers.put(person, numbers.size() + 1));
    }

    /** @param isOfSession whether it is about a session that is planned, or whose date is looked for */
    void heard(PersonId person, Instant at, ZoneId zone, boolean isOfSession) {
        var day = at.atZone(zone).toLocalDate();
        var monday = new PersonDay(person, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        days.merge(new PersonDay(person, day), 1, Integer::sum);
        weeks.merge(monday, 1, Integer::sum);
        if (!isOfSession) {
            beside.merge(monday, 1, Integer::sum);
        }
        lately.computeIfAbsent(person, each -> new ArrayDeque<>()).addLast(at);
    }

    /** How many somebody has got in the seven days before a moment. */
    int lately(PersonId person, Instant at) {
        var all = lately.computeIfAbsent(person, each -> new ArrayDeque<>());
        while (!all.isEmpty() && !all.getFirst().plus(WEEK).isAfter(at)) {
            all.removeFirst();
        }
        return all.size();
    }

    int mostADay() {
        return days.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Days on which somebody got more than so many. */
    List<String> crowded(int most) {
        return days.entrySet().stream()
                .filter(day -> day.getValue() > most)
                .map(day -> day.getKey().person().local() + " " + day.getKey().day() + ": " + day.getValue())
                .sorted()
                .toList();
    }

    /** On average of the weeks in which somebody got any. */
    double aWeek() {
        return weeks.values().stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    int mostAWeek() {
        return weeks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Over everybody who is numbered and so many weeks, those without a message among them. */
    double aPersonAndWeek(double all) {
        var messages = weeks.values().stream().mapToInt(Integer::intValue).sum();
        return numbers.isEmpty() || all == 0 ? 0 : messages / (numbers.size() * all);
    }

    /** The worst of all weeks; of several as bad the earliest. */
    @Nullable
    Week worst() {
        return worst(weeks).orElse(null);
    }

    /** The same without what is about sessions. */
    @Nullable
    Week worstBeside() {
        return worst(beside).orElse(null);
    }

    /** Weeks in which somebody got more than so many that are not about sessions. */
    int crowdedWeeks(int most) {
        return (int) beside.values().stream().filter(each -> each > most).count();
    }

    private Optional<Week> worst(Map<PersonDay, Integer> counted) {
        return counted.entrySet().stream()
                .map(each -> new Week(
                        numbers.getOrDefault(each.getKey().person(), 0), each.getKey().day(), each.getValue()))
                .max(Comparator.comparingInt(Week::messages)
                        .thenComparing(Comparator.comparing(Week::monday).reversed())
                        .thenComparing(Comparator.comparingInt(Week::person).reversed()));
    }
}
