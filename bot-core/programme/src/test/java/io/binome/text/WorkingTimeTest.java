package io.binome.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.calendar.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {
    private static final WorkingHours OFFICE = WorkingHours.office();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sunday-thursday                          | 7 1 2 3 4 | 09:00 | 18:00
            Sunday to Thursday, from 8 to 16         | 7 1 2 3 4 | 08:00 | 16:00
            mon, wed & fri                           | 1 3 5     | 09:00 | 18:00
            8:30-16:30                               | 1 2 3 4 5 | 08:30 | 16:30
            9 am to 5 pm                             | 1 2 3 4 5 | 09:00 | 17:00
            Mondays and Tuesdays                     | 1 2       | 09:00 | 18:00
            lundi-jeudi 8h30-16h30                   | 1 2 3 4   | 08:30 | 16:30
            du lundi au jeudi et le samedi, 8 h à 16 h | 1 2 3 4 6 | 08:00 | 16:00
            dim-jeu                                  | 7 1 2 3 4 | 09:00 | 18:00
            MONDAY,TUESDAY                           | 1 2       | 09:00 | 18:00
            """)
    void daysAndHoursAreReadAsPeopleWriteThem(String typed, String days, LocalTime from, LocalTime until) {
        var meant = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(days.split(" ")).map(Integer::valueOf).map(DayOfWeek::of).forEach(meant::add);
        assertThat(WorkingTime.read(typed, OFFICE)).contains(new WorkingHours(meant, from, until));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "always", "no Fridays", "mon-", "25-26", "16-8", "8", "m", "not on monday", "-",
        "8-12-16", "9am"})
    void whatIsNotUnderstoodIsNotGuessed(String typed) {
        assertThat(WorkingTime.read(typed, OFFICE)).isEmpty();
    }

    @Test
    void theyAreReadInTheReadersLanguage() {
        var english = new Reader(Languages.ENGLISH, List.of(ZoneOffset.UTC), Object::toString);
        var french = new Reader(Languages.FRENCH, List.of(ZoneOffset.UTC), Object::toString);
        assertThat(english.read(WorkingTime.of(OFFICE))).isEqualTo("Monday to Friday, 09:00 to 18:00");
        assertThat(french.read(WorkingTime.of(OFFICE))).isEqualTo("du lundi au vendredi, de 9 h à 18 h");
        assertThat(english.read(WorkingTime.days(WorkingHours.officeIn("EG").days()))).isEqualTo("Sunday to Thursday");
        assertThat(english.read(WorkingTime.days(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))))
                .isEqualTo("Monday and Friday");
        assertThat(english.read(WorkingTime.days(EnumSet.allOf(DayOfWeek.class)))).startsWith("Monday, Tuesday");
    }
}
