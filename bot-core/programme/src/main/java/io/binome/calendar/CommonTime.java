package io.binome.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The time two people share: when they could meet, and how much of their week overlaps. */
public record CommonTime(WorkingCalendar one, WorkingCalendar other) {
    private static final Duration HORIZON = Duration.ofDays(40);
    private static final Duration STRETCH = Duration.ofHours(1);
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final LocalTime MID_MORNING = LocalTime.of(10, 0);
    private static final LocalTime MID_AFTERNOON = LocalTime.of(14, 30);
    private static final LocalTime NOON = LocalTime.NOON;

    /** Minutes of discomfort that a change from morning to afternoon is worth. */
    private static final int VARIETY = 60;

    /**
     * Up to {@code count} starts on the half hour of the first person's clock, in order, each on another day of theirs,
     * so that a meeting of this length lies within both people's working hours and preferably in mid-morning or
     * mid-afternoon. If there is none within 40 days, an hour before and after work is tried too; the list is empty if
     * that does not help either.
     */
    public List<Slot> starts(Instant notBefore, Duration length, int count) {
        return starts(notBefore, length, count, start -> true);
    }

    /** The same of those starts only at which both are free. */
    public List<Slot> starts(Instant notBefore, Duration length, int count, Predicate<Instant> areFree) {
        List<Slot> within = starts(notBefore, length, count, Duration.ZERO, areFree);
        return within.isEmpty() ? starts(notBefore, length, count, STRETCH, areFree) : within;
    }

    /** The working time both have in common in a typical week, holidays and pauses left aside. */
    public Duration perWeek() {
        return Duration.ofMinutes(TypicalWeek.of(one).minutesWith(TypicalWeek.of(other)));
    }

    private List<Slot> starts(
            Instant notBefore, Duration length, int count, Duration stretch, Predicate<Instant> areFree) {
        Map<LocalDate, List<Instant>> candidates = candidates(notBefore, length, stretch, count, areFree);
        List<Slot> chosen = new ArrayList<>();
        boolean afternoonLast = true;
        for (List<Instant> day : candidates.values()) {
            if (chosen.size() == count) {
                break;
            }
            boolean afternoonBefore = afternoonLast;
            Instant best = day.stream()
                    .min(Comparator.comparingLong(
                            start -> discomfort(start) + (isAfternoon(start) == afternoonBefore ? VARIETY : 0)))
                    .orElseThrow();
            chosen.add(new Slot(best, !stretch.isZero()));
            afternoonLast = isAfternoon(best);
        }
        return List.copyOf(chosen);
    }

    /** All starts of the first so many days that have any; the day after them may be incomplete. */
    private Map<LocalDate, List<Instant>> candidates(
            Instant notBefore, Duration length, Duration stretch, int days, Predicate<Instant> areFree) {
        Map<LocalDate, List<Instant>> byDay = new TreeMap<>();
        long step = STEP.toSeconds();
        Instant first = Instant.ofEpochSecond(
                Math.ceilDiv(notBefore.getEpochSecond() + (notBefore.getNano() > 0 ? 1 : 0), step) * step);
        Instant last = first.plus(HORIZON);
        for (Instant start = first; start.isBefore(last) && byDay.size() <= days; start = start.plus(STEP)) {
            ZonedDateTime local = start.atZone(one.zone());
            if (local.getMinute() % 30 == 0
                    && fits(one, start, length, stretch)
                    && fits(other, start, length, stretch)
                    && areFree.test(start)) {
                byDay.computeIfAbsent(local.toLocalDate(), day -> new ArrayList<>())
                        .add(start);
            }
        }
        return byDay;
    }

    private static boolean fits(WorkingCalendar calendar, Instant start, Duration length, Duration stretch) {
        Instant end = start.plus(length);
        LocalDateTime first = LocalDateTime.ofInstant(start, calendar.zone());
        LocalDateTime last = LocalDateTime.ofInstant(end.minusNanos(1), calendar.zone());
        LocalDate day = first.toLocalDate();
        LocalDateTime earliest = day.atTime(calendar.hours().from()).minus(stretch);
        LocalDateTime latest = day.atTime(calendar.hours().to()).plus(stretch);
        return last.toLocalDate().equals(day)
                && !first.isBefore(earliest)
                && last.isBefore(latest)
                && !leavesOnTheWay(calendar.zone(), start, end, earliest, latest)
                && calendar.isWorkingDay(day);
    }

    /** Whether the clock goes back meanwhile, so that the meeting runs past the hours although both its ends are within. */
    private static boolean leavesOnTheWay(
            ZoneId zone, Instant start, Instant end, LocalDateTime earliest, LocalDateTime latest) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(start);
        return change != null
                && change.getInstant().isBefore(end)
                && (change.getDateTimeBefore().isAfter(latest)
                        || change.getDateTimeAfter().isBefore(earliest));
    }

    private long discomfort(Instant start) {
        return discomfort(one, start) + discomfort(other, start);
    }

    private static long discomfort(WorkingCalendar calendar, Instant start) {
        LocalTime local = LocalTime.ofInstant(start, calendar.zone());
        return Math.min(apart(local, MID_MORNING), apart(local, MID_AFTERNOON));
    }

    private static long apart(LocalTime a, LocalTime b) {
        return Duration.between(a, b).abs().toMinutes();
    }

    private boolean isAfternoon(Instant start) {
        return !LocalTime.ofInstant(start, one.zone()).isBefore(NOON);
    }
}
