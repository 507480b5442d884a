package io.binome.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.id.OrganisationId;
import io.binome.id.ScheduleId;
import io.binome.programme.Schedule;
import io.binome.shell.Timetable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuartzTimetableTest {
    private static final String MONDAYS_AT_NINE = "0 0 9 ? * MON";
    private static final ScheduleId DIGEST = ScheduleId.of(new OrganisationId("acme").programme("p"), "digest");
    private final Timetable timetable = new QuartzTimetable();

    private static Schedule rhythm(String cron, String zone, String country, String lastFired) {
        var in = ZoneId.of(zone);
        return new Schedule(DIGEST, cron, in, country, LocalDateTime.parse(lastFired).atZone(in).toInstant());
    }

    /** The next so many fire times, as local times. */
    private List<String> next(int many, Schedule schedule) {
        var times = new ArrayList<String>();
        var after = schedule;
        for (var i = 0; i < many; i++) {
            var at = timetable.next(after).orElseThrow();
            times.add(at.atZone(schedule.zone()).toLocalDateTime().toString());
            after = after.fired(at);
        }
        return times;
    }

    @Nested
    class KeepsTheLocalTime {
        @ParameterizedTest
        @CsvSource({
            // The clocks go forward, then back: Paris, Montréal; never in Tokyo.
            "Europe/Paris,     2027-03-22T07:59:59Z, 2027-03-22T08:00:00Z",
            "Europe/Paris,     2027-03-29T00:00:00Z, 2027-03-29T07:00:00Z",
            "Europe/Paris,     2027-10-31T00:00:00Z, 2027-11-01T08:00:00Z",
            "Europe/Paris,     2027-10-24T12:00:00Z, 2027-10-25T07:00:00Z",
            "America/Montreal, 2027-03-08T13:59:59Z, 2027-03-08T14:00:00Z",
            "America/Montreal, 2027-03-13T00:00:00Z, 2027-03-15T13:00:00Z",
            "America/Montreal, 2027-11-01T12:59:59Z, 2027-11-01T13:00:00Z",
            "America/Montreal, 2027-11-02T00:00:00Z, 2027-11-08T14:00:00Z",
            "Asia/Tokyo,       2027-03-28T23:59:59Z, 2027-03-29T00:00:00Z",
            "Asia/Tokyo,       2027-10-31T23:59:59Z, 2027-11-01T00:00:00Z"
        })
        void onBothSidesOfAChange(String zone, Instant lastFired, Instant expected) {
            assertThat(timetable.next(new Schedule(DIGEST, MONDAYS_AT_NINE, ZoneId.of(zone), "", lastFired)))
                    .contains(expected);
        }

        @Test
        void aTimeThatIsSkippedCountsAsTheFirstMomentAfter() {
            assertThat(next(3, rhythm("0 30 2 * * ?", "Europe/Paris", "", "2027-03-27T00:00")))
                    .containsExactly("2027-03-27T02:30", "2027-03-28T03:00", "2027-03-29T02:30");
        }

        @Test
        void aTimeThatComesTwiceFiresOnce() {
            var twice = rhythm("0 30 2 * * ?", "Europe/Paris", "", "2027-10-31T00:00");

            assertThat(timetable.next(twice)).contains(Instant.parse("2027-10-31T00:30:00Z"));
            assertThat(next(2, twice)).containsExactly("2027-10-31T02:30", "2027-11-01T02:30");
        }
    }

    @Nested
    class MovesFromAHoliday {
        @ParameterizedTest
        @CsvSource({
            "Europe/Paris,     FR, 2027-03-22T09:00, 2027-03-30T09:00, 2027-04-05T09:00", // Easter Monday
            "Europe/Paris,     FR, 2027-05-10T09:00, 2027-05-18T09:00, 2027-05-24T09:00", // Whit Monday
            "America/Montreal, CA, 2027-05-17T09:00, 2027-05-25T09:00, 2027-05-31T09:00", // Victoria Day
            "Asia/Tokyo,       JP, 2027-07-12T09:00, 2027-07-20T09:00, 2027-07-26T09:00" // Marine Day
        })
        void toTheNextWorkingDayAndBackToMondayAWeekLater(
                String zone, String country, String before, String moved, String after) {
            assertThat(next(2, rhythm(MONDAYS_AT_NINE, zone, country, before))).containsExactly(moved, after);
        }

        @Test
        void pastSeveralHolidaysAndTheWeekend() {
            assertThat(next(1, rhythm("0 0 9 29 4 ?", "Asia/Tokyo", "JP", "2026-04-01T00:00")))
                    .as("Showa Day, a Wednesday").containsExactly("2026-04-30T09:00");
            assertThat(next(1, rhythm("0 0 9 3 5 ?", "Asia/Tokyo", "JP", "2026-04-30T00:00")))
                    .as("Golden Week").containsExactly("2026-05-07T09:00");
            assertThat(next(1, rhythm("0 0 9 25 12 ?", "Europe/Paris", "FR", "2026-12-01T00:00")))
                    .as("a Friday").containsExactly("2026-12-28T09:00");
        }

        @Test
        void alsoWhenItWasPlannedOnTheHolidayItself() {
            assertThat(next(1, rhythm(MONDAYS_AT_NINE, "Europe/Paris", "FR", "2027-03-29T15:00")))
                    .containsExactly("2027-03-30T09:00");
        }

        @Test
        void toADayOfItsOwnWithoutFiringTwice() {
            assertThat(next(3, rhythm("0 0 9,15 ? * MON-FRI", "Europe/Paris", "FR", "2027-03-26T15:00")))
                    .containsExactly("2027-03-30T09:00", "2027-03-30T15:00", "2027-03-31T09:00");
        }

        @Test
        void onlyOfItsOwnCountry() {
            assertThat(next(1, rhythm(MONDAYS_AT_NINE, "Asia/Tokyo", "JP", "2027-03-23T09:00")))
                    .containsExactly("2027-03-29T09:00");
        }

        @Test
        void butNotFromAWeekendThatSomebodyChose() {
            assertThat(next(1, rhythm("0 0 9 ? * SAT", "Europe/Paris", "FR", "2027-03-22T09:00")))
                    .containsExactly("2027-03-27T09:00");
        }
    }

    @Nested
    class CatchesUp {
        private final Schedule weekly = rhythm(MONDAYS_AT_NINE, "Europe/Paris", "FR", "2027-01-04T09:00");

        @Test
        void onceWithTheLatestTimeHoweverManyWereMissed() {
            assertThat(timetable.due(weekly, Instant.parse("2027-02-17T10:00:00Z")))
                    .contains(Instant.parse("2027-02-15T08:00:00Z"));
            assertThat(timetable.due(
                    weekly.fired(Instant.parse("2027-02-15T08:00:00Z")), Instant.parse("2027-02-17T10:00:00Z")))
                    .isEmpty();
        }

        @Test
        void atTheVeryMomentAndNotBefore() {
            assertThat(timetable.due(weekly, Instant.parse("2027-01-11T07:59:59.999Z"))).isEmpty();
            assertThat(timetable.due(weekly, Instant.parse("2027-01-11T08:00:00Z")))
                    .contains(Instant.parse("2027-01-11T08:00:00Z"));
        }

        @Test
        void aFiringThatMoved() {
            var beforeEaster = rhythm(MONDAYS_AT_NINE, "Europe/Paris", "FR", "2027-03-22T09:00");

            assertThat(timetable.due(beforeEaster, Instant.parse("2027-03-29T23:00:00Z"))).isEmpty();
            assertThat(timetable.due(beforeEaster, Instant.parse("2027-04-02T23:00:00Z")))
                    .contains(Instant.parse("2027-03-30T07:00:00Z"));
        }
    }

    @Test
    void anExpressionThatNeverComesAgainIsOver() {
        assertThat(timetable.next(rhythm("0 0 9 1 1 ? 2020", "Europe/Paris", "FR", "2027-01-01T00:00"))).isEmpty();
    }

    @Test
    void anExpressionThatIsNoneIsSaidSo() {
        assertThatThrownBy(() -> timetable.next(rhythm("every Monday", "Europe/Paris", "FR", "2027-01-01T00:00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme/p/digest")
                .hasMessageContaining("every Monday");
    }
}
