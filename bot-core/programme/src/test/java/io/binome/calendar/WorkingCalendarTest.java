package io.binome.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private final WorkingCalendar paris = WorkingCalendar.officeIn(PARIS);

    private static Instant at(String zone, String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }

    private static Instant paris(String local) {
        return at("Europe/Paris", local);
    }

    @Nested
    class OpenHours {
        @Test
        void theFirstMinuteOfTheDayIsOpenAndTheLastIsNot() {
            assertThat(paris.isOpen(paris("2026-03-10T08:59:59"))).isFalse();
            assertThat(paris.isOpen(paris("2026-03-10T09:00:00"))).isTrue();
            assertThat(paris.isOpen(paris("2026-03-10T17:59:59"))).isTrue();
            assertThat(paris.isOpen(paris("2026-03-10T18:00:00"))).isFalse();
        }

        @Test
        void anOpenMomentIsItsOwnNextOpening() {
            Instant noon = paris("2026-03-10T12:00:00.123");
            assertThat(paris.nextOpen(noon)).isEqualTo(noon);
        }

        @Test
        void earlyInTheMorningWaitsForNine() {
            assertThat(paris.nextOpen(paris("2026-03-10T05:00"))).isEqualTo(paris("2026-03-10T09:00"));
        }

        @Test
        void fridayEveningWaitsForMonday() {
            assertThat(paris.nextOpen(paris("2026-03-13T18:00"))).isEqualTo(paris("2026-03-16T09:00"));
        }

        @Test
        void someWeeksBeginOnSunday() {
            WorkingHours sundayToThursday = new WorkingHours(
                    Set.of(
                            DayOfWeek.SUNDAY,
                            DayOfWeek.MONDAY,
                            DayOfWeek.TUESDAY,
                            DayOfWeek.WEDNESDAY,
                            DayOfWeek.THURSDAY),
                    LocalTime.of(8, 0),
                    LocalTime.of(16, 0));
            WorkingCalendar dubai = WorkingCalendar.of(ZoneId.of("Asia/Dubai"), sundayToThursday, Holidays.none());
            assertThat(dubai.nextOpen(at("Asia/Dubai", "2026-03-13T10:00")))
                    .isEqualTo(at("Asia/Dubai", "2026-03-15T08:00"));
        }

        @Test
        void hoursMustBeginBeforeTheyEndOnAtLeastOneDay() {
            assertThatThrownBy(() -> WorkingHours.office().between(NINE, NINE))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new WorkingHours(Set.of(), NINE, LocalTime.NOON))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class WorkingDays {
        @Test
        void threeWorkingDaysAfterThursdayIsTuesday() {
            assertThat(paris.inWorkingDays(paris("2026-03-12T16:45"), 3, NINE)).isEqualTo(paris("2026-03-17T09:00"));
        }

        @Test
        void oneWorkingDayAfterSaturdayIsMonday() {
            assertThat(paris.inWorkingDays(paris("2026-03-14T16:45"), 1, NINE)).isEqualTo(paris("2026-03-16T09:00"));
        }

        @Test
        void zeroWorkingDaysIsTodayOrElseTheNextWorkingDay() {
            assertThat(paris.inWorkingDays(paris("2026-03-12T16:45"), 0, NINE)).isEqualTo(paris("2026-03-12T09:00"));
            assertThat(paris.inWorkingDays(paris("2026-03-14T16:45"), 0, NINE)).isEqualTo(paris("2026-03-16T09:00"));
        }

        @Test
        void theLocalDateCountsAndNotTheDateInGreenwich() {
            WorkingCalendar tokyo = WorkingCalendar.officeIn(ZoneId.of("Asia/Tokyo"));
            Instant earlyTuesdayInTokyo = Instant.parse("2026-03-09T22:00:00Z");
            assertThat(tokyo.inWorkingDays(earlyTuesdayInTokyo, 1, NINE))
                    .isEqualTo(at("Asia/Tokyo", "2026-03-11T09:00"));
        }

        @Test
        void daysAreNotCountedBackwards() {
            assertThatThrownBy(() -> paris.inWorkingDays(Instant.EPOCH, -1, NINE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class DaylightSaving {
        @Test
        void nineStaysNineWhenTheClocksGoForward() {
            Instant friday = paris("2026-03-27T09:00");
            Instant monday = paris.inWorkingDays(friday, 1, NINE);
            assertThat(monday).isEqualTo(paris("2026-03-30T09:00"));
            assertThat(Duration.between(friday, monday)).isEqualTo(Duration.ofHours(71));
        }

        @Test
        void nineStaysNineWhenTheClocksGoBack() {
            Instant friday = paris("2026-10-23T09:00");
            Instant monday = paris.inWorkingDays(friday, 1, NINE);
            assertThat(monday).isEqualTo(paris("2026-10-26T09:00"));
            assertThat(Duration.between(friday, monday)).isEqualTo(Duration.ofHours(73));
        }

        @Test
        void nineStaysNineInMontrealWhichChangesOnOtherSundays() {
            WorkingCalendar montreal = WorkingCalendar.officeIn(ZoneId.of("America/Toronto"));
            Instant friday = at("America/Toronto", "2026-03-06T09:00");
            assertThat(Duration.between(friday, montreal.inWorkingDays(friday, 1, NINE)))
                    .isEqualTo(Duration.ofHours(71));
        }

        @Test
        void aTimeThatDoesNotExistMovesToTheEndOfTheGap() {
            WorkingCalendar sundays = nightOwl();
            assertThat(sundays.inWorkingDays(paris("2026-03-22T12:00"), 1, LocalTime.of(2, 30)))
                    .isEqualTo(paris("2026-03-29T03:00"));
        }

        @Test
        void openingHoursThatFallIntoTheGapOpenAtItsEnd() {
            assertThat(nightOwl().nextOpen(paris("2026-03-29T00:00"))).isEqualTo(paris("2026-03-29T03:00"));
        }

        @Test
        void openingHoursThatOccurTwiceOpenTwiceAndNeverInThePast() {
            WorkingCalendar owl = nightOwl();
            Instant firstHalfPastTwo = Instant.parse("2026-10-25T00:30:00Z");
            Instant secondTwo = Instant.parse("2026-10-25T01:00:00Z");
            assertThat(owl.nextOpen(paris("2026-10-25T00:00"))).isEqualTo(firstHalfPastTwo);
            assertThat(owl.isOpen(secondTwo)).isFalse();
            assertThat(owl.nextOpen(secondTwo)).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        }

        private WorkingCalendar nightOwl() {
            return WorkingCalendar.of(
                    PARIS,
                    new WorkingHours(Set.of(DayOfWeek.SUNDAY), LocalTime.of(2, 30), LocalTime.of(5, 0)),
                    Holidays.none());
        }
    }

    @Nested
    class PublicHolidaysAndPause {
        @Test
        void theFourteenthOfJulyIsSkippedInFrance() {
            assertThat(paris.nextOpen(paris("2026-07-14T10:00"))).isEqualTo(paris("2026-07-15T09:00"));
            assertThat(paris.inWorkingDays(paris("2026-07-13T10:00"), 1, NINE)).isEqualTo(paris("2026-07-15T09:00"));
        }

        @Test
        void nothingIsOpenDuringAPauseAndTheDayOfReturnIsAWorkingDay() {
            WorkingCalendar away = paris.backOn(LocalDate.of(2026, 3, 18));
            assertThat(away.isOpen(paris("2026-03-17T10:00"))).isFalse();
            assertThat(away.nextOpen(paris("2026-03-10T10:00"))).isEqualTo(paris("2026-03-18T09:00"));
            assertThat(away.inWorkingDays(paris("2026-03-10T10:00"), 1, NINE)).isEqualTo(paris("2026-03-18T09:00"));
            assertThat(away.inWorkingDays(paris("2026-03-10T10:00"), 2, NINE)).isEqualTo(paris("2026-03-19T09:00"));
        }

        @Test
        void aPauseThatEndsOnAHolidayEndsOnTheNextWorkingDay() {
            WorkingCalendar away = paris.backOn(LocalDate.of(2026, 5, 1));
            assertThat(away.nextOpen(paris("2026-04-20T10:00"))).isEqualTo(paris("2026-05-04T09:00"));
        }

        @Test
        void aPauseOfAThousandYearsIsFoundAtOnce() {
            LocalDate back = LocalDate.of(3026, 3, 18);
            assertThat(paris.backOn(back).nextOpen(paris("2026-03-10T10:00"))).isEqualTo(paris("3026-03-20T09:00"));
        }

        @Test
        void endingAPauseOpensAgain() {
            Instant tuesday = paris("2026-03-10T10:00");
            assertThat(paris.backOn(LocalDate.of(2026, 3, 18)).backOn(null).nextOpen(tuesday))
                    .isEqualTo(tuesday);
        }
    }
}
