package io.binome.phrase;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import io.binome.text.Language;
import io.binome.text.Spelling;
import io.binome.text.Vocabulary;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Places by which zones are called in a language: those of CLDR and of the vocabulary. A place with two zones is none. */
final class Zones {
    private static final double SECONDS = 3600;

    private Zones() {}

    static Map<String, String> places(Language language) {
        var places = new HashMap<String, String>();
        var several = new HashSet<String>();
        var names = TimeZoneNames.getInstance(ULocale.forLocale(language.locale()));
        for (var id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            var slash = id.lastIndexOf('/');
            if (slash > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
                var name = names.getExemplarLocationName(id);
                add(id.substring(slash + 1).replace('_', ' '), id, places, several);
                if (name != null) {
                    add(name, id, places, several);
                }
            }
        }
        places.keySet().removeAll(several);
        for (var zone : Vocabulary.names("zone.")) {
            Vocabulary.all("zone." + zone).forEach(place -> places.put(Spelling.fold(place), zone));
        }
        return places;
    }

    private static void add(String place, String id, Map<String, String> places, Set<String> several) {
        var folded = Spelling.fold(place);
        var same = places.putIfAbsent(folded, id);
        if (same != null && !ZoneId.of(same).getRules().equals(ZoneId.of(id).getRules())) {
            several.add(folded);
        }
    }

    /** The zones of {@code Area/City}, {@code Area/City@-5}, or several of these. */
    static Place read(String which) {
        var zones = new LinkedHashMap<ZoneId, ZoneOffset>();
        for (var one : which.split(",")) {
            var parts = one.split("@", 2);
            var zone = ZoneId.of(parts[0]);
            zones.put(zone, parts.length > 1 ? offset(Double.parseDouble(parts[1])) : Place.ANY);
        }
        return new Place(Collections.unmodifiableMap(zones), false);
    }

    /** UTC with this many hours and minutes; doubtful where there is no such. */
    static Place ahead(int sign, int hours, int minutes) {
        try {
            return Place.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
        } catch (DateTimeException noSuchOffset) {
            return Place.UNKNOWN;
        }
    }

    private static ZoneOffset offset(double hours) {
        return ZoneOffset.ofTotalSeconds((int) (hours * SECONDS));
    }
}
