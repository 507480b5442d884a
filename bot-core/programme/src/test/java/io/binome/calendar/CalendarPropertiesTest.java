package io.binome.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CalendarPropertiesTest {
    private static final List<String> ZONES = List.of(
            "Europe/Paris",
            "America/Toronto",
            "Africa/Dakar",
            "Asia/Tokyo",
            "Indian/Reunion",
            "Pacific/Noumea",
            "Africa/Casablanca",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "America/St_Johns",
            "Pacific/Chatham",
            "UTC");

    /** More seeds: {@code -Dbinome.thorough=5}. */
    private static final int THOROUGH = Integer.getInteger("binome.thorough", 1);

    private static final long BEGIN = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final long END = Instant.parse("2028-12-31T00:00:00Z").getEpochSecond();

    private static void withManySeeds(Consumer<Random> property) {
        for (int seed = 1; seed <= 200 * THOROUGH; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("does not hold with seed " + seed + ": " + broken.getMessage(), broken);
            }
        }
    }

    private static WorkingCalendar calendar(Random random) {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        // Every third works in the small hours, in which clocks are changed.
        int quarters = random.nextInt(3) == 0 ? 16 : 96;
        int a = random.nextInt(quarters - 1);
        int b = random.nextInt(1, quarters);
        int from = Math.min(a, b);
        int to = Math.max(Math.max(a, b), from + 1);
        WorkingHours hours = new WorkingHours(days(random), quarter(from), quarter(to));
        LocalDate back = random.nextInt(10) < 7 ? null : LocalDate.of(2025, 1, 1).plusDays(random.nextInt(1_096));
        return new WorkingCalendar(zone, hours, Holidays.around(zone, null), back);
    }

    private static Set<DayOfWeek> days(Random random) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(random.nextInt(1, 8)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextBoolean()) {
                days.add(day);
            }
        }
        return days;
    }

    /** Any moment of three years, every other time in the days before this calendar's clock is changed. */
    private static Instant moment(Random random, WorkingCalendar calendar) {
        Instant any = Instant.ofEpochSecond(random.nextLong(BEGIN, END));
        ZoneOffsetTransition change = calendar.zone().getRules().nextTransition(any);
        return change == null || random.nextBoolean()
                ? any
                : change.getInstant().minusSeconds(random.nextLong(3 * 24 * 3_600L));
    }

    private static LocalTime quarter(int quarters) {
        return LocalTime.MIDNIGHT.plusMinutes(15L * quarters);
    }

    @Test
    void workingDaysNeverLandOnADayOff() {
        withManySeeds(random -> {
            WorkingCalendar calendar = calendar(random);
            Instant from = moment(random, calendar);
            Instant then = calendar.inWorkingDays(from, random.nextInt(31), quarter(random.nextInt(96)));
            assertThat(calendar.isWorkingDay(LocalDate.ofInstant(then, calendar.zone())))
                    .as("%s from %s: %s", calendar, from, then)
                    .isTrue();
        });
    }

    @Test
    void laterMomentsAndMoreDaysNeverComeEarlier() {
        withManySeeds(random -> {
            WorkingCalendar calendar = calendar(random);
            Instant earlier = moment(random, calendar);
            Instant later = random.nextBoolean()
                    ? earlier.plusSeconds(random.nextLong(END - BEGIN))
                    : earlier.plusSeconds(random.nextLong(24 * 3_600L));
            int days = random.nextInt(31);
            LocalTime at = quarter(random.nextInt(96));
            String given = "%s, %d days from %s or %s at %s".formatted(calendar, days, earlier, later, at);
            Instant then = calendar.inWorkingDays(earlier, days, at);
            assertThat(calendar.inWorkingDays(later, days, at)).as(given).isAfterOrEqualTo(then);
            assertThat(calendar.inWorkingDays(earlier, days + 1, at)).as(given).isAfterOrEqualTo(then);
            assertThat(calendar.nextOpen(later)).as(given).isAfterOrEqualTo(calendar.nextOpen(earlier));
        });
    }

    @Test
    void theNextOpeningIsOpenAndNotInThePast() {
        withManySeeds(random -> {
            WorkingCalendar calendar = calendar(random);
            Instant moment = moment(random, calendar);
            Instant opening = calendar.nextOpen(moment);
            String given = "%s after %s: %s".formatted(calendar, moment, opening);
            assertThat(opening).as(given).isAfterOrEqualTo(moment);
            assertThat(calendar.isOpen(opening)).as(given).isTrue();
            assertThat(calendar.nextOpen(opening)).as(given).isEqualTo(opening);
        });
    }

    @Test
    void nothingIsOpenBetweenNowAndTheNextOpening() {
        withManySeeds(random -> {
            WorkingCalendar calendar = calendar(random);
            Instant moment = moment(random, calendar);
            Instant opening = calendar.nextOpen(moment);
            Instant end = moment.plus(Duration.ofDays(30));
            for (Instant at = moment; at.isBefore(opening) && at.isBefore(end); at = at.plusSeconds(20 * 60)) {
                assertThat(calendar.isOpen(at))
                        .as("%s at %s before %s", calendar, at, opening)
                        .isFalse();
            }
        });
    }

    @Test
    void commonStartsAreOpenForBothToTheEnd() {
        withManySeeds(random -> {
            WorkingCalendar one = calendar(random);
            WorkingCalendar other = calendar(random);
            Instant from = moment(random, one);
            Duration length = Duration.ofMinutes(15L * random.nextInt(1, 9));
            List<Slot> slots = new CommonTime(one, other).starts(from, length, 5);
            String given = "%s and %s from %s for %s: %s".formatted(one, other, from, length, slots);
            assertThat(slots).as(given).isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()));
            assertThat(slots.stream().map(slot -> LocalDate.ofInstant(slot.start(), one.zone())))
                    .as(given)
                    .doesNotHaveDuplicates();
            for (Slot slot : slots) {
                assertThat(slot.start()).as(given).isAfterOrEqualTo(from);
                for (WorkingCalendar calendar : List.of(one, other)) {
                    isWorkedToTheEnd(calendar, slot, length, given);
                }
            }
        });
    }

    private static void isWorkedToTheEnd(WorkingCalendar calendar, Slot slot, Duration length, String given) {
        assertThat(calendar.isWorkingDay(LocalDate.ofInstant(slot.start(), calendar.zone())))
                .as(given)
                .isTrue();
        Instant end = slot.start().plus(length);
        for (Instant at = slot.start(); !slot.outsideHours() && at.isBefore(end); at = at.plusSeconds(60)) {
            assertThat(calendar.isOpen(at)).as("%s at %s", given, at).isTrue();
        }
    }
}
