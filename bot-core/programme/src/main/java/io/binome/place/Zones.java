package io.binome.place;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Time zones by their names in the IANA database, their offsets, and the ids and labels of Windows. */
final class Zones {
    private static final Pattern OFFSET = Pattern.compile("(UTC|GMT|)([+-])(\\d{1,2})(?:[:H]?(\\d{2}))?");
    private static final Pattern LABEL =
            Pattern.compile(
                    "\\(?\\s*(?:UTC|GMT)\\s*((?:[+-]\\d{1,2}(?::?\\d{2})?)?)(?:\\s*\\)\\s*|\\s+)[-:]?\\s*(\\p{L}.+)");
    /** Minus signs and hyphens that look alike. */
    private static final Pattern DASH = Pattern.compile("[\u2010\u2011\u2212](?=\\d)");
    /** A name of the database, alone or in brackets. */
    private static final Pattern ID = Pattern.compile(
            "(?<![\\p{L}/])(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_/-]+");
    /** Fifty years after 1970: which offset is the standard one changes seldom. */
    private static final Duration RECENT = Duration.ofDays(50 * 365L);
    /** What Americans write behind hours; elsewhere some of these are countries. */
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("ET", "America/New_York"), Map.entry("EST", "America/New_York"),
            Map.entry("EDT", "America/New_York"), Map.entry("EST5EDT", "America/New_York"),
            Map.entry("CT", "America/Chicago"), Map.entry("CDT", "America/Chicago"),
            Map.entry("MT", "America/Denver"), Map.entry("MDT", "America/Denver"),
            Map.entry("PT", "America/Los_Angeles"), Map.entry("PST", "America/Los_Angeles"),
            Map.entry("PDT", "America/Los_Angeles"), Map.entry("CEST", "CET"), Map.entry("MEZ", "CET"),
            Map.entry("MESZ", "CET"), Map.entry("EEST", "EET"), Map.entry("WEST", "WET"), Map.entry("Z", "UTC"));
    /** Each of several zones, or of a zone and a country. */
    private static final Set<String> AMBIGUOUS = Set.of("CST", "MST", "HST", "AST", "BST", "IST", "AT", "SST", "GST");
    private static final Map<String, String> BY_ID = new HashMap<>();
    private static final Map<String, String> BY_LABEL = new HashMap<>();

    static {
        var ids = new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(it -> it));
        ids.addAll(ZoneId.getAvailableZoneIds());
        ids.forEach(id -> BY_ID.put(id.toLowerCase(Locale.ROOT), id));
        for (var line : Folded.lines("windows.tsv")) {
            var parts = line.split("\t");
            var zone = TimeZone.getIDForWindowsID(parts[0], "001");
            if (zone != null && parts.length > 1) {
                Arrays.stream(parts[1].split("\\|"))
                        .forEach(label -> BY_LABEL.putIfAbsent(key(label), zone));
            }
        }
    }

    private Zones() {}

    static Optional<ZoneId> byId(String written) {
        var id = written.strip().replaceAll("\\s*/\\s*", "/").replace(' ', '_').toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_ID.get(id)).map(ZoneId::of);
    }

    static Optional<ZoneId> named(String written) {
        var text = DASH.matcher(written.strip()).replaceAll("-");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var abbreviated = SHORT.get(text);
        if (abbreviated != null) {
            return Optional.of(ZoneId.of(abbreviated));
        }
        var id = ID.matcher(text);
        return AMBIGUOUS.contains(text)
                ? Optional.empty()
                : byId(text).or(() -> id.find() ? byId(id.group()) : Optional.empty())
                        .or(() -> windows(text))
                        .or(() -> offset(text));
    }

    /** The id, or the label with or without the offset in front; of cities that a label lists the first will do. */
    private static Optional<ZoneId> windows(String text) {
        var id = TimeZone.getIDForWindowsID(text, "001");
        if (id != null) {
            return byId(id);
        }
        var label = LABEL.matcher(text);
        if (!label.matches()) {
            return labelled(text);
        }
        var offset = offset("UTC" + (label.group(1).isEmpty() ? "+0" : label.group(1)));
        // A name that nobody knows is no reason to trust the offset, which is that of the winter only.
        return labelled(label.group(2))
                .or(() -> byId(label.group(2)))
                .or(() -> Arrays.stream(label.group(2).split("[,、;]|\\s[-–—]\\s"))
                        .map(Places::zone)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .filter(zone -> offset.filter(it -> isStandard(zone, it)).isPresent()));
    }

    /** Whether something is no place either: a label with an offset, or letters that stand for several zones. */
    static boolean isUnsure(String written) {
        var text = DASH.matcher(written.strip()).replaceAll("-");
        return AMBIGUOUS.contains(text) || LABEL.matcher(text).matches();
    }

    private static Optional<ZoneId> labelled(String label) {
        return Optional.ofNullable(BY_LABEL.get(key(label))).map(ZoneId::of);
    }

    /** Spelt alike however "and" is written. */
    private static String key(String label) {
        return PlaceWords.withoutAnd(Folded.name(label));
    }

    private static boolean isStandard(ZoneId zone, ZoneId offset) {
        return zone.getRules().getStandardOffset(Instant.EPOCH.plus(RECENT)).getId()
                .equals(offset.getRules().getOffset(Instant.EPOCH).getId());
    }

    private static Optional<ZoneId> offset(String text) {
        var offset = OFFSET.matcher(text.toUpperCase(Locale.ROOT).replaceAll("\\s+", ""));
        if (!offset.matches()) {
            return Optional.empty();
        }
        try {
            var hours = (offset.group(3).length() == 1 ? "0" : "") + offset.group(3);
            var minutes = offset.group(4) == null ? "00" : offset.group(4);
            return Optional.of(ZoneId.of(offset.group(1) + offset.group(2) + hours + ":" + minutes));
        } catch (DateTimeException notAnOffset) {
            return Optional.empty();
        }
    }
}
