package io.binome.place;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Time zones by their names in the IANA database, their offsets, and the ids and labels of Windows. */
final class Zones {
    private static final Pattern OFFSET = Pattern.compile("(UTC|GMT|)([+-])(\\d{1,2})(?:[:H]?(\\d{2}))?");
    private static final Pattern LABEL =
            Pattern.compile("\\(\\s*(?:UTC|GMT)\\s*([+-]?\\d{0,2}:?\\d{0,2})\\s*\\)\\s*(.+)");
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
                        .forEach(label -> BY_LABEL.putIfAbsent(Folded.name(label), zone));
            }
        }
    }

    private Zones() {}

    static Optional<ZoneId> byId(String written) {
        var id = written.strip().replaceAll("\\s*/\\s*", "/").replace(' ', '_').toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_ID.get(id)).map(ZoneId::of);
    }

    static Optional<ZoneId> named(String written) {
        var text = written.strip();
        return text.isEmpty() ? Optional.empty() : byId(text).or(() -> windows(text)).or(() -> offset(text));
    }

    /** The id, or the label with or without the offset in front; of cities that a label lists the first will do. */
    private static Optional<ZoneId> windows(String text) {
        var id = TimeZone.getIDForWindowsID(text, "001");
        if (id != null) {
            return byId(id);
        }
        var label = LABEL.matcher(text);
        if (!label.matches()) {
            return Optional.ofNullable(BY_LABEL.get(Folded.name(text))).map(ZoneId::of);
        }
        var named = Optional.ofNullable(BY_LABEL.get(Folded.name(label.group(2)))).map(ZoneId::of);
        return named.or(() -> Arrays.stream(label.group(2).split(","))
                .map(Places::zone)
                .flatMap(Optional::stream)
                .findFirst())
                .or(() -> offset("UTC" + label.group(1)).filter(zone -> !label.group(1).isEmpty()
                        && label.group(2).chars().anyMatch(Character::isLetter)));
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
