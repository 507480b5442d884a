package io.binome.dialog.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.CityNames;
import io.binome.text.Language;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyPlacesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "Paris>Europe/Paris",
        "paris, France>Europe/Paris",
        "Lyon>Europe/Paris",
        "Londres>Europe/London",
        "London (UK)>Europe/London",
        "Montréal>America/Montreal",
        "montreal>America/Montreal",
        "New York>America/New_York",
        "new-york>America/New_York",
        "La Réunion>Indian/Reunion",
        "Genève>Europe/Zurich",
        "Sénégal>Africa/Dakar",
        "Ivory Coast>Africa/Abidjan",
        "Côte d’Ivoire>Africa/Abidjan",
        "Africa/Dakar>Africa/Dakar",
        "UTC+1>UTC+01:00",
        "GMT -5>UTC-05:00",
        "+5:30>UTC+05:30",
        "utc>UTC"
    })
    void aPlaceIsFoundAsPeopleNameIt(String typed, String zone) {
        assertThat(Places.find(typed)).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trifouillis", "", "?", "UTC+40", "5"})
    void whatIsNoPlaceIsNotGuessedAt(String typed) {
        assertThat(Places.find(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "Europe/London", "Africa/Dakar", "Indian/Reunion", "America/Montreal",
        "UTC"})
    void whatIsShownCanBeTypedAgain(String zone) {
        for (var language : Language.all()) {
            assertThat(Places.find(CityNames.of(ZoneId.of(zone), language))).contains(ZoneId.of(zone));
        }
    }
}
