package io.binome.place;

import io.binome.calendar.Holidays;
import java.time.ZoneId;

/**
 * A place that is certain: its own name, that of its region where there is one, its holidays, which tell the country, and its zone.
 *
 * @param people who live there, in thousands
 */
public record Spot(String name, String region, Holidays holidays, ZoneId zone, int people) {
    /** The name with what tells it from others of that name. */
    public String label() {
        return name + (region.isEmpty() || region.equals(name) ? "" : ", " + region)
                + (holidays.country().isEmpty() ? "" : " (" + holidays.country() + ")");
    }

    boolean hasTimeOf(Spot other) {
        return zone.getRules().equals(other.zone.getRules());
    }
}
