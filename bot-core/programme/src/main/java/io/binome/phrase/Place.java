package io.binome.phrase;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Where it is so late.
 *
 * @param zones each with the offset that was named, or {@link #ANY}; none where the place is not known
 * @param isDoubtful whether it is likely to be something else
 */
public record Place(Map<ZoneId, ZoneOffset> zones, boolean isDoubtful) {
    public static final ZoneOffset ANY = ZoneOffset.MAX;

    /** A place that is not known. */
    static final Place UNKNOWN = new Place(Map.of(), true);

    /** One zone, by its name. */
    public static Place of(ZoneId zone) {
        return new Place(Map.of(zone, ANY), false);
    }
}
