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

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "Île-de-France>FR", "Massy, Île-de-France>FR", "ILE-DE-FRANCE>FR", "Hauts-de-France>FR", "Pas-de-Calais>FR",
        "Puy-de-Dôme>FR", "Val-de-Marne>FR", "Eure-et-Loir>FR", "Ille-et-Vilaine>FR", "Pays-de-la-Loire>FR",
        "Alpes-de-Haute-Provence>FR", "Seine-Saint-Denis>FR", "Frankfurt-am-Main>DE", "FRANKFURT-AM-MAIN>DE",
        "Frankfurt (Oder)>DE", "Fort-de-France>MQ", "Sophia-Antipolis>FR", "Lyon-Part-Dieu>FR", "Paris XVe>FR",
        "FRA-PAR-01>FR", "EMEA-FR-Paris>FR", "Building 12, Sophia Antipolis>FR", "Louvain-la-Neuve>BE", "NRW>DE",
        "PACA>FR",
        "Bayern>DE", "Baden-Württemberg>DE", "Andalucía>ES", "Canarias>ES", "Lombardia>IT", "Vlaanderen>BE",
        "Tessin>CH",
        "Ontario>CA", "Washington State>US", "London ON>CA", "Austin TX>US", "Sydney NSW 2000>AU", "Mobile, AL>US",
        "Small Town, GA, USA>US", "Genève (GE)>CH", "Stuttgart, DE>DE", "Wilmington, DE>US", "Chennai, TN>IN",
        "Lebanon, TN>US", "US-CA>US", "97400 Saint-Denis>RE", "Scotland>GB", "Washington, D.C.>US", "Nancy>FR"
    })
    void aNameIsReadAsAWholeAndACodeWhereItStands(String written, String country) {
        assertThat(Places.find(written)).isInstanceOfSatisfying(Found.At.class,
                found -> assertThat(found.spot().holidays().country()).isEqualTo(country));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Galena, IL", "Cairo, IL", "Aspen, CO", "French Lick, IN", "Hershey, PA", "Branson, MO",
        "Sedona, AZ", "Freeport, ME", "Rehoboth Beach, DE", "Walldorf, DE", "Peru, IN", "Mexico, MO", "Cuba, NY",
        "Lebanon, NH", "Milano (MI)", "Bergamo (BG)", "Catania (CT)", "Georgia", "Granada", "Salvador", "Bali",
        "San Sebastián", "Neustadt", "Halle", "Valence", "Victoria", "Washington", "LA", "WA", "IL", "Punjab",
        "France, Germany"})
    void whatCanBeReadInTwoWaysIsNotDecided(String written) {
        assertThat(Places.find(written)).isInstanceOfSatisfying(Found.Several.class,
                found -> assertThat(found.spots()).hasSizeGreaterThan(1).noneMatch(spot -> spot.name().isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"APAC", "EMEA", "DACH", "DOM-TOM", "Latin America", "Val-de-Reuil", "Pont-de-Claix",
        "Bar-sur-Aube", "Rothenburg-ob-der-Tauber", "Rhein-Main", "de", "us"})
    void whatIsTooWideOrUnknownIsNone(String written) {
        assertThat(Places.find(written)).isEqualTo(new Found.Nowhere());
    }

    @ParameterizedTest
    @CsvSource({"Smalltown, GA, United States, America/New_York", "Head Office, IL, US, America/Chicago",
        "'', BY, DE, Europe/Berlin", "'', TX, US, America/Chicago", "'', WA, US, America/Los_Angeles",
        "'', Georgia, '', America/New_York", "'', '', Georgia, Asia/Tbilisi", "'', DE-BY, DE, Europe/Berlin",
        "Fort-de-France, '', France, America/Martinique", "Cayenne, '', FR, America/Cayenne",
        "Nouméa, '', France, Pacific/Noumea", "Saint-Denis, 974, FR, Indian/Reunion",
        "San Juan, '', US, America/Puerto_Rico", "Hong Kong, '', China, Asia/Hong_Kong",
        "Las Palmas, Canarias, ES, Atlantic/Canary", "Milano, MI, Italy, Europe/Rome", "'', CT, ES, Europe/Madrid",
        "'', FR, CH, Europe/Zurich", "'', ON, CA, America/Toronto"})
    void aRegionIsOneOfTheCountryBesideIt(String place, String region, String country, String zone) {
        assertThat(Places.find(place, region, country)).isInstanceOfSatisfying(Found.At.class,
                found -> assertThat(found.spot().zone().getRules()).isEqualTo(ZoneId.of(zone).getRules()));
    }

    @ParameterizedTest
    @CsvSource({"London, '', France", "'', IN, US"})
    void cellsThatDoNotAgreeAreNotDecided(String place, String region, String country) {
        assertThat(Places.find(place, region, country)).isInstanceOf(Found.Several.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "ET>America/New_York", "CT>America/Chicago", "PT>America/Los_Angeles", "EST>America/New_York",
        "(UTC-05:00) Eastern Time (US and Canada)>America/New_York",
        "UTC-05:00 Eastern Time (US & Canada)>America/New_York",
        "(UTC−05:00) Eastern Time (US & Canada)>America/New_York",
        "(GMT+01:00) Central European Standard Time (Europe/Paris)>Europe/Paris", "Europe/Paris (CET)>Europe/Paris",
        "(GMT+01:00) Central European Time - Paris>Europe/Paris", "Heure de Paris>Europe/Paris", "CEST>CET"
    })
    void hoursAreWrittenWithAbbreviationsAndLabels(String written, String zone) {
        assertThat(Places.zone(written).orElseThrow().getRules()).isEqualTo(ZoneId.of(zone).getRules());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT", "CST", "IST", "BST", "(UTC+01:00) Afrique Centre Ouest", "(UTC+09:00) 大阪、札幌、東京",
        "(UTC-04:00) Heure de l’Atlantique (Canada)", "(UTC+01:00) Trifouillis, New York", "Georgia", "Galena, IL"})
    void aZoneThatNobodyKnowsIsNoneAndNoOffset(String written) {
        assertThat(Places.zone(written)).isEmpty();
    }

    @Test
    void aRegionHasTheHolidaysThatAllOfItKeeps() {
        assertThat(Places.find("Grand Est")).isInstanceOfSatisfying(Found.At.class,
                found -> assertThat(found.spot().holidays()).isEqualTo(Holidays.of("FR")));
        assertThat(Places.find("Haut-Rhin")).isInstanceOfSatisfying(Found.At.class,
                found -> assertThat(found.spot().holidays()).isEqualTo(Holidays.of("FR", "68")));
        assertThat(Places.find("Bayern")).isInstanceOfSatisfying(Found.At.class,
                found -> assertThat(found.spot().holidays()).isEqualTo(Holidays.of("DE", "by")));
    }
}
