package io.binome.calendar;

import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of a country (ISO 3166 code) and, where named, of one of its regions ({@code qc}, {@code ge},
 * {@code 67}; a path with slashes where there are levels). A country nobody knows has no holidays and an unknown region
 * has those of its country; dates are computed on first use and remembered.
 */
public record Holidays(String country, String region) {
    private static final Holidays NONE = new Holidays("", "");
    private static final String NO_COUNTRY = "001";

    /** Cities whose region has holidays of its own that the time zone does not tell. */
    private static final Map<String, Holidays> CITIES = Map.ofEntries(
            Map.entry("montreal", new Holidays("CA", "qc")),
            Map.entry("quebec", new Holidays("CA", "qc")),
            Map.entry("laval", new Holidays("CA", "qc")),
            Map.entry("gatineau", new Holidays("CA", "qc")),
            Map.entry("sherbrooke", new Holidays("CA", "qc")),
            Map.entry("toronto", new Holidays("CA", "on")),
            Map.entry("ottawa", new Holidays("CA", "on")),
            Map.entry("geneve", new Holidays("CH", "ge")),
            Map.entry("geneva", new Holidays("CH", "ge")),
            Map.entry("lausanne", new Holidays("CH", "vd")),
            Map.entry("zurich", new Holidays("CH", "zh")),
            Map.entry("strasbourg", new Holidays("FR", "67")),
            Map.entry("mulhouse", new Holidays("FR", "68")));

    public Holidays {
        country = country.strip().toUpperCase(Locale.ROOT);
        region = region.strip();
    }

    public static Holidays none() {
        return NONE;
    }

    public static Holidays of(String country) {
        return new Holidays(country, "");
    }

    public static Holidays of(String country, @Nullable String region) {
        return new Holidays(country, region == null ? "" : region);
    }

    /**
     * The holidays most likely kept by somebody in this zone, helped by the name of the city where it is given. A zone
     * without a country, such as an offset, has none.
     */
    public static Holidays around(ZoneId zone, @Nullable String location) {
        String country = countryOf(zone);
        for (String word : Words.in(location == null ? "" : location)) {
            Holidays city = CITIES.get(word);
            if (city != null && city.country.equals(country)) {
                return city;
            }
        }
        return zone.getId().equals("America/Montreal") ? new Holidays("CA", "qc") : new Holidays(country, "");
    }

    public boolean contains(LocalDate date) {
        return in(date.getYear()).contains(date);
    }

    /** Every public holiday of that year, empty outside the years 1900 to 2150. */
    public Set<LocalDate> in(int year) {
        return country.isEmpty() ? Set.of() : PublicHolidays.of(this, year);
    }

    private static String countryOf(ZoneId zone) {
        try {
            String country = TimeZone.getRegion(zone.getId());
            return country.equals(NO_COUNTRY) ? "" : country;
        } catch (IllegalArgumentException noPlace) {
            return "";
        }
    }
}
