package io.binome.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Language;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private final Words words = new Words();

    @ParameterizedTest
    @CsvSource({
        "en, 2027-03-01, 1 March, 1 March 2027",
        "fr, 2027-03-01, 1er mars, 1er mars 2027",
        "fr, 2027-03-11, 11 mars, 11 mars 2027",
        "es, 2027-03-01, 1 de marzo, 1 de marzo de 2027"
    })
    void writesADayAsItsLanguageDoes(String language, LocalDate day, String ofTheYear, String withIt) {
        var locale = Language.of(language).orElseThrow().locale();

        assertThat(words.day(day, locale)).isEqualTo(ofTheYear);
        assertThat(words.date(day, locale)).isEqualTo(withIt);
    }

    @ParameterizedTest
    @CsvSource({"en, Mon 1 Jan", "fr, lun. 1er janv.", "es, lun 1 ene"})
    void theClockDoesToo(String language, String written) {
        var day = written.split(" ");

        assertThat(words.say("clock.date", Language.of(language).orElseThrow().locale(), day[0], 1, day[2]))
                .isEqualTo(written);
    }
}
