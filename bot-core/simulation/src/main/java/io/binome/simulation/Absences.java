package io.binome.simulation;

import io.binome.programme.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When people are away in an eventful year. Like all habits it follows from the seed, and is never remembered. */
final class Absences {
    private static final MonthDay SUMMER = MonthDay.of(7, 1);
    private static final MonthDay WINTER = MonthDay.of(12, 17);
    private static final int FIRST_SPELL_WEEK = 4;
    private static final int SPELL_WEEKS = 40;

    private final Draw chance;
    private final Circumstances circumstances;

    Absences(Draw chance, Circumstances circumstances) {
        this.chance = chance;
        this.circumstances = circumstances;
    }

    /**
     * Some days off.
     *
     * @param isAnnounced whether the person tells Binôme of it; else they just answer nothing
     * @param isCutShort whether they are back at half of it
     */
    record Holiday(LocalDate first, LocalDate back, boolean isAnnounced, boolean isCutShort) {
        LocalDate half() {
            return first.plusDays(ChronoUnit.DAYS.between(first, back) / 2);
        }
    }

    /** One in summer and one in winter, for most people, in the year in which the programme begins. */
    List<Holiday> holidays(Person person, Instant begin) {
        var holidays = new ArrayList<Holiday>();
        if (isEventful(person)) {
            var year = LocalDate.ofInstant(begin, ZoneOffset.UTC).getYear();
            holiday(SUMMER.atYear(year), 50, 18, of(person).with("summer"), 0.8).ifPresent(holidays::add);
            holiday(WINTER.atYear(year), 7, 8, of(person).with("winter"), 0.5).ifPresent(holidays::add);
        }
        return holidays;
    }

    private static Optional<Holiday> holiday(LocalDate from, int within, int longest, Draw draw, double share) {
        var first = from.plusDays(draw.with("day").below(within));
        var back = first.plusDays(6 + draw.with("days").below(longest));
        return draw.chance(share)
                ? Optional.of(new Holiday(
                        first, back, draw.with("announced").chance(0.75), draw.with("half").chance(0.2)))
                : Optional.empty();
    }

    /** Whether somebody answers nothing at that time, without having said so. */
    boolean isSilent(Person person, Instant at, Instant begin) {
        if (!isEventful(person)) {
            return false;
        }
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return isInSpell(person, at, begin)
                || holidays(person, begin).stream()
                        .anyMatch(each -> !each.isAnnounced() && !day.isBefore(each.first())
                                && day.isBefore(each.back()));
    }

    /** Three to seven weeks of too much else to do, for one in four. */
    private boolean isInSpell(Person person, Instant at, Instant begin) {
        var draw = of(person).with("spell");
        var from = begin.plus(Duration.ofDays(7L * (FIRST_SPELL_WEEK + draw.with("week").below(SPELL_WEEKS))));
        var until = from.plus(Duration.ofDays(21 + draw.with("days").below(28)));
        return draw.chance(0.25) && !at.isBefore(from) && at.isBefore(until);
    }

    /** Whether somebody who leaves has everything erased. */
    boolean isErasing(Person person) {
        return isEventful(person) && of(person).with("erasing").chance(0.3);
    }

    /** When somebody who has left joins again, if they do: they have thought better of it some weeks later. */
    Optional<Instant> joinsAgain(Person person, Instant left) {
        var draw = of(person).with("again");
        return isEventful(person) && !isErasing(person) && draw.chance(0.3)
                ? Optional.of(Habits.working(person, left, Duration.ofDays(14 + draw.with("days").below(25))))
                : Optional.empty();
    }

    private boolean isEventful(Person person) {
        return circumstances == Circumstances.EVENTFUL && !person.isAdmin();
    }

    private Draw of(Person person) {
        return chance.with(person.id().value()).with("absences");
    }
}
