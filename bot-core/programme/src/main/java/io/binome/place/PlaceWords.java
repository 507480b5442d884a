package io.binome.place;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that stand beside the names of cities, and countries by their names and codes in all languages of rosters. */
final class PlaceWords {
    private static final Set<String> NOISE = new HashSet<>();
    private static final Set<String> DIRECTIONS = new HashSet<>();
    private static final Set<String> FAMOUS = new HashSet<>();
    private static final Map<String, String> COUNTRIES = new HashMap<>();
    private static final Map<String, Set<String>> COVERS = new HashMap<>();
    /** CLDR's own codes for the Canaries, and for Ceuta and Melilla, which are regions of Spain. */
    private static final Set<String> NO_COUNTRIES = Set.of("IC", "EA");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?<![\\p{L}\\d])(?:[a-z]{0,2}\\d[a-z\\d]*|[ivx]+e)(?![\\p{L}\\d])");

    static {
        for (var line : Folded.lines("words.tsv")) {
            var parts = line.split("\t");
            var words = Arrays.stream(parts[1].split("\\|")).map(Folded::name).toList();
            switch (parts[0]) {
                case "noise" -> NOISE.addAll(words);
                case "direction" -> DIRECTIONS.addAll(words);
                case "famous" -> FAMOUS.addAll(words);
                case "covers" -> COVERS.put(parts[1], Set.of(parts[2].split("\\|")));
                default -> words.forEach(word -> COUNTRIES.put(word, parts[0]));
            }
        }
        for (var country : ULocale.getISOCountries()) {
            if (NO_COUNTRIES.contains(country)) {
                continue;
            }
            COUNTRIES.putIfAbsent(country.toLowerCase(Locale.ROOT), country);
            COUNTRIES.putIfAbsent(new ULocale("", country).getISO3Country().toLowerCase(Locale.ROOT), country);
            for (var language : Folded.LANGUAGES) {
                var name = new ULocale("", country).getDisplayCountry(ULocale.forLanguageTag(language));
                COUNTRIES.putIfAbsent(Folded.name(name), country);
            }
        }
    }

    private PlaceWords() {}

    static boolean isDirection(String folded) {
        return DIRECTIONS.contains(folded);
    }

    static boolean isFamous(String folded) {
        return FAMOUS.contains(folded);
    }

    static Optional<String> country(String folded) {
        return Optional.ofNullable(COUNTRIES.get(folded));
    }

    /** Whether a place in one country is meant by another, as those overseas by the mother country. */
    static boolean covers(String country, String part) {
        return country.equals(part) || COVERS.getOrDefault(country, Set.of()).contains(part);
    }

    /** The name without post codes, numbers of quarters and without words at its ends that say nothing of where it is. */
    static String bare(String folded) {
        var bare = NUMBERED.matcher(folded).replaceAll(" ").replaceAll(" +", " ").strip();
        for (var before = ""; !before.equals(bare);) {
            before = bare;
            bare = shorn(bare);
        }
        return bare;
    }

    private static String shorn(String name) {
        for (var at = name.lastIndexOf(' '); at > 0; at = name.lastIndexOf(' ', at - 1)) {
            if (NOISE.contains(name.substring(at + 1))) {
                return name.substring(0, at);
            }
        }
        for (var at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
            if (NOISE.contains(name.substring(0, at))) {
                return name.substring(at + 1);
            }
        }
        return NOISE.contains(name) ? "" : name;
    }
}
