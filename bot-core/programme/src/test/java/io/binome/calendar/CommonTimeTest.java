package io.binome.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommonTimeTest {
    private static final Instant SUNDAY = Instant.parse("2026-03-08T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private static WorkingCalendar in(String zone) {
        return WorkingCalendar.officeIn(ZoneId.of(zone));
    }

    private static List<LocalTime> times(List<Slot> slots, String zone) {
        return slots.stream()
                .map(slot -> LocalTime.ofInstant(slot.start(), ZoneId.of(zone)))
                .toList();
    }

    @Test
    void twoParisiansMeetInMidMorningAndMidAfternoonOnDifferentDays() {
        List<Slot> slots = new CommonTime(in("Europe/Paris"), in("Europe/Paris")).starts(SUNDAY, HOUR, 3);
        assertThat(times(slots, "Europe/Paris"))
                .containsExactly(LocalTime.of(10, 0), LocalTime.of(14, 30), LocalTime.of(10, 0));
        assertThat(slots.stream().map(slot -> LocalDate.ofInstant(slot.start(), ZoneId.of("Europe/Paris"))))
                .containsExactly(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 11));
    }

    @Test
    void parisAndMontrealMeetInTheParisianAfternoon() {
        List<Slot> slots = new CommonTime(in("Europe/Paris"), in("America/Toronto")).starts(SUNDAY, HOUR, 5);
        assertThat(slots).hasSize(5).noneMatch(Slot::outsideHours);
        assertThat(times(slots, "America/Toronto")).allMatch(time -> !time.isBefore(LocalTime.of(9, 0)));
        assertThat(times(slots, "Europe/Paris")).allMatch(time -> !time.isAfter(LocalTime.of(17, 0)));
    }

    @Test
    void montrealAndNoumeaStretchTheirDayAndAreTold() {
        List<Slot> slots = new CommonTime(in("America/Toronto"), in("Pacific/Noumea"))
                .starts(Instant.parse("2026-06-01T10:00:00Z"), HOUR, 3);
        assertThat(slots).hasSize(3).allMatch(Slot::outsideHours);
        assertThat(times(slots, "America/Toronto")).allMatch(time -> time.getHour() >= 17);
        assertThat(times(slots, "Pacific/Noumea")).allMatch(time -> time.getHour() <= 9);
    }

    @Test
    void peopleWhoNeverWorkOnTheSameDayGetNoSlotRatherThanABadOne() {
        WorkingHours mondays = new WorkingHours(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(12, 0));
        WorkingHours fridays = new WorkingHours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(12, 0));
        ZoneId paris = ZoneId.of("Europe/Paris");
        CommonTime never = new CommonTime(
                WorkingCalendar.of(paris, mondays, Holidays.none()),
                WorkingCalendar.of(paris, fridays, Holidays.none()));
        assertThat(never.starts(SUNDAY, HOUR, 3)).isEmpty();
        assertThat(never.perWeek()).isZero();
    }

    @Test
    void aSessionLongerThanTheDayHasNoSlot() {
        CommonTime parisians = new CommonTime(in("Europe/Paris"), in("Europe/Paris"));
        assertThat(parisians.starts(SUNDAY, Duration.ofHours(12), 3)).isEmpty();
    }

    @Test
    void aSessionEndsBeforeWorkDoes() {
        WorkingHours late = WorkingHours.office().between(LocalTime.of(16, 0), LocalTime.of(18, 0));
        WorkingCalendar afternoon = WorkingCalendar.of(ZoneId.of("Europe/Paris"), late, Holidays.none());
        List<Slot> slots = new CommonTime(afternoon, in("Europe/Paris")).starts(SUNDAY, Duration.ofMinutes(90), 4);
        assertThat(times(slots, "Europe/Paris")).allMatch(time -> !time.isAfter(LocalTime.of(16, 30)));
    }

    @Test
    void holidaysAndPausesOfEitherAreRespected() {
        WorkingCalendar back = in("Africa/Dakar").backOn(LocalDate.of(2026, 4, 2));
        List<Slot> slots = new CommonTime(in("Europe/Paris"), back).starts(SUNDAY, HOUR, 3);
        assertThat(slots.stream().map(slot -> LocalDate.ofInstant(slot.start(), ZoneId.of("Europe/Paris"))))
                .containsExactly(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 7));
    }

    @Test
    void aPauseBeyondFortyDaysLeavesNothingToPropose() {
        WorkingCalendar away = in("Africa/Dakar").backOn(LocalDate.of(2026, 9, 1));
        assertThat(new CommonTime(in("Europe/Paris"), away).starts(SUNDAY, HOUR, 3))
                .isEmpty();
    }

    @Test
    void startsAreOnTheHalfHourOfTheFirstPersonEvenInKathmandu() {
        List<Slot> slots = new CommonTime(in("Asia/Kathmandu"), in("Europe/Paris")).starts(SUNDAY, HOUR, 5);
        assertThat(times(slots, "Asia/Kathmandu")).hasSize(5).allMatch(time -> time.getMinute() % 30 == 0);
    }

    @Test
    void nothingIsProposedBeforeItsTime() {
        Instant lateMorning =
                ZonedDateTime.parse("2026-03-09T10:00:00.5+01:00[Europe/Paris]").toInstant();
        List<Slot> slots = new CommonTime(in("Europe/Paris"), in("Europe/Paris")).starts(lateMorning, HOUR, 1);
        assertThat(times(slots, "Europe/Paris")).containsExactly(LocalTime.of(10, 30));
    }

    @Test
    void theHourThatRepeatsIsNoShortCutToTheEndOfWork() {
        // On Sunday 15 February Morocco's clocks go back from three to two: half an hour from 02:30 ends at 02:00.
        WorkingCalendar night = WorkingCalendar.of(
                ZoneId.of("Africa/Casablanca"),
                new WorkingHours(Set.of(DayOfWeek.SUNDAY), LocalTime.of(2, 15), LocalTime.of(2, 45)),
                Holidays.none());
        WorkingCalendar saturday = WorkingCalendar.of(
                ZoneId.of("America/Toronto"),
                new WorkingHours(Set.of(DayOfWeek.SATURDAY), LocalTime.of(0, 15), LocalTime.of(21, 0)),
                Holidays.none());
        Instant from = Instant.parse("2026-01-06T01:30:01Z");
        Duration half = Duration.ofMinutes(30);
        assertThat(new CommonTime(night, saturday).starts(from, half, 5))
                .isNotEmpty()
                .allMatch(Slot::outsideHours);
        assertThat(new CommonTime(saturday, night).starts(from, half, 5))
                .allMatch(slot -> slot.outsideHours()
                        || night.isOpen(slot.start().plus(half).minusSeconds(1)));
    }

    @Test
    void theHourThatRepeatsMayBeWorkedTwice() {
        WorkingHours night = new WorkingHours(Set.of(DayOfWeek.SUNDAY), LocalTime.of(1, 0), LocalTime.of(4, 0));
        WorkingCalendar paris = WorkingCalendar.of(ZoneId.of("Europe/Paris"), night, Holidays.none());
        List<Slot> slots = new CommonTime(paris, paris)
                .starts(Instant.parse("2026-10-24T22:00:00Z"), Duration.ofHours(4), 1);
        assertThat(slots).containsExactly(new Slot(Instant.parse("2026-10-24T23:00:00Z"), false));
    }

    @Test
    void sharedTimeIsTheOverlapOfATypicalWeek() {
        assertThat(new CommonTime(in("Europe/Paris"), in("Europe/Brussels")).perWeek())
                .isEqualTo(Duration.ofHours(45));
        assertThat(new CommonTime(in("Europe/Paris"), in("America/Toronto")).perWeek())
                .isEqualTo(Duration.ofHours(15));
        assertThat(new CommonTime(in("Europe/Paris"), in("Africa/Dakar")).perWeek())
                .isEqualTo(Duration.ofMinutes((int) (37.5 * 60)));
        assertThat(new CommonTime(in("Asia/Tokyo"), in("Europe/Paris")).perWeek())
                .isEqualTo(new CommonTime(in("Europe/Paris"), in("Asia/Tokyo")).perWeek());
    }
}
