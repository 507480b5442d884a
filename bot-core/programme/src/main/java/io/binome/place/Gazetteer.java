package io.binome.place;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import io.binome.calendar.Holidays;
import io.binome.text.Vocabulary;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The cities of the world by their names: those of {@code cities.tsv}, of CLDR and of the vocabulary. */
final class Gazetteer {
    /** Fields of a line of the list. */
    private static final int PEOPLE = 1;
    private static final int REGION = 2;
    private static final int HOLIDAYS = 4;
    private static final int OTHERS = 5;
    /** People in thousands. */
    private static final int LARGE = 100;

    private static final Map<String, List<Spot>> NAMES = new HashMap<>();
    private static final Map<String, List<Spot>> OTHER_NAMES = new HashMap<>();
    private static final Map<String, List<Spot>> SHORTENED = new HashMap<>();
    private static final Map<String, List<Spot>> BY_COUNTRY = new HashMap<>();
    private static final Map<String, Spot> FOREIGN = new HashMap<>();

    static {
        var country = "";
        var zone = ZoneId.of("UTC");
        for (var line : Folded.lines("cities.tsv")) {
            if (line.startsWith("=")) {
                country = line.substring(1);
            } else if (line.startsWith("@")) {
                zone = ZoneId.of(line.substring(1));
            } else {
                add(line.split("\t"), country, zone);
            }
        }
        for (var id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            if (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
                Folded.LANGUAGES.forEach(language -> exemplar(id, language));
            }
        }
        for (var id : Vocabulary.names("zone.")) {
            Vocabulary.all("zone." + id).forEach(name -> foreign(name, ZoneId.of(id)));
        }
    }

    private Gazetteer() {}

    private static void add(String[] fields, String country, ZoneId standard) {
        var region = field(fields, REGION);
        // The older name of the zone tells Quebec's holidays where nothing but the zone is kept.
        var isQuebec = country.equals("CA") && field(fields, HOLIDAYS).equals("qc");
        var zone = isQuebec && standard.getId().equals("America/Toronto") ? ZoneId.of("America/Montreal") : standard;
        var spot = new Spot(
                fields[0], region, Holidays.of(country, field(fields, HOLIDAYS)), zone,
                Integer.parseInt(fields[PEOPLE]));
        var name = Folded.name(fields[0]);
        put(NAMES, name, spot);
        var beginning = PlaceWords.beginning(name);
        if (!beginning.isEmpty()) {
            put(SHORTENED, beginning, spot);
        }
        Stream.of(field(fields, OTHERS).split("\\|"))
                .map(Folded::name)
                .filter(other -> !other.isEmpty())
                .forEach(other -> put(OTHER_NAMES, other, spot));
        put(BY_COUNTRY, country, spot);
    }

    private static String field(String[] fields, int at) {
        return at < fields.length ? fields[at] : "";
    }

    private static void put(Map<String, List<Spot>> all, String name, Spot spot) {
        all.computeIfAbsent(name, it -> new ArrayList<>()).add(spot);
    }

    /** What a language calls the city that stands for a zone. */
    private static void exemplar(String id, String language) {
        var name = TimeZoneNames.getInstance(ULocale.forLanguageTag(language)).getExemplarLocationName(id);
        if (name != null) {
            foreign(name, ZoneId.of(id));
        }
    }

    private static void foreign(String name, ZoneId zone) {
        var folded = Folded.name(name);
        if (PlaceWords.isDirection(folded) || PlaceWords.country(folded).isPresent()
                || all(NAMES, folded, zone).findAny().isPresent()) {
            return;
        }
        var city = all(OTHER_NAMES, folded, zone).max(Comparator.comparingInt(Spot::people));
        FOREIGN.putIfAbsent(
                folded, city.orElseGet(() -> new Spot(name, "", Holidays.around(zone, name), zone, 0)));
    }

    private static Stream<Spot> all(Map<String, List<Spot>> names, String name, ZoneId zone) {
        return names.getOrDefault(name, List.of()).stream()
                .filter(spot -> spot.zone().getRules().equals(zone.getRules()));
    }

    /** All cities that a folded name may mean, the largest first. */
    static List<Spot> named(String name) {
        var spots = new LinkedHashSet<>(NAMES.getOrDefault(name, List.of()));
        var others = OTHER_NAMES.getOrDefault(name, List.of());
        var foreign = FOREIGN.get(name);
        if (foreign != null) {
            spots.add(foreign);
        }
        var largest = spots.stream().mapToInt(Spot::people).max().orElse(0);
        spots.addAll(SHORTENED.getOrDefault(name, List.of()));
        others.stream().filter(spot -> spot.people() >= largest && foreign == null).forEach(spots::add);
        return spots.stream().sorted(Comparator.comparingInt(Spot::people).reversed()).toList();
    }

    /** The same with every other name, for where a region or country tells which is meant. */
    static List<Spot> called(String name) {
        var spots = new LinkedHashSet<>(named(name));
        spots.addAll(OTHER_NAMES.getOrDefault(name, List.of()));
        return List.copyOf(spots);
    }

    static List<Spot> ofCountry(String code) {
        return BY_COUNTRY.getOrDefault(code, List.of());
    }

    static Set<String> countries() {
        return BY_COUNTRY.keySet();
    }

    static boolean isMain(String name) {
        return NAMES.containsKey(name);
    }

    /** Whether a city of that very name is so large that its quarters are named behind it. */
    static boolean isLarge(String name) {
        return NAMES.getOrDefault(name, List.of()).stream().anyMatch(spot -> spot.people() >= LARGE);
    }

    /** Whether a city goes by a name that neither is its own nor that of it in another language. */
    static boolean isOnlyAnotherName(String name, Spot spot) {
        return !isMain(name) && !FOREIGN.containsKey(name) && !SHORTENED.getOrDefault(name, List.of()).contains(spot);
    }
}
