package io.binome.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

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

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<Set<DayOfWeek>> days =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).map(HashSet::new);
        Arbitrary<LocalDate> back = Arbitraries.longs()
                .between(
                        LocalDate.of(2025, 1, 1).toEpochDay(),
                        LocalDate.of(2028, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay)
                .injectNull(0.7);
        return Combinators.combine(
                        Arbitraries.of(ZONES),
                        days,
                        Arbitraries.integers().between(0, 94),
                        Arbitraries.integers().between(1, 95),
                        back)
                .as((zone, on, a, b, until) -> {
                    int from = Math.min(a, b);
                    int to = Math.max(Math.max(a, b), from + 1);
                    WorkingHours hours = new WorkingHours(on, quarter(from), quarter(to));
                    ZoneId id = ZoneId.of(zone);
                    return new WorkingCalendar(id, hours, Holidays.around(id, null), until);
                });
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2026-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2028-12-31T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    private static LocalTime quarter(int quarters) {
        return LocalTime.MIDNIGHT.plusMinutes(15L * quarters);
    }

    @Property
    void workingDaysNeverLandOnADayOff(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(max = 30) int days,
            @ForAll @IntRange(max = 95) int at) {
        Instant then = calendar.inWorkingDays(from, days, quarter(at));
        assertThat(calendar.isWorkingDay(LocalDate.ofInstant(then, calendar.zone())))
                .isTrue();
    }

    @Property
    void laterMomentsAndMoreDaysNeverComeEarlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant one,
            @ForAll("moments") Instant other,
            @ForAll @IntRange(max = 30) int days,
            @ForAll @IntRange(max = 95) int at) {
        Instant earlier = one.isBefore(other) ? one : other;
        Instant later = one.isBefore(other) ? other : one;
        Instant then = calendar.inWorkingDays(earlier, days, quarter(at));
        assertThat(calendar.inWorkingDays(later, days, quarter(at))).isAfterOrEqualTo(then);
        assertThat(calendar.inWorkingDays(earlier, days + 1, quarter(at))).isAfterOrEqualTo(then);
        assertThat(calendar.nextOpen(later)).isAfterOrEqualTo(calendar.nextOpen(earlier));
    }

    @Property
    void theNextOpeningIsOpenAndNotInThePast(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("moments") Instant moment) {
        Instant opening = calendar.nextOpen(moment);
        assertThat(opening).isAfterOrEqualTo(moment);
        assertThat(calendar.isOpen(opening)).isTrue();
        assertThat(calendar.nextOpen(opening)).isEqualTo(opening);
    }

    @Property
    void nothingIsOpenBetweenNowAndTheNextOpening(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("moments") Instant moment) {
        Instant opening = calendar.nextOpen(moment);
        Instant end = moment.plus(Duration.ofDays(30));
        for (Instant at = moment; at.isBefore(opening) && at.isBefore(end); at = at.plusSeconds(20 * 60)) {
            assertThat(calendar.isOpen(at)).isFalse();
        }
    }

    @Property(tries = 300)
    void commonStartsAreOpenForBothToTheEnd(
            @ForAll("calendars") WorkingCalendar one,
            @ForAll("calendars") WorkingCalendar other,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 1, max = 8) int quarters) {
        Duration length = Duration.ofMinutes(15L * quarters);
        List<Slot> slots = new CommonTime(one, other).starts(from, length, 5);
        assertThat(slots).isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()));
        assertThat(slots.stream().map(slot -> LocalDate.ofInstant(slot.start(), one.zone())))
                .doesNotHaveDuplicates();
        for (Slot slot : slots) {
            assertThat(slot.start()).isAfterOrEqualTo(from);
            for (WorkingCalendar calendar : List.of(one, other)) {
                assertThat(calendar.isWorkingDay(LocalDate.ofInstant(slot.start(), calendar.zone())))
                        .isTrue();
                if (!slot.outsideHours()) {
                    assertThat(calendar.isOpen(slot.start())).isTrue();
                    assertThat(calendar.isOpen(slot.start().plus(length).minusSeconds(1)))
                            .isTrue();
                }
            }
        }
    }
}
