package io.binome.place;

import io.binome.calendar.Holidays;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds places as people and tools write them: a city in any language, with its region and country beside it or in cells of
 * their own; a region or a country with one zone. Where a name means cities in several zones, all are told.
 */
public final class Places {
    private static final int LONGEST = 200;
    /** So many times as many people, and nobody means the other one. */
    private static final int LARGER = 10;

    private static final int LARGER_AS_MEANT = 4;
    /** "Valence" is Valencia in French, and a town of its own. */
    private static final int LARGER_AS_TRANSLATED = 15;

    /** So many times as many, and a region or country is meant, or the city of its name. */
    private static final int MUCH_LARGER = 50;
    /** People, in thousands, of a city that may be known by another name and yet be nobody's first thought. */
    private static final int LITTLE = 50;

    /** People, in thousands, of a city that nobody would look for in another country. */
    private static final int KNOWN_TO_ALL = 500;

    private static final Comparator<Spot> LARGEST = Comparator.comparingInt(Spot::people);
    private static final Found NOWHERE = new Found.Nowhere();
    private static final Map<Asked, Found> REMEMBERED = new ConcurrentHashMap<>();
    private static final int MOST_REMEMBERED = 10_000;

    private record Asked(String place, String region, String country) {}

    private Places() {}

    /** What somebody wrote in one go. */
    public static Found find(String written) {
        return find(written, "", "");
    }

    /** What stands in cells; any may be empty. */
    public static Found find(String place, String region, String country) {
        if (place.length() > LONGEST || region.length() > LONGEST || country.length() > LONGEST) {
            return NOWHERE;
        }
        if (REMEMBERED.size() > MOST_REMEMBERED) {
            REMEMBERED.clear();
        }
        return REMEMBERED.computeIfAbsent(new Asked(place, region, country), Places::found);
    }

    /** A time zone by its name, its offset, the label of Windows or a place that is certain. */
    public static Optional<ZoneId> zone(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return written.indexOf('/') >= 0 || Zones.isUnsure(written)
                ? Zones.named(written)
                : Zones.named(written).or(() -> find(written) instanceof Found.At(Spot spot)
                        ? Optional.of(spot.zone())
                        : Optional.empty());
    }

    /** The holidays of a place, or of the one that is written where it is not certain, if it keeps the time of a zone. */
    public static Holidays holidays(ZoneId zone, @Nullable Spot place, String written) {
        var spot = place == null && find(written) instanceof Found.At(Spot found) ? found : place;
        return spot != null && spot.zone().getRules().equals(zone.getRules()) && !spot.holidays().country().isEmpty()
                ? spot.holidays()
                : Holidays.around(zone, written);
    }

    private static Found found(Asked asked) {
        var zone = asked.place.contains("/") ? Zones.byId(asked.place) : Optional.<ZoneId>empty();
        if (zone.isPresent()) {
            var city = asked.place.substring(asked.place.lastIndexOf('/') + 1).strip().replace('_', ' ');
            return PlaceWords.isDirection(Folded.name(city))
                    ? NOWHERE
                    : new Found.At(new Spot(city, "", Holidays.around(zone.get(), city), zone.get(), 0));
        }
        var words = Written.words(asked.place, asked.region, asked.country);
        var contradicted = new ArrayList<Spot>();
        for (var i = 0; i < words.size(); i++) {
            var others = new ArrayList<>(words.subList(0, i));
            others.addAll(words.subList(i + 1, words.size()));
            var telling = telling(others);
            var all = words.get(i).cell() == Word.Cell.PLACE ? cities(words.get(i), telling) : List.<Spot>of();
            var here = near(all.stream()
                    .filter(spot -> telling.stream().allMatch(word -> word.holds(spot)))
                    .toList(), others);
            if (!here.isEmpty()) {
                return telling.isEmpty() ? alone(words.get(i), here) : decided(words.get(i), here);
            }
            var isByCodes = telling.stream().allMatch(word -> word.isCode() && word.cell() == Word.Cell.PLACE);
            all.stream()
                    .max(LARGEST)
                    .filter(spot -> isByCodes || spot.people() >= KNOWN_TO_ALL)
                    .ifPresent(contradicted::add);
        }
        var wider = Wider.of(words);
        if (contradicted.isEmpty()) {
            return wider;
        }
        contradicted.addAll(spots(wider));
        return Wider.several(contradicted);
    }

    /** The places that may be chosen instead: of a region or country its largest city. */
    private static List<Spot> spots(Found found) {
        return switch (found) {
            case Found.At(Spot spot) -> Gazetteer.ofCountry(spot.holidays().country()).stream()
                    .filter(city -> city.hasTimeOf(spot)
                            && (spot.name().isEmpty() || city.region().equals(spot.name())))
                    .max(LARGEST)
                    .map(List::of)
                    .orElse(List.of(spot));
            case Found.Several(List<Spot> spots) -> spots;
            case Found.Nowhere nowhere -> List.of();
        };
    }

    /** The words that tell where a place is; a region that is not in the country beside it tells nothing. */
    private static List<Word> telling(List<Word> beside) {
        var countries = beside.stream()
                .filter(word -> word.cell() == Word.Cell.COUNTRY
                        || (!word.isAmbiguous() && word.cell() != Word.Cell.HINT))
                .map(Word::country)
                .flatMap(Optional::stream)
                .toList();
        return beside.stream()
                .filter(word -> word.tells() || (word.isCode() && countries.stream()
                        .anyMatch(code -> !Regions.coded(code, word.name()).isEmpty())))
                .filter(word -> countries.isEmpty() || (word.country().isPresent() && !word.isAmbiguous())
                        || Wider.isIn(word, countries))
                .toList();
    }

    /** The cities of a name; those with another such name only where something tells which is meant. */
    private static List<Spot> cities(Word word, List<Word> telling) {
        var name = PlaceWords.bare(word.name());
        var isNone = name.isEmpty() || PlaceWords.isDirection(word.name()) || PlaceWords.isDirection(name);
        if ((isNone && telling.isEmpty()) || (word.isCode() && (word.country().isPresent() || word.isState()))) {
            return List.of();
        }
        var named = telling.isEmpty() ? Gazetteer.named(word.name()) : Gazetteer.called(word.name());
        var isBareEnough = !named.isEmpty() || name.isEmpty();
        return isBareEnough ? named : telling.isEmpty() ? Gazetteer.named(name) : Gazetteer.called(name);
    }

    /** Those overseas where a post code says so and there are any. */
    private static List<Spot> near(List<Spot> cities, List<Word> beside) {
        var hinted = cities.stream()
                .filter(spot -> beside.stream()
                        .anyMatch(word -> word.cell() == Word.Cell.HINT && word.holds(spot)))
                .toList();
        return hinted.isEmpty() ? cities : hinted;
    }

    /** A name by itself may mean a region or a country as well, such as Ontario, Mali or Granada. */
    private static Found alone(Word word, List<Spot> cities) {
        var first = cities.stream().max(LARGEST).orElseThrow();
        var wide = new ArrayList<>(Regions.called(word.name()));
        word.country().map(Gazetteer::ofCountry).ifPresent(wide::addAll);
        var isSame = wide.contains(first) || (first.people() > 0 && wide.stream().allMatch(first::hasTimeOf));
        if (wide.isEmpty() || isSame) {
            var name = PlaceWords.bare(word.name());
            var isLittleKnown = wide.isEmpty() && first.people() < LITTLE && Gazetteer.isOnlyAnotherName(name, first);
            return isLittleKnown ? Wider.several(cities) : decided(word, cities);
        }
        var there = wide.stream().mapToInt(Spot::people).sum();
        if (first.people() == 0 || there >= MUCH_LARGER * first.people()) {
            return Wider.of(List.of(word));
        }
        if (first.people() >= MUCH_LARGER * there) {
            return decided(word, cities);
        }
        var both = new ArrayList<>(spots(Wider.of(List.of(word))));
        both.addAll(cities);
        return Wider.several(both);
    }

    /** One of them where all keep the same time, or where one is so much larger that nobody means another. */
    private static Found decided(Word word, List<Spot> cities) {
        var first = cities.stream().max(LARGEST).orElseThrow();
        var rivals = cities.stream().filter(spot -> !spot.hasTimeOf(first)).toList();
        var rival = rivals.stream().mapToInt(Spot::people).max().orElse(0);
        var name = PlaceWords.bare(word.name());
        var times = PlaceWords.isFamous(name)
                ? LARGER_AS_MEANT
                : Folded.name(first.name()).equals(name) ? LARGER : LARGER_AS_TRANSLATED;
        var isClear = rivals.isEmpty() || first.people() >= times * rival;
        return isClear ? new Found.At(first) : Wider.several(cities);
    }
}
