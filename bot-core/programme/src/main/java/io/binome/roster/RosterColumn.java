package io.binome.roster;

import io.binome.text.Vocabulary;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a roster; the headers by which each is known stand in the words of the languages. */
enum RosterColumn {
    EMAIL,
    NAME,
    FIRST_NAME,
    LAST_NAME,
    DEPARTMENT,
    TITLE,
    SENIORITY,
    LOCATION,
    TIMEZONE,
    LANGUAGE,
    MANAGER_EMAIL,
    OFFERS,
    WANTS,
    INTERESTS,
    ROLES,
    CAPACITY;

    private static final Map<String, RosterColumn> BY_HEADER = new HashMap<>();

    static {
        for (RosterColumn column : values()) {
            for (String header : Vocabulary.all("column." + column.name().toLowerCase(Locale.ROOT))) {
                BY_HEADER.putIfAbsent(Cells.folded(header), column);
            }
        }
    }

    static @Nullable RosterColumn named(String header) {
        return BY_HEADER.get(Cells.folded(header));
    }
}
