package io.binome.shell;

import static io.binome.shell.Bench.ADA;
import static io.binome.shell.Bench.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Alarm;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.ScheduleId;
import io.binome.programme.Person;
import io.binome.programme.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Alarms ring once, when their owner may be spoken to; schedules are carried out once. */
class AlarmsTest {
    private final Bench bench = new Bench();

    private void ringAt(String moment) {
        bench.at(Instant.parse(moment));
        bench.runner().ringDue(bench.instant());
    }

    @Test
    void anAlarmRingsOnceAndNotBeforeItsTime() {
        bench.script(ADA, "alarm bell 5");

        assertThat(bench.passSeconds(299)).isZero();
        assertThat(bench.passSeconds(1)).isEqualTo(1);
        assertThat(bench.passSeconds(1)).isZero();
        assertThat(bench.platform.words()).containsExactly("ada: rang bell", "ada: after bell");
    }

    @Test
    void alarmsThatWereMissedRingInTheirOrder() {
        bench.script(ADA, "alarm late 20; alarm early 10");

        bench.pass(Duration.ofDays(1));

        assertThat(bench.taken(ADA)).endsWith("rang early", "rang late");
    }

    @Test
    void anAlarmOfTheSameNameReplacesTheOneBefore() {
        bench.script(ADA, "alarm bell 5");
        bench.script(ADA, "alarm bell 10");

        assertThat(bench.pass(Duration.ofMinutes(5))).isZero();
        assertThat(bench.pass(Duration.ofMinutes(5))).isEqualTo(1);
    }

    @Test
    void aCancelledAlarmIsSilent() {
        bench.script(ADA, "alarm bell 5");
        bench.script(ADA, "cancel bell");

        assertThat(bench.pass(Duration.ofDays(1))).isZero();
    }

    @Test
    void moreAlarmsThanOneBatchAllRing() {
        for (var i = 0; i < 450; i++) {
            bench.script(Bench.ACME.person("p" + i), "alarm bell 5");
        }

        assertThat(bench.pass(Duration.ofMinutes(5))).isEqualTo(450);
        assertThat(bench.platform.words()).hasSize(900).doesNotHaveDuplicates();
    }

    @Nested
    class OfSomebodyWhoHasBeenWrittenToThreeTimesInAWeek {
        private void writtenTo() {
            for (var day = 11; day <= 13; day++) {
                bench.at(Instant.parse("2027-01-%dT09:00:00Z".formatted(day)));
                bench.script(Bench.ACME.person("grace"), "tell ada on " + day);
            }
        }

        @Test
        void waitsUntilTheFirstIsAWeekAgoWhereItCan() {
            writtenTo();
            bench.script(ADA, "gently patient 60");

            ringAt("2027-01-13T10:00:00Z");
            ringAt("2027-01-18T08:59:00Z");
            assertThat(bench.taken(ADA)).doesNotContain("rang patient");

            ringAt("2027-01-18T09:00:00Z");
            assertThat(bench.taken(ADA)).endsWith("rang patient");
        }

        @Test
        void waitsForNothingWhereItCannot() {
            writtenTo();
            bench.script(ADA, "gently bell 60");

            ringAt("2027-01-13T10:00:00Z");
            assertThat(bench.taken(ADA)).endsWith("rang bell");
        }

        @Test
        void takesItsPlaceInTheWeekThen() {
            writtenTo();
            bench.script(ADA, "gently patient 60");
            ringAt("2027-01-18T09:00:00Z");
            bench.script(ADA, "gently patient2 60");

            ringAt("2027-01-19T08:59:00Z");
            assertThat(bench.taken(ADA)).contains("rang patient").doesNotContain("rang patient2");
            ringAt("2027-01-20T09:00:00Z");
            assertThat(bench.taken(ADA)).endsWith("rang patient2");
        }

        @Test
        void whatSomebodyHasAskedForCountsForNothing() {
            bench.script(ADA, "say one; say two; say three; say four");
            bench.script(ADA, "gently patient 60");

            bench.pass(Duration.ofHours(1));

            assertThat(bench.taken(ADA)).endsWith("rang patient");
        }
    }

    @Nested
    class OfSomebody {
        @Test
        void ringsAtOnceDuringWorkingHours() {
            bench.script(ADA, "gently bell 60");

            bench.pass(Duration.ofHours(1));

            assertThat(bench.taken(ADA)).endsWith("rang bell");
        }

        @Test
        void waitsInTheEveningForTheNextMorning() {
            bench.script(ADA, "gently bell " + 11 * 60);

            ringAt("2027-01-11T19:00:00Z");
            assertThat(bench.platform.words()).isEmpty();
            assertThat(bench.conversation(ADA).alarms())
                    .containsExactly(new Alarm(Alarm.Key.of("bell"), Instant.parse("2027-01-12T08:00:00Z"), ADA));

            ringAt("2027-01-12T08:00:00Z");
            assertThat(bench.taken(ADA)).endsWith("rang bell");
        }

        @Test
        void waitsForTheEndOfAHoliday() {
            bench.at(Instant.parse("2027-03-25T08:00:00Z"));
            bench.script(ADA, "gently bell " + 4 * 24 * 60);

            ringAt("2027-03-29T08:00:00Z");
            assertThat(bench.platform.words()).as("Easter Monday").isEmpty();

            ringAt("2027-03-30T07:00:00Z");
            assertThat(bench.taken(ADA)).endsWith("rang bell");
        }

        @Test
        void waitsForTheEndOfAPauseThatWasAskedForLater() {
            bench.script(ADA, "gently bell 60");
            bench.store.records().amend(ADA, ada -> ada.pausedUntil(LocalDate.of(2027, 2, 1)));

            bench.pass(Duration.ofHours(1));
            ringAt("2027-01-29T12:00:00Z");
            assertThat(bench.platform.words()).isEmpty();

            ringAt("2027-02-01T08:00:00Z");
            assertThat(bench.taken(ADA)).endsWith("rang bell");
        }

        @Test
        void goesByThePlaceWhereTheyLiveNow() {
            bench.script(ADA, "gently bell 60");
            bench.store.records().amend(ADA, this::inTokyo);

            bench.pass(Duration.ofHours(1));

            assertThat(bench.conversation(ADA).alarms())
                    .containsExactly(new Alarm(Alarm.Key.of("bell"), Instant.parse("2027-01-12T00:00:00Z"), ADA));
        }

        private Person inTokyo(Person person) {
            return person.working(Person.Hours.office(ZoneId.of("Asia/Tokyo"), "JP", ""));
        }
    }

    @Test
    void anAlarmOfNobodyRingsAtNight() {
        bench.script(ADA, "alarm bell " + 15 * 60);

        bench.pass(Duration.ofHours(15));

        assertThat(bench.taken(ADA)).endsWith("rang bell");
    }

    @Nested
    class ASchedule {
        private final Schedule weekly = new Schedule(
                ScheduleId.of(Bench.ACME.programme("p"), "digest"), "0 0 9 ? * MON", ZoneId.of("Europe/Paris"), "FR",
                MONDAY);
        private final Instant nextMonday = MONDAY.plus(Duration.ofDays(7));

        private long fired() {
            return bench.store.facts().about(weekly.id().programme()).stream()
                    .map(Recorded::fact)
                    .filter(Fact.ScheduleDue.class::isInstance)
                    .count();
        }

        @Test
        void isCarriedOutOnceHoweverManyNodesFireIt() {
            bench.store.records().put(weekly);

            bench.runner().fire(weekly, nextMonday);
            bench.node("two").fire(weekly, nextMonday);
            bench.runner().fire(weekly, nextMonday);

            assertThat(fired()).isEqualTo(1);
            assertThat(bench.store.records().find(Schedule.class, weekly.id())).contains(weekly.fired(nextMonday));
        }

        @Test
        void isNotCarriedOutForATimeBeforeTheLastOne() {
            bench.store.records().put(weekly.fired(nextMonday));

            bench.runner().fire(weekly, MONDAY.plusSeconds(1));

            assertThat(fired()).isZero();
            assertThat(bench.store.records().find(Schedule.class, weekly.id())).contains(weekly.fired(nextMonday));
        }

        @Test
        void keepsWhatSomebodyChangedMeanwhile() {
            var monthly = new Schedule(weekly.id(), "0 0 9 1 * ?", weekly.zone(), "FR", MONDAY);
            bench.store.records().put(monthly);

            bench.runner().fire(weekly, nextMonday);

            assertThat(bench.store.records().find(Schedule.class, weekly.id())).contains(monthly.fired(nextMonday));
        }
    }
}
