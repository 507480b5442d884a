package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.calendar.WorkingCalendar;
import io.binome.text.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnyHourTest {
    private static final Instant BEGIN = Instant.parse("2026-11-30T00:00:00Z");
    private static final Instant END = Instant.parse("2027-12-01T00:00:00Z");
    private static final Duration LONGEST_RUN = Duration.ofHours(10);

    @Test
    void whoeverLivesThereAndSaysSoIsOpenAtEveryHourOfAYearAndForALongRun() {
        for (var start = BEGIN; start.isBefore(END); start = start.plus(Duration.ofMinutes(59))) {
            var there = WorkingCalendar.officeIn(AnyHour.zoneAt(start));
            var said = WorkingTime.read(AnyHour.HOURS.replaceFirst("^hours ", ""), there.hours()).orElseThrow();
            var calendar = WorkingCalendar.of(there.zone(), said, there.holidays());
            var end = start.plus(LONGEST_RUN);
            for (var moment = start; moment.isBefore(end); moment = moment.plus(Duration.ofMinutes(30))) {
                assertThat(calendar.isOpen(moment)).as("%s, begun at %s", moment, start).isTrue();
            }
        }
    }
}
