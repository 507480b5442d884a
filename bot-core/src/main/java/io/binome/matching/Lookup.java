package io.binome.matching;

import io.binome.calendar.CommonTime;
import io.binome.calendar.WorkingHours;
import io.binome.text.Spelling;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * What a round works out once and then looks up for every two people: there are far fewer kinds of calendars and names
 * of skills than pairs.
 */
final class Lookup {
    private final Map<Hours, Duration> shared = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();

    private record Hours(ZoneId zone, WorkingHours hours, ZoneId otherZone, WorkingHours otherHours) {}

    /** Working time that two people have in common in a typical week. */
    Duration sharedPerWeek(Candidate one, Candidate other) {
        var here = one.calendar();
        var there = other.calendar();
        return shared.computeIfAbsent(
                new Hours(here.zone(), here.hours(), there.zone(), there.hours()),
                each -> new CommonTime(here, there).perWeek());
    }

    /** Whether two names of skills or interests are the same but for case and accents. */
    boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private String folded(String words) {
        return folded.computeIfAbsent(words, Spelling::fold);
    }
}
