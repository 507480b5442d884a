package io.binome.phrase;

import io.binome.phrase.Line.Found;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How a time zone is written: ET, UTC+1, heure de Montréal, London time. */
record ZoneRules(Line line) {
    private static final int HUNDRED = 100;

    /** @param isTimed whether an hour stands before it */
    @Nullable
    Found<Place> at(int place, boolean isTimed) {
        var from = line.pastSign(place, "(");
        var found = lettered(from, isTimed);
        found = found == null ? called(from, isTimed) : found;
        found = found == null && isTimed ? offset(from, place) : found;
        return found == null
                ? null
                : new Found<>(found.what(), from > place ? line.pastSign(found.end(), ")") : found.end());
    }

    private @Nullable Found<Place> lettered(int place, boolean isTimed) {
        var zone = line.sense(place, Kind.ZONE);
        if (zone == null) {
            return null;
        }
        var end = line.past(place + 1, Kind.TIMEWORD);
        if (zone.which().equals("UTC")) {
            var ahead = signed(place + 1);
            return ahead == null ? new Found<>(Place.of(ZoneOffset.UTC), end) : ahead;
        }
        var isWord = line.at(place).first().text().length() <= 4 && !line.at(place).first().loud();
        if (isWord && (line.is(place, Kind.GLUE) || line.is(place, Kind.AND) || !isTimed)) {
            return null;
        }
        var read = Zones.read(zone.which());
        return new Found<>(isWord && line.is(place, Kind.WEAK) ? new Place(read.zones(), true) : read, end);
    }

    private @Nullable Found<Place> called(int place, boolean isTimed) {
        if (line.is(place, Kind.THEIRS)) {
            return new Found<>(Place.UNKNOWN, place + 1);
        }
        var isOf = line.is(place, Kind.HOUROF);
        var isIn = isTimed && (line.is(place, Kind.IN) || line.is(place, Kind.AT)) && line.is(place + 1, Kind.CITY);
        var at = isOf || isIn ? line.past(place + 1, Kind.THE) : place;
        var city = line.sense(at, Kind.CITY);
        var isTime = line.is(at + 1, Kind.TIMEWORD);
        if (city != null && (isOf || isTime || isTimed)) {
            var isDoubtful = !isOf && !isTime;
            var zone = Place.of(ZoneId.of(city.which()));
            return new Found<>(new Place(zone.zones(), isDoubtful), isTime ? at + 2 : at + 1);
        }
        var isUnknown = isTimed
                && ((isOf && line.at(at).isThing()) || (line.at(at).isThing() && isTime));
        return isUnknown ? new Found<>(Place.UNKNOWN, at + 1) : null;
    }

    /** +02:00 or Z, right behind an hour. */
    private @Nullable Found<Place> offset(int place, int before) {
        if (before != place || !line.isAttached(place)) {
            return null;
        }
        return line.at(place).first().text().equals("z")
                ? new Found<>(Place.of(ZoneOffset.UTC), place + 1)
                : signed(place);
    }

    private @Nullable Found<Place> signed(int place) {
        var sign = line.isSign(place, "+") ? 1 : line.isSign(place, "-") ? -1 : 0;
        var number = line.figures(place + 1) > 0 ? line.number(place + 1) : -1;
        if (sign == 0 || number < 0) {
            return null;
        }
        var isFull = line.isSign(place + 2, ":") && line.figures(place + 3) == 2;
        return line.figures(place + 1) > 2
                ? new Found<>(Zones.ahead(sign, number / HUNDRED, number % HUNDRED), place + 2)
                : new Found<>(
                        Zones.ahead(sign, number, isFull ? line.number(place + 3) : 0), isFull ? place + 4 : place + 2);
    }
}
