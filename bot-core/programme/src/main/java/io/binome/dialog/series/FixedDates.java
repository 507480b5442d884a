package io.binome.dialog.series;

import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.PairId;
import io.binome.programme.Pair;
import io.binome.programme.ProgrammeEnd;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dates of a series: those that a pair has, and those that it could have. */
final class FixedDates {
    /** So many dates after the next one, for fewer nothing would be gained. */
    static final int WORTHWHILE = 2;

    /** A date that comes sooner than that is left out. */
    private static final Duration SOONEST = Duration.ofHours(4);

    /** So many are read at a glance, and suffice for a year of a session a month. */
    private static final int MOST = 12;

    /** Where a date falls on a day off: the days before and after it that are tried, the nearest first. */
    private static final List<Integer> DAYS = List.of(0, 1, -1, 2, -2, 3, -3);

    private FixedDates() {}

    /** Those that the two have agreed on, past ones among them, as far as the programme lasts. */
    static List<Instant> of(PairId pair, StepContext at) {
        var dates = List.<Instant>of();
        for (var recorded : at.history().about(pair)) {
            if (recorded.fact() instanceof Fact.OfSeries fact) {
                dates = switch (fact) {
                    case Fact.SeriesFixed fixed -> fixed.dates();
                    case Fact.SeriesEnded ended -> List.of();
                };
            }
        }
        return dates.isEmpty() ? dates : dates.stream().filter(date -> fits(date, pair, at)).toList();
    }

    /**
     * At the same time of the same weekday as a session, at the rhythm of the two, on days on which both work. The
     * clock is that of the first of the two: where the other's changes on another day, it is an hour off for a while.
     */
    static List<Instant> following(Instant start, PairId id, StepContext at) {
        return at.records().find(Pair.class, id).map(pair -> following(start, pair, at)).orElse(List.of());
    }

    private static List<Instant> following(Instant start, Pair pair, StepContext at) {
        var weeks = at.programmeOf(pair.id()).cadenceWeeks();
        var first = start.atZone(at.calendar(pair.first()).zone());
        var dates = new ArrayList<Instant>();
        for (var date = first.plusWeeks(weeks); dates.size() < MOST && fits(date.toInstant(), pair.id(), at); date =
                date.plusWeeks(weeks)) {
            near(date, pair, at).ifPresent(dates::add);
        }
        return List.copyOf(dates);
    }

    private static Optional<Instant> near(ZonedDateTime date, Pair pair, StepContext at) {
        return DAYS.stream()
                .map(date::plusDays)
                .map(ZonedDateTime::toInstant)
                .filter(each -> fits(each, pair.id(), at))
                .filter(each -> pair.members().stream()
                        .allMatch(person -> at.calendar(person).isWorkingDay(at.day(person, each))))
                .findFirst();
    }

    /** Those that can still be met on: none that is past or too near, or beyond the end of the programme. */
    static List<Instant> usable(List<Instant> dates, PairId pair, StepContext at) {
        var soonest = at.now().plus(SOONEST);
        return dates.stream().filter(date -> date.isAfter(soonest) && fits(date, pair, at)).toList();
    }

    private static boolean fits(Instant date, PairId pair, StepContext at) {
        return ProgrammeEnd.leavesTimeFor(date, at.programme(pair.programme()));
    }
}
