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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words that stand beside the names of cities, and countries by their names and codes in all languages of rosters. */
final class PlaceWords {
    private static final Set<String> NOISE = new HashSet<>();
    private static final Set<String> DIRECTIONS = new HashSet<>();
    private static final Set<String> FAMOUS = new HashSet<>();
    private static final Set<String> LINKS = new HashSet<>();
    private static final Set<String> BEHIND = new HashSet<>();
    private static final Set<String> AND = new HashSet<>();
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
                case "link" -> LINKS.addAll(words);
                case "behind" -> BEHIND.addAll(words);
                case "and" -> AND.addAll(words);
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

    /** Whether a word links those of one name, as in Frankfurt-am-Main. */
    static boolean isLinked(String folded) {
        return words(folded).anyMatch(LINKS::contains);
    }

    /** The first words of a name that go for all of it: "frankfurt" of "frankfurt am main"; empty where none do. */
    static String beginning(String folded) {
        var words = words(folded).toList();
        return IntStream.range(1, words.size() - 1)
                .filter(at -> BEHIND.contains(words.get(at)))
                .mapToObj(at -> String.join(" ", words.subList(0, at)))
                .findFirst()
                .orElse("");
    }

    /** Without the words for "and" within it, which one tool writes and another does not. */
    static String withoutAnd(String folded) {
        return words(folded).filter(word -> !AND.contains(word)).collect(Collectors.joining(" "));
    }

    private static Stream<String> words(String folded) {
        return Stream.of(folded.split(" "));
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
