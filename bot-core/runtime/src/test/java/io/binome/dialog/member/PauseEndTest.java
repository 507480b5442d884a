package io.binome.dialog.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Language;
import io.binome.when.Viewpoint;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PauseEndTest {
    private static final Viewpoint WEDNESDAY = Viewpoint.of(
            ZonedDateTime.of(2026, 12, 16, 9, 0, 0, 0, ZoneId.of("Europe/Paris")), Language.usual(), "FR");

    @ParameterizedTest
    @CsvSource({
        "31/01, 2027-01-31",
        "2027-01-31, 2027-01-31",
        "2 weeks, 2026-12-30",
        "deux semaines, 2026-12-30",
        "un mois, 2027-01-16",
        "until 15 January, 2027-01-15",
        "jusqu’au 31/01, 2027-01-31",
        "lundi, 2026-12-21",
        "demain, 2026-12-17"
    })
    void aPauseEndsOnTheDayThatIsWritten(String words, LocalDate end) {
        assertThat(PauseEnd.read(words, WEDNESDAY, 26).only()).contains(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/13", "hier", "dans deux ans", "pas lundi", "longtemps", "45 minutes", "15h"})
    void whatIsNoDayToComeEndsNoPause(String words) {
        assertThat(PauseEnd.read(words, WEDNESDAY, 26).days()).isEmpty();
    }

    @Test
    void whereTwoDaysMayBeMeantBothAreOffered() {
        var read = PauseEnd.read("vendredi prochain", WEDNESDAY, 26);
        assertThat(read.only()).isEmpty();
        assertThat(read.days()).containsExactly(LocalDate.of(2026, 12, 18), LocalDate.of(2026, 12, 25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"la semaine du 18 janvier", "du 18 au 22 janvier", "18 to 22 January"})
    void whatBeginsLaterSaysWhen(String words) {
        var read = PauseEnd.read(words, WEDNESDAY, 26);
        assertThat(read.days()).isEmpty();
        assertThat(read.later()).isEqualTo("2027-01-18");
    }

    @Test
    void aSlipIsAskedAbout() {
        var read = PauseEnd.read("vendrdi", WEDNESDAY, 26);
        assertThat(read.only()).isEmpty();
        assertThat(read.days()).containsExactly(LocalDate.of(2026, 12, 18));
    }
}
