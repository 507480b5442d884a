package io.binome.dialog.joining;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import io.binome.text.Language;
import io.binome.text.Spelling;
import io.binome.text.Vocabulary;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the time zone of a place as people name it: a city, a country with a single zone, or an offset. */
final class Places {
    /** Offered to everybody; any other place can be typed. */
    static final List<ZoneId> COMMON = List.of(
            ZoneId.of("Europe/Paris"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Africa/Casablanca"),
            ZoneId.of("Africa/Dakar"),
            ZoneId.of("America/Montreal"));

    /** No place has a longer name. */
    private static final int LONGEST = 200;

    private static final Pattern OFFSET = Pattern.compile("(?:utc|gmt)?\\s*([+-]\\d{1,2})(?:[:h](\\d{2}))?");
    private static final Map<String, ZoneId> BY_NAME = index();

    private Places() {}

    static Optional<ZoneId> find(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        return byName(typed)
                .or(() -> byName(typed.split("[,(]", 2)[0]))
                .or(() -> offset(typed));
    }

    /** The city that stands for a zone in a language, or the zone's own name. */
    static String city(ZoneId zone, Language language) {
        var called = Vocabulary.in(language, "city." + zone.getId());
        if (!called.isEmpty()) {
            return called.getFirst();
        }
        var name = TimeZoneNames.getInstance(ULocale.forLocale(language.locale()))
                .getExemplarLocationName(zone.getId());
        return name == null ? zone.getId() : name;
    }

    private static Optional<ZoneId> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(bare(name)));
    }

    private static Optional<ZoneId> offset(String typed) {
        var found = OFFSET.matcher(Spelling.fold(typed));
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var hours = Integer.parseInt(found.group(1));
            var minutes = found.group(2) == null ? "00" : found.group(2);
            return Optional.of(ZoneId.of("UTC%+03d:%s".formatted(hours, minutes)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, ZoneId> index() {
        var index = new HashMap<String, ZoneId>();
        for (var zone : Vocabulary.names("zone.")) {
            Vocabulary.all("zone." + zone).forEach(city -> index.put(bare(city), ZoneId.of(zone)));
        }
        for (var id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            if (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
                var zone = ZoneId.of(id);
                index.putIfAbsent(bare(id), zone);
                index.putIfAbsent(bare(id.substring(id.lastIndexOf('/') + 1)), zone);
                for (var language : Language.all()) {
                    index.putIfAbsent(bare(city(zone, language)), zone);
                }
            }
        }
        for (var country : ULocale.getISOCountries()) {
            var zones = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null);
            if (zones.size() == 1) {
                for (var language : Language.all()) {
                    var name = new ULocale("", country).getDisplayCountry(ULocale.forLocale(language.locale()));
                    index.putIfAbsent(bare(name), ZoneId.of(zones.iterator().next()));
                }
            }
        }
        index.put("utc", ZoneId.of("UTC"));
        index.put("gmt", ZoneId.of("UTC"));
        return Map.copyOf(index);
    }

    private static String bare(String name) {
        return Spelling.fold(name).replaceAll("[_’'/-]+", " ").replaceAll("\\s+", " ").strip();
    }
}
