package io.binome.dialog.joining;

import io.binome.place.Found;
import io.binome.place.Spot;
import io.binome.programme.Person;
import io.binome.text.Spelling;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The places that the survey offers, and what people answer instead. */
final class Places {
    /** Offered to everybody; any other place can be typed. */
    static final List<ZoneId> COMMON = List.of(
            ZoneId.of("Europe/Paris"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Africa/Casablanca"),
            ZoneId.of("Africa/Dakar"),
            ZoneId.of("America/Montreal"));

    /** A longer one is a sentence about a town. */
    private static final int LONGEST = 40;

    private Places() {}

    /** The time zone of a place as people name it: a city, a region, a country with a single zone, or an offset. */
    static Optional<ZoneId> find(String typed) {
        return io.binome.place.Places.zone(typed).map(Places::byOffset);
    }

    /** The town that was typed, so that it is shown and not the city of its zone; null where it was none. */
    static @Nullable String town(String typed) {
        var words = typed.strip();
        if (words.contains("/") || !(io.binome.place.Places.find(words) instanceof Found.At(Spot spot))) {
            return null;
        }
        if (spot.name().isBlank()) {
            return null;
        }
        if (Spelling.fold(words).equals(Spelling.fold(spot.name())) || words.length() > LONGEST) {
            return spot.name();
        }
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The town that somebody named, or else the one where the roster says they work, if they keep its time. */
    static @Nullable String town(Person person) {
        var hours = person.hours();
        if (hours.town() != null) {
            return hours.town();
        }
        var location = person.work().location();
        return location.length() <= LONGEST
                && io.binome.place.Places.find(location) instanceof Found.At(Spot spot)
                && spot.zone().getRules().equals(hours.zone().getRules())
                        ? location
                        : null;
    }

    /** The places that a name could mean, where there are several in different zones. */
    static List<String> choices(String typed) {
        return io.binome.place.Places.find(typed) instanceof Found.Several(List<Spot> spots)
                ? spots.stream().map(Spot::label).toList()
                : List.of();
    }

    /** Offsets are written in one way, however they were typed. */
    private static ZoneId byOffset(ZoneId zone) {
        var isOffset = zone instanceof ZoneOffset || zone.getId().matches("(?:UTC|GMT)[+-].*");
        return isOffset ? ZoneId.ofOffset("UTC", zone.getRules().getOffset(Instant.EPOCH)) : zone;
    }
}
