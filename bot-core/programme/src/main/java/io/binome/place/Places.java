package io.binome.place;

import io.binome.calendar.Holidays;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds places as people and tools write them: a city in any language, with its region and country beside it or in cells of
 * their own; a region or a country with one zone. Where a name means cities in several zones, all are told.
 */
public final class Places {
    private static final int LONGEST = 200;
    private static final int MOST_CHOICES = 5;
    /** So many times as many people, and nobody means the other one. */
    private static final int LARGER = 10;

    private static final int LARGER_AS_MEANT = 4;
    private static final int FEW_ELSEWHERE = 20;
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;/|()\\n]\\s*|\\s+[-–—]\\s+");
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
        return written.indexOf('/') >= 0
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
        var beside = new ArrayList<String>();
        beside.add(Folded.name(asked.region));
        beside.add(Folded.name(asked.country));
        beside.removeIf(String::isEmpty);
        var parts = parts(asked.place);
        for (var i = 0; i < parts.size(); i++) {
            var others = new ArrayList<>(parts.subList(0, i));
            others.addAll(parts.subList(i + 1, parts.size()));
            others.addAll(beside);
            var city = city(parts.get(i), others);
            if (!city.isEmpty()) {
                return decided(parts.get(i), city);
            }
        }
        return wider(parts, beside);
    }

    /** What stands between signs, and between hyphens where the whole is no name. */
    private static List<String> parts(String place) {
        var parts = new ArrayList<String>();
        for (var part : BETWEEN.split(place)) {
            var name = Folded.name(part);
            var isName = !Gazetteer.called(PlaceWords.bare(name)).isEmpty() || PlaceWords.country(name).isPresent();
            if (isName || part.indexOf('-') < 0) {
                parts.add(name);
            } else {
                Arrays.stream(part.split("-")).map(Folded::name).forEach(parts::add);
            }
        }
        parts.removeIf(String::isEmpty);
        return parts;
    }

    /** The cities of a name that are where the words beside it say. */
    private static List<Spot> city(String part, List<String> beside) {
        var name = PlaceWords.bare(part);
        if (name.isEmpty() || PlaceWords.isDirection(name)) {
            return List.of();
        }
        // A country that is also a city somewhere, such as Mali or Luxembourg, is the country.
        var isCountry = PlaceWords.country(part).isPresent() && beside.stream().noneMatch(Places::isKnown);
        var telling = beside.stream().filter(Places::isKnown).toList();
        var named = telling.isEmpty() ? Gazetteer.named(part) : Gazetteer.called(part);
        var all = named.isEmpty() ? telling.isEmpty() ? Gazetteer.named(name) : Gazetteer.called(name) : named;
        var here = all.stream()
                .filter(spot -> telling.stream().allMatch(where -> isWhere(spot, where)))
                .toList();
        return isCountry && !isCityState(part, here) ? List.of() : here;
    }

    private static boolean isCityState(String part, List<Spot> here) {
        return PlaceWords.country(part).filter(code -> here.stream()
                .anyMatch(spot -> spot.holidays().country().equals(code)))
                .isPresent();
    }

    private static boolean isKnown(String where) {
        return PlaceWords.country(where).isPresent() || Gazetteer.isRegion(where) || where.length() == 2
                || where.equals("nsw") || where.equals("vic") || where.equals("qld");
    }

    private static boolean isWhere(Spot spot, String where) {
        return PlaceWords.country(where).filter(spot.holidays().country()::equals).isPresent()
                || Gazetteer.isIn(spot, where)
                || Folded.name(spot.name()).equals(where);
    }

    /** One of them where all keep the same time, or where one is so much larger that nobody means another. */
    private static Found decided(String part, List<Spot> cities) {
        var first = cities.stream().max(Comparator.comparingInt(Spot::people)).orElseThrow();
        var rivals = cities.stream().filter(spot -> !spot.hasTimeOf(first)).toList();
        var rival = rivals.stream().mapToInt(Spot::people).max().orElse(0);
        var name = PlaceWords.bare(part);
        var isMeant = Gazetteer.isForeign(name, first) || PlaceWords.isFamous(name);
        var isClear = rivals.isEmpty() || first.people() >= (isMeant ? LARGER_AS_MEANT : LARGER) * rival;
        return isClear ? new Found.At(first) : several(cities);
    }

    private static Found several(List<Spot> cities) {
        return new Found.Several(cities.stream()
                .sorted(Comparator.comparingInt(Spot::people).reversed())
                .limit(MOST_CHOICES)
                .toList());
    }

    /** No city: the region or the country, if nearly everybody there lives in one zone. */
    private static Found wider(List<String> parts, List<String> beside) {
        var all = new ArrayList<>(parts);
        all.addAll(beside);
        all.removeIf(PlaceWords::isDirection);
        var countries = all.stream().map(PlaceWords::country).flatMap(Optional::stream).toList();
        for (var name : all) {
            var region = Gazetteer.ofRegion(name).stream()
                    .filter(spot -> countries.isEmpty() || countries.contains(spot.holidays().country()))
                    .toList();
            if (!region.isEmpty()) {
                return inOneZone(region, region.getFirst().region());
            }
        }
        return countries.isEmpty() ? NOWHERE : inOneZone(Gazetteer.ofCountry(countries.getFirst()), "");
    }

    private static Found inOneZone(List<Spot> cities, String region) {
        var people = new LinkedHashMap<ZoneId, Integer>();
        var sum = 0;
        for (var city : cities) {
            people.merge(city.zone(), city.people(), Integer::sum);
            sum += city.people();
        }
        var largest = people.entrySet().stream().max(Map.Entry.comparingByValue());
        if (largest.isEmpty()) {
            return NOWHERE;
        }
        var zone = largest.get().getKey();
        var others = cities.stream()
                .filter(city -> !city.zone().getRules().equals(zone.getRules()))
                .mapToInt(Spot::people)
                .sum();
        var capital = cities.stream()
                .filter(city -> city.zone().equals(zone))
                .max(Comparator.comparingInt(Spot::people))
                .orElseThrow();
        if ((long) others * FEW_ELSEWHERE > sum) {
            return several(onePerZone(cities));
        }
        var holidays = region.isEmpty() ? Holidays.of(capital.holidays().country()) : capital.holidays();
        return new Found.At(new Spot(region, "", holidays, zone, sum));
    }

    private static List<Spot> onePerZone(List<Spot> cities) {
        var byZone = new LinkedHashMap<ZoneId, Spot>();
        cities.forEach(city -> byZone.merge(
                city.zone(), city, (one, other) -> one.people() >= other.people() ? one : other));
        return List.copyOf(byZone.values());
    }
}
