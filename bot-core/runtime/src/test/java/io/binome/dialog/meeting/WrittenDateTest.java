package io.binome.dialog.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Language;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZonedDateTime MONDAY = LocalDateTime.of(2027, 2, 1, 9, 0).atZone(PARIS);

    private static Optional<LocalDateTime> read(String words) {
        return WrittenDate.read(words, MONDAY).map(instant -> LocalDateTime.ofInstant(instant, PARIS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "jeudi 11 février, 14 h 30|2027-02-11T14:30",
        "Thursday 11 February, 14:30|2027-02-11T14:30",
        "plutôt le 11/2 à 14h30 ?|2027-02-11T14:30",
        "11.02.2027 14:30|2027-02-11T14:30",
        "2027-02-11 14:30|2027-02-11T14:30",
        "le 1er mars à 9h|2027-03-01T09:00",
        "March 3rd at 2 pm|2027-03-03T14:00",
        "mar 3 2pm|2027-03-03T14:00",
        "mardi 10h|2027-02-02T10:00",
        "monday 12 am|2027-02-08T00:00",
        "demain midi|2027-02-02T12:00",
        "today at noon|2027-02-01T12:00",
        "15 janvier 8h05|2028-01-15T08:05",
    })
    void peopleWriteDatesInManyWays(String words, LocalDateTime meant) {
        assertThat(read(words)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bonjour", "jeudi", "14h30", "31/02 10:00", "12/13 10:00", "jeudi 27h", "the 3 of us"})
    void whatIsNoDateIsNotGuessed(String words) {
        assertThat(read(words)).isEmpty();
    }

    @Test
    void whatTheBotWritesItAlsoReads() {
        for (var language : Language.all()) {
            var reader = new Reader(language, List.of(PARIS), person -> "");
            for (var day = 0; day < 300; day++) {
                var moment = MONDAY.plusDays(day).plusHours(day % 9).toInstant();
                assertThat(WrittenDate.read(reader.read(new Text.When(moment)), MONDAY)).contains(moment);
            }
        }
    }
}
