package io.binome.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.calendar.Holidays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "London, Ontario>America/Toronto", "London>Europe/London", "Londres>Europe/London",
        "Cordoba, Spain>Europe/Madrid",
        "Córdoba, Argentina>America/Argentina/Cordoba", "Chennai>Asia/Kolkata", "Bengaluru>Asia/Kolkata",
        "Bangalore>Asia/Kolkata", "Lyon>Europe/Paris", "Montréal>America/Toronto", "München>Europe/Berlin",
        "Munich>Europe/Berlin", "Múnich>Europe/Berlin", "Vincennes, France>Europe/Paris",
        "Vincennes, Indiana>America/Indiana/Vincennes", "75009 Paris>Europe/Paris",
        "8 rue de Londres, 75009 Paris, France>Europe/Paris", "US-NY-New York>America/New_York",
        "Paris La Défense>Europe/Paris", "Bureau de Lyon>Europe/Paris", "San Francisco, CA>America/Los_Angeles",
        "Portland, ME>America/New_York", "Springfield, IL>America/Chicago", "Genève>Europe/Zurich",
        "Geneva>Europe/Zurich", "Sao Paulo>America/Sao_Paulo", "Saint-Denis, La Réunion>Indian/Reunion",
        "St. Gallen>Europe/Zurich", "Bavaria>Europe/Berlin", "Senegal>Africa/Dakar", "FR>Europe/Paris",
        "Deutschland>Europe/Berlin", "Trifouillis, France>Europe/Paris", "Mexico>America/Mexico_City",
        "Le Caire>Africa/Cairo",
        "Valence, Espagne>Europe/Madrid", "Perth, Australia>Australia/Perth", "Washington, D.C.>America/New_York"
    })
    void aPlaceIsFoundAsPeopleWriteIt(String written, String zone) {
        assertThat(Places.find(written)).isInstanceOfSatisfying(Found.At.class,
                found -> assertThat(found.spot().zone().getRules()).isEqualTo(ZoneId.of(zone).getRules()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vincennes", "Cordoba", "Springfield", "Birmingham", "Hamilton", "Saint-Denis", "Valencia"})
    void aNameOfSeveralPlacesIsNoneAndTheChoicesAreTold(String written) {
        assertThat(Places.find(written)).isInstanceOfSatisfying(Found.Several.class,
                found -> assertThat(found.spots()).hasSizeGreaterThan(1));
        assertThat(Places.zone(written)).isEmpty();
    }

    @Test
    void theChoicesSayWhichIsWhich() {
        assertThat(Places.find("Vincennes")).isEqualTo(new Found.Several(List.of(
                new Spot("Vincennes", "Île-de-France", Holidays.of("FR"), ZoneId.of("Europe/Paris"), 46),
                new Spot("Vincennes", "Indiana", Holidays.of("US", "in"), ZoneId.of("America/Indiana/Vincennes"),
                        18))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"North", "Nord", "East", "Central", "Australia/North", "HQ", "Remote", "Télétravail",
        "Trifouillis", "Building 3", "", "?", "Office"})
    void whatIsNoPlaceIsNone(String written) {
        assertThat(Places.find(written)).isEqualTo(new Found.Nowhere());
    }

    @ParameterizedTest
    @CsvSource({"London, Ontario, Canada, America/Toronto", "London, '', CA, America/Toronto",
        "'', '', ES, Europe/Madrid",
        "Headquarters, '', FR, Europe/Paris", "Paris, Texas, United States, America/Chicago",
        "Córdoba, '', España, Europe/Madrid"})
    void regionAndCountryMayHaveCellsOfTheirOwn(String place, String region, String country, String zone) {
        assertThat(Places.find(place, region, country)).isInstanceOfSatisfying(Found.At.class,
                found -> assertThat(found.spot().zone().getRules()).isEqualTo(ZoneId.of(zone).getRules()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "(UTC-05:00) Eastern Time (US & Canada)>America/New_York",
        "(UTC-05:00) Est (États-Unis et Canada)>America/New_York",
        "(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris>Europe/Paris",
        "(UTC+01:00) Amsterdam, Berlín, Berna, Roma, Estocolmo, Viena>Europe/Berlin",
        "(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi>Asia/Kolkata", "Romance Standard Time>Europe/Paris",
        "Pacific Standard Time>America/Los_Angeles", "Eastern Time (US & Canada)>America/New_York"
    })
    void whatWindowsCallsAZoneIsThatZone(String label, String zone) {
        assertThat(Places.zone(label).orElseThrow().getRules()).isEqualTo(ZoneId.of(zone).getRules());
    }

    @ParameterizedTest
    @CsvSource({"Munich, Europe/Berlin, 2027-01-06, true", "Hamburg, Europe/Berlin, 2027-01-06, false",
        "Stuttgart, Europe/Berlin, 2027-01-06, true", "Strasbourg, Europe/Paris, 2027-12-26, true",
        "Lyon, Europe/Paris, 2027-12-26, false", "Sevilla, Europe/Madrid, 2028-02-28, true"})
    void aCityKeepsTheHolidaysOfItsRegion(String city, String zone, LocalDate day, boolean isHoliday) {
        assertThat(Places.holidays(ZoneId.of(zone), null, city).contains(day)).isEqualTo(isHoliday);
    }
}
