package io.binome.dialog.joining;

import io.binome.place.Found;
import io.binome.place.Spot;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The places that the survey offers, and what people answer instead. */
final class Places {
    /** Offered to everybody; any other place can be typed. */
    static final List<ZoneId> COMMON = List.of(
            ZoneId.of("Europe/Paris"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Africa/Casablanca"),
            ZoneId.of("Africa/Dakar"),
            ZoneId.of("America/Montreal"));

    private Places() {}

    /** The time zone of a place as people name it: a city, a region, a country with a single zone, or an offset. */
    static Optional<ZoneId> find(String typed) {
        return io.binome.place.Places.zone(typed).map(Places::byOffset);
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
