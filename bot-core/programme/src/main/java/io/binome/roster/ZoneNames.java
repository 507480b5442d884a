package io.binome.roster;

import com.ibm.icu.util.TimeZone;
import io.binome.text.Vocabulary;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones by the names people write: {@code Europe/Paris} in any case, a city in any language, an offset such
 * as {@code UTC+2}, or the name Windows gives. A city name that could mean two different zones means none.
 */
public final class ZoneNames {
    private static final int LONGEST = 200;
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)?\\s*[+-]\\d{1,2}(?::?\\d{2})?");
    private static final Pattern WINDOWS_LIST = Pattern.compile("\\((?:UTC|GMT)[^)]*\\)\\s*(.+)");
    private static final Set<String> CONTINENTS =
            Set.of("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

    private static final Map<String, String> BY_ID = new HashMap<>();
    private static final Map<String, String> BY_CITY = new HashMap<>();

    static {
        Set<String> ids = new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(it -> it));
        ids.addAll(ZoneId.getAvailableZoneIds());
        Set<String> ambiguous = new TreeSet<>();
        for (String id : ids) {
            BY_ID.put(id.toLowerCase(Locale.ROOT), id);
            if (CONTINENTS.contains(id.split("/")[0])) {
                String city = Cells.folded(id.substring(id.lastIndexOf('/') + 1));
                String same = BY_CITY.putIfAbsent(city, id);
                if (same != null
                        && !ZoneId.of(same).getRules().equals(ZoneId.of(id).getRules())) {
                    ambiguous.add(city);
                }
            }
        }
        ambiguous.forEach(BY_CITY::remove);
        for (String zone : Vocabulary.names("zone.")) {
            for (String city : Vocabulary.all("zone." + zone)) {
                BY_CITY.put(Cells.folded(city), zone);
            }
        }
    }

    private ZoneNames() {}

    public static Optional<ZoneId> zone(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String id =
                BY_ID.get(text.replaceAll("\\s*/\\s*", "/").replace(' ', '_').toLowerCase(Locale.ROOT));
        if (id == null) {
            id = BY_CITY.get(Cells.folded(text.split("[,(]", 2)[0]));
        }
        if (id == null) {
            String windows = TimeZone.getIDForWindowsID(text, "001");
            id = windows == null ? null : BY_ID.get(windows.toLowerCase(Locale.ROOT));
        }
        return id != null ? Optional.of(ZoneId.of(id)) : offsetOrList(text);
    }

    private static Optional<ZoneId> offsetOrList(String text) {
        Matcher list = WINDOWS_LIST.matcher(text);
        if (list.matches()) {
            return zone(list.group(1));
        }
        String offset = text.toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
        try {
            return OFFSET.matcher(offset).matches() ? Optional.of(ZoneId.of(offset)) : Optional.empty();
        } catch (DateTimeException notAnOffset) {
            return Optional.empty();
        }
    }
}
