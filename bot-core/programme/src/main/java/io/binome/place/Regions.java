package io.binome.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cities of regions by their names, those of {@code regions.tsv} among them, and by their codes. */
final class Regions {
    /** Fields of a line of the list: country, region, the code of its holidays where only a part of it is meant, other names. */
    private static final int HOLIDAYS = 2;
    private static final int NAMES = 3;

    /** Countries whose states stand behind a town without the country. */
    private static final List<String> OF_STATES = List.of("US", "CA", "AU");

    private static final Map<String, Set<Spot>> BY_CODE = new HashMap<>();
    private static final Map<String, List<Spot>> BY_NAME = new HashMap<>();

    static {
        for (var country : Gazetteer.countries()) {
            Gazetteer.ofCountry(country).stream()
                    .collect(Collectors.groupingBy(Spot::region, LinkedHashMap::new, Collectors.toList()))
                    .forEach(Regions::named);
            Gazetteer.ofCountry(country).stream()
                    .collect(Collectors.groupingBy(spot -> spot.holidays().region(), LinkedHashMap::new,
                            Collectors.toCollection(LinkedHashSet::new)))
                    .forEach((region, cities) -> coded(country, region.split("/")[0], cities));
        }
        Folded.lines("regions.tsv").forEach(Regions::add);
    }

    private Regions() {}

    private static void named(String region, List<Spot> cities) {
        if (!region.isEmpty()) {
            BY_NAME.computeIfAbsent(Folded.name(region), it -> new ArrayList<>()).addAll(cities);
        }
    }

    private static void coded(String country, String code, Set<Spot> cities) {
        if (!code.isEmpty()) {
            BY_CODE.computeIfAbsent(country + code, it -> new LinkedHashSet<>()).addAll(cities);
        }
    }

    private static void add(String line) {
        var fields = line.split("\t");
        var cities = Gazetteer.ofCountry(fields[0]).stream()
                .filter(spot -> spot.region().equals(fields[1])
                        && (fields[HOLIDAYS].isEmpty() || spot.holidays().region().equals(fields[HOLIDAYS])))
                .toList();
        Stream.of(fields[NAMES].split("\\|")).map(Folded::name).distinct().forEach(name -> {
            var all = new LinkedHashSet<>(called(name));
            all.addAll(cities);
            BY_NAME.put(name, List.copyOf(all));
        });
    }

    static boolean isKnown(String name) {
        return BY_NAME.containsKey(name);
    }

    static List<Spot> called(String name) {
        return BY_NAME.getOrDefault(name, List.of());
    }

    /** The cities in the region of a country that has a code, none where there is no such. */
    static Set<Spot> coded(String country, String code) {
        return BY_CODE.getOrDefault(country + code, Set.of());
    }

    /** The same for each country whose states are written without it. */
    static List<Set<Spot>> states(String code) {
        return OF_STATES.stream().map(country -> coded(country, code)).filter(cities -> !cities.isEmpty()).toList();
    }
}
