package io.binome.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingWeekTest {
    @ParameterizedTest
    @ValueSource(strings = {"FR", "CA", "SN", "MA", "TN", "AE", "JP", "", "XX", "no country"})
    void mostPeopleRestOnSaturdayAndSunday(String country) {
        assertThat(WorkingHours.officeIn(country)).isEqualTo(WorkingHours.office());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DZ", "EG", "SA", "dz", " KW "})
    void inSomeCountriesFridayAndSaturdayAreTheWeekend(String country) {
        assertThat(WorkingHours.officeIn(country).days()).isEqualTo(EnumSet.complementOf(EnumSet.of(FRIDAY, SATURDAY)));
    }

    @Test
    void whereOneDayIsTheWeekendTheDayBeforeIsFreeToo() {
        assertThat(WorkingHours.officeIn("IN").days()).containsExactlyInAnyOrder(EnumSet.range(MONDAY, FRIDAY).toArray(
                DayOfWeek[]::new));
        assertThat(WorkingHours.officeIn("IR").days())
                .isEqualTo(EnumSet.of(SATURDAY, SUNDAY, MONDAY, TUESDAY, WEDNESDAY));
    }

    @Test
    void everyCountryHasFiveDaysAtLeast() {
        for (var country : Locale.getISOCountries()) {
            assertThat(WorkingHours.officeIn(country).days()).as(country).hasSize(5);
        }
    }

    @Test
    void theLastWorkingDayIsLookedForBackwards() {
        var paris = WorkingCalendar.officeIn(ZoneId.of("Europe/Paris"));
        assertThat(paris.workingDayUntil(LocalDate.of(2027, 7, 3))).isEqualTo(LocalDate.of(2027, 7, 2));
        assertThat(paris.workingDayUntil(LocalDate.of(2027, 7, 14))).as("a holiday")
                .isEqualTo(LocalDate.of(2027, 7, 13));
        assertThat(paris.workingDayUntil(LocalDate.of(2027, 7, 15))).isEqualTo(LocalDate.of(2027, 7, 15));
        var algiers = WorkingCalendar.officeIn(ZoneId.of("Africa/Algiers"));
        assertThat(algiers.workingDayUntil(LocalDate.of(2027, 7, 3)).getDayOfWeek()).isEqualTo(THURSDAY);
    }
}
