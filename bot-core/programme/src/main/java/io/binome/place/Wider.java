package io.binome.place;

import io.binome.calendar.Holidays;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The region or the country that words mean where no city does, if nearly everybody there lives in one zone. */
final class Wider {
    private static final int MOST_CHOICES = 5;
    private static final int FEW_ELSEWHERE = 20;

    /** One reading of the words: the cities there, and the region where it is none of a whole country. */
    private record Reading(List<Spot> cities, String region) {}

    private final List<Word> words;
    private final Set<String> countries = new LinkedHashSet<>();

    private Wider(List<Word> words) {
        this.words = words.stream()
                .filter(word -> word.isCode() || (!PlaceWords.isDirection(word.name())
                        && !PlaceWords.isDirection(PlaceWords.bare(word.name()))))
                .toList();
        this.words.stream()
                .filter(word -> word.cell() != Word.Cell.HINT && !word.isAmbiguous())
                .forEach(word -> word.country().ifPresent(countries::add));
        countries.removeAll(countries.stream()
                .filter(whole -> countries.stream()
                        .anyMatch(part -> !part.equals(whole) && PlaceWords.covers(whole, part)))
                .toList());
    }

    static Found of(List<Word> words) {
        var wider = new Wider(words);
        var readings = wider.regions();
        if (readings.isEmpty() || wider.isTownCalledAsACountry()) {
            wider.countries.forEach(code -> add(readings, Gazetteer.ofCountry(code), ""));
        }
        return decided(readings);
    }

    /** Whether a word is a region, by name or code, of one of these countries. */
    static boolean isIn(Word word, List<String> countries) {
        return countries.stream()
                .anyMatch(code -> (word.isCode() && !Regions.coded(code, word.name()).isEmpty())
                        || (!word.isCode()
                                && word.regionHolds(spot -> PlaceWords.covers(code, spot.holidays().country()))));
    }

    private List<Reading> regions() {
        var readings = new ArrayList<Reading>();
        for (var word : words) {
            if (word.isRegion()) {
                named(word, readings);
            } else if (word.isCode() && word.cell() != Word.Cell.COUNTRY && word.cell() != Word.Cell.HINT) {
                coded(word, readings);
            }
        }
        return readings;
    }

    private void named(Word word, List<Reading> readings) {
        var all = Regions.isKnown(word.name())
                ? Regions.called(word.name())
                : Regions.called(PlaceWords.bare(word.name()));
        var byCountry = new LinkedHashMap<String, List<Spot>>();
        all.stream()
                .filter(spot -> countries.isEmpty() || countries.stream()
                        .anyMatch(code -> PlaceWords.covers(code, spot.holidays().country())))
                .forEach(spot -> byCountry.computeIfAbsent(
                        spot.holidays().country() + spot.region(), it -> new ArrayList<>()).add(spot));
        byCountry.values().forEach(cities -> add(readings, cities, cities.getFirst().region()));
        if (countries.isEmpty() && word.isAmbiguous()) {
            word.country().ifPresent(code -> add(readings, Gazetteer.ofCountry(code), ""));
        }
    }

    private void coded(Word word, List<Reading> readings) {
        var inCountries = countries.stream()
                .map(code -> Regions.coded(code, word.name()))
                .filter(cities -> !cities.isEmpty())
                .toList();
        inCountries.forEach(cities -> add(readings, List.copyOf(cities), cities.iterator().next().region()));
        if (countries.isEmpty() || (inCountries.isEmpty() && isTownCalledAsACountry())) {
            Regions.states(word.name())
                    .forEach(cities -> add(readings, List.copyOf(cities), cities.iterator().next().region()));
            if (word.isAmbiguous()) {
                word.country().ifPresent(code -> add(readings, Gazetteer.ofCountry(code), ""));
            }
        }
    }

    /** "Lebanon, NH": the first is called as a country is, and no country holds the state behind it. */
    private boolean isTownCalledAsACountry() {
        var first = words.isEmpty() ? null : words.getFirst();
        return first != null && first.cell() == Word.Cell.PLACE && !first.isCode() && first.country().isPresent()
                && countries.size() == 1
                && words.stream()
                        .anyMatch(word -> word.isState() && word.cell() == Word.Cell.PLACE && countries.stream()
                                .allMatch(code -> Regions.coded(code, word.name()).isEmpty()));
    }

    private static void add(List<Reading> readings, List<Spot> cities, String region) {
        if (!cities.isEmpty()) {
            readings.add(new Reading(cities, region));
        }
    }

    private static Found decided(List<Reading> readings) {
        if (readings.isEmpty()) {
            return new Found.Nowhere();
        }
        var all = readings.stream().map(Wider::inOneZone).toList();
        if (all.stream().allMatch(found -> isAlike(found, all.getFirst()))) {
            return all.getFirst();
        }
        return several(readings.stream()
                .flatMap(reading -> onePerZone(reading.cities).stream().limit(2))
                .toList());
    }

    private static boolean isAlike(Found one, Found other) {
        return one == other || (one instanceof Found.At(Spot here) && other instanceof Found.At(Spot there)
                && here.hasTimeOf(there) && here.holidays().country().equals(there.holidays().country()));
    }

    private static Found inOneZone(Reading reading) {
        var people = new LinkedHashMap<ZoneId, Integer>();
        reading.cities.forEach(city -> people.merge(city.zone(), city.people(), Integer::sum));
        var sum = reading.cities.stream().mapToInt(Spot::people).sum();
        var zone = people.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        var others = reading.cities.stream()
                .filter(city -> !city.zone().getRules().equals(zone.getRules()))
                .mapToInt(Spot::people)
                .sum();
        if ((long) others * FEW_ELSEWHERE > sum) {
            return several(onePerZone(reading.cities));
        }
        return new Found.At(new Spot(reading.region, "", holidays(reading), zone, sum));
    }

    /** Those that all cities of it keep, else those of the country. */
    private static Holidays holidays(Reading reading) {
        var first = reading.cities.getFirst().holidays();
        var isOne = reading.cities.stream().allMatch(city -> city.holidays().equals(first));
        var common = first.region().contains("/")
                ? first.region().substring(0, first.region().indexOf('/'))
                : first.region();
        var isCommon =
                reading.cities.stream().allMatch(city -> (city.holidays().region() + "/").startsWith(common + "/"));
        return reading.region.isEmpty()
                ? Holidays.of(first.country())
                : isOne ? first : Holidays.of(first.country(), isCommon ? common : "");
    }

    static Found several(List<Spot> cities) {
        return new Found.Several(cities.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Spot::people).reversed())
                .limit(MOST_CHOICES)
                .toList());
    }

    /** The largest city of each zone, the largest first. */
    private static List<Spot> onePerZone(List<Spot> cities) {
        var byZone = new LinkedHashMap<ZoneId, Spot>();
        cities.forEach(city -> byZone.merge(
                city.zone(), city, (one, other) -> one.people() >= other.people() ? one : other));
        return byZone.values().stream()
                .sorted(Comparator.comparingInt(Spot::people).reversed())
                .toList();
    }
}
