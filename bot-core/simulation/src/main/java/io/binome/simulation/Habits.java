package io.binome.simulation;

import io.binome.calendar.WorkingCalendar;
import io.binome.engine.Calendars;
import io.binome.id.PromptId;
import io.binome.programme.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When simulated colleagues do things, each in their own working hours. Nothing here remembers anything: what somebody
 * does about a question follows from the seed, the person, the question, when it was put and how often.
 */
final class Habits {
    private static final int FIRST_SILENT_WEEK = 5;
    private static final int SILENT_WEEKS = 12;
    private static final int FIRST_LEAVING_DAY = 60;
    private static final int LEAVING_DAYS = 60;
    private static final int LONGEST_DELAY = 240;
    private static final int A_DAY_OFF_AND_ON = 24 * 60;

    /** A question that comes more often than this within a short time is left alone. */
    private static final int PATIENCE = 8;

    private final Draw chance;
    private final Absences absences;

    Habits(long seed) {
        this(seed, Circumstances.USUAL);
    }

    Habits(long seed, Circumstances circumstances) {
        this.chance = Draw.of(seed);
        this.absences = new Absences(chance, circumstances);
    }

    Absences absences() {
        return absences;
    }

    Temperament temperament(Person person) {
        return person.isAdmin() ? Temperament.PROMPT : Temperament.drawn(of(person).with("temperament"));
    }

    Draw of(Person person) {
        return chance.with(person.id().value());
    }

    /**
     * When somebody answers a question, if at all.
     *
     * @param times how often the question was put lately, this time included
     * @param begin when the first programme began
     */
    Optional<Instant> answers(Person person, PromptId prompt, Instant asked, int times, Instant begin) {
        var draw = of(person).with(prompt.value()).with(asked.toEpochMilli());
        var temperament = temperament(person);
        if (times > PATIENCE
                || isGone(person, temperament, asked, begin)
                || absences.isSilent(person, asked, begin)) {
            return Optional.empty();
        }
        if (isReaction(person, asked) && draw.with("flow").chance(0.93)) {
            return Optional.of(own(person, asked.plusSeconds(12 + draw.with("seconds").below(70))));
        }
        if (!draw.with("bother").chance(share(temperament, times))) {
            return Optional.empty();
        }
        return Optional.of(own(person, when(person, temperament, asked, times, draw)))
                .filter(then -> !absences.isSilent(person, then, begin));
    }

    private boolean isGone(Person person, Temperament temperament, Instant asked, Instant begin) {
        return switch (temperament) {
            case SILENT -> !asked.isBefore(silentFrom(person, begin));
            case LEAVING -> hasLeft(person, asked, leavesAt(person, begin));
            case PROMPT, SLOW, FORGETFUL -> false;
        };
    }

    private boolean hasLeft(Person person, Instant asked, Instant left) {
        return asked.isAfter(left.plus(1, ChronoUnit.HOURS))
                && absences.joinsAgain(person, left).filter(again -> !asked.isBefore(again)).isEmpty();
    }

    /** How likely somebody is to answer at all, this time. */
    private static double share(Temperament temperament, int times) {
        return switch (temperament) {
            case PROMPT, LEAVING -> 0.96;
            case SLOW -> times == 1 ? 0.9 : 0.95;
            case FORGETFUL -> times == 1 ? 0.35 : 0.75;
            case SILENT -> 0.85;
        };
    }

    private Instant when(Person person, Temperament temperament, Instant asked, int times, Draw draw) {
        return switch (temperament) {
            case PROMPT, LEAVING, SILENT, FORGETFUL -> soon(person, asked, draw);
            case SLOW ->
                times == 1 ? inDays(person, asked, 1 + draw.with("days").below(4), draw) : soon(person, asked, draw);
        };
    }

    /** Within minutes or hours, most often soon. */
    private static Instant soon(Person person, Instant asked, Draw draw) {
        var minutes = (long) Math.pow(LONGEST_DELAY, draw.with("minutes").unit());
        return working(person, asked, Duration.ofMinutes(2 + minutes).plusSeconds(draw.with("seconds").below(60)));
    }

    /** So many working days later, at any time of the day. */
    private static Instant inDays(Person person, Instant asked, int days, Draw draw) {
        var calendar = calendar(person);
        var opens = calendar.inWorkingDays(asked, days, calendar.hours().from());
        var length = Duration.between(calendar.hours().from(), calendar.hours().to());
        return opens.plusSeconds((long) (length.toSeconds() * 0.95 * draw.with("time").unit()));
    }

    /** Some time later, counting only time in which the person works. */
    static Instant working(Person person, Instant from, Duration delay) {
        var calendar = calendar(person);
        var later = calendar.nextOpen(from).plus(delay);
        if (calendar.isOpen(later)) {
            return later;
        }
        var morning = calendar.nextOpen(later);
        var rest = morning.plusSeconds(delay.toSeconds() % Duration.ofMinutes(45).toSeconds());
        return calendar.isOpen(rest) ? rest : morning;
    }

    /** A pause moves nothing: what somebody means to do must not depend on when it is worked out. */
    static WorkingCalendar calendar(Person person) {
        return Calendars.of(person.pausedUntil(null));
    }

    Instant silentFrom(Person person, Instant begin) {
        var weeks = FIRST_SILENT_WEEK + of(person).with("silent").below(SILENT_WEEKS);
        return begin.plus(7L * weeks, ChronoUnit.DAYS);
    }

    Instant leavesAt(Person person, Instant begin) {
        var draw = of(person).with("leaving");
        var day = begin.plus(FIRST_LEAVING_DAY + draw.below(LEAVING_DAYS), ChronoUnit.DAYS);
        var minutes = draw.with("minutes").below(A_DAY_OFF_AND_ON / 6);
        return own(person, working(person, day, Duration.ofMinutes(minutes)));
    }

    /**
     * The moment, made recognisable as this person's by its milliseconds: a question put in that very millisecond is
     * the reaction to what they have just done, and they are still at their desk.
     */
    Instant own(Person person, Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).plusMillis(mark(person));
    }

    private boolean isReaction(Person person, Instant asked) {
        return asked.toEpochMilli() % 1000 == mark(person);
    }

    private int mark(Person person) {
        return 1 + of(person).with("mark").below(999);
    }
}
