package io.binome.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
    @ParameterizedTest(name = "{0} is off in {1} {2}")
    @CsvSource({
        "2026-07-14, FR, ''",
        "2026-08-15, FR, ''",
        "2026-05-25, FR, ''",
        "2026-07-14, fr, 67",
        "2026-04-03, FR, 67",
        "2026-06-24, CA, qc",
        "2026-06-24, CA, QC",
        "2026-07-01, CA, ''",
        "2026-07-21, BE, ''",
        "2026-09-10, CH, ge",
        "2026-07-30, MA, ''",
        "2026-05-05, JP, ''",
        "2026-07-14, RE, ''",
        "2026-12-20, RE, ''",
        "2026-09-24, NC, ''",
        "2026-04-04, SN, ''",
        "2026-05-25, SN, ''",
        "2026-12-25, GB, ''"
    })
    void aHolidayIsOff(LocalDate date, String country, String region) {
        assertThat(Holidays.of(country, region).contains(date)).isTrue();
    }

    @ParameterizedTest(name = "{0} is worked in {1} {2}")
    @CsvSource({
        "2026-07-14, CA, qc",
        "2026-06-24, CA, on",
        "2026-06-24, FR, ''",
        "2026-04-03, FR, ''",
        "2026-07-14, XX, ''",
        "2026-12-25, '', ''",
        "2026-12-25, FRANCE, ''",
        "2026-12-25, ../, ''",
        "2026-12-24, FR, ''"
    })
    void anOrdinaryDayIsWorked(LocalDate date, String country, String region) {
        assertThat(Holidays.of(country, region).contains(date)).isFalse();
    }

    @Test
    void japanKeepsTheHolidaysItsCabinetOfficeLists() {
        assertThat(days("JP", 2025))
                .isEqualTo("01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 "
                        + "10-13 11-03 11-23 11-24");
        assertThat(days("JP", 2026))
                .isEqualTo("01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 "
                        + "10-12 11-03 11-23");
        assertThat(days("JP", 2027)).contains("03-21 03-22", "09-20 09-23").doesNotContain("12-23");
    }

    private static String days(String country, int year) {
        return Holidays.of(country).in(year).stream()
                .sorted()
                .map(date -> date.toString().substring("2026-".length()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void anUnknownRegionHasTheHolidaysOfItsCountry() {
        assertThat(Holidays.of("FR", "atlantis").in(2026))
                .isEqualTo(Holidays.of("FR").in(2026))
                .hasSize(11);
    }

    @ParameterizedTest(name = "{0} {1} keeps the holidays of {2} {3}")
    @CsvSource({
        "Europe/Paris, '', FR, ''",
        "Europe/Paris, Lyon, FR, ''",
        "Europe/Paris, Strasbourg (Bas-Rhin), FR, 67",
        "America/Toronto, Montréal, CA, qc",
        "America/Toronto, MONTREAL – Plateau, CA, qc",
        "America/Montreal, '', CA, qc",
        "America/Toronto, '', CA, ''",
        "Europe/Zurich, Genève, CH, ge",
        "Africa/Dakar, Dakar, SN, ''",
        "Indian/Reunion, Saint-Denis, RE, ''",
        "Pacific/Noumea, Nouméa, NC, ''",
        "Asia/Tokyo, Montréal, JP, ''",
        "UTC, Montréal, '', ''",
        "+02:00, Paris, '', ''"
    })
    void theZoneAndTheCityTellWhichHolidays(String zone, String location, String country, String region) {
        assertThat(Holidays.around(ZoneId.of(zone), location)).isEqualTo(Holidays.of(country, region));
    }

    @Test
    void noZoneOfTheWorldAndNoYearBreaksAnything() {
        for (String zone : ZoneId.getAvailableZoneIds()) {
            Holidays holidays = Holidays.around(ZoneId.of(zone), null);
            for (int year : new int[] {-1, 1899, 1900, 2026, 2150, 2151, 99999}) {
                assertThat(holidays.in(year)).allMatch(date -> date.getYear() == year);
            }
        }
    }

    @Test
    void aThreadWithoutAClassLoaderFindsThemToo() throws InterruptedException {
        Holidays neverAskedBefore = Holidays.of("PT");
        Thread bare = new Thread(() -> neverAskedBefore.in(2031));
        bare.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        bare.start();
        bare.join();
        assertThat(neverAskedBefore.in(2031)).isNotEmpty();
    }

    @Test
    void manyThreadsMayAskAtOnce() {
        var asked = IntStream.range(0, 64)
                .mapToObj(i -> CompletableFuture
                        .supplyAsync(() -> Holidays.of(i % 2 == 0 ? "DE" : "IT").in(2040 + i % 4).size()))
                .toList();
        assertThat(asked).allSatisfy(size -> assertThat(size.join()).isGreaterThan(5));
    }
}
