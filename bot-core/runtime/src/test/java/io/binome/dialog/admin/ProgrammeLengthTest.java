package io.binome.dialog.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Language;
import io.binome.when.Viewpoint;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeLengthTest {
    private static final ProgrammeLength FROM_4_JANUARY = new ProgrammeLength(Viewpoint.of(
            ZonedDateTime.of(2027, 1, 4, 9, 0, 0, 0, ZoneId.of("Europe/Paris")), Language.usual(), "FR"));

    @ParameterizedTest
    @CsvSource({
        "6, 2027-07-03",
        "4 months, 2027-05-03",
        "six mois, 2027-07-03",
        "un an, 2028-01-03",
        "12 semaines, 2027-03-28",
        "2 weeks, 2027-01-17",
        "jusqu’au 30 juin, 2027-06-30",
        "until 30 June 2027, 2027-06-30",
        "le 30 juin, 2027-06-30"
    })
    void aProgrammeLastsAsLongAsIsWritten(String words, LocalDate last) {
        assertThat(FROM_4_JANUARY.lastDay(words)).contains(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "longtemps", "trois jours", "13 jours", "demain", "dix ans", "99", "pas six mois",
        "hier"})
    void whatIsNoLengthOfAProgrammeIsAskedAgain(String words) {
        assertThat(FROM_4_JANUARY.lastDay(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "toutes les 3 semaines, 3", "every 3 weeks, 3", "un mois, 4", "every two weeks, 2",
        "15 jours, 2"})
    void pairsMeetAsOftenAsIsWritten(String words, int weeks) {
        assertThat(FROM_4_JANUARY.weeks(words)).contains(weeks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "souvent", "10 jours", "un an", "45 minutes"})
    void whatIsNoCadenceIsAskedAgain(String words) {
        assertThat(FROM_4_JANUARY.weeks(words)).isEmpty();
    }
}
