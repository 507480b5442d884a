package io.binome.roster;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a roster can say that somebody is: in a programme, or for the bot. */
public enum RosterRole {
    MENTOR,
    MENTEE,
    ADMIN;

    private static final Map<String, Set<RosterRole>> NAMES = Map.ofEntries(
            Map.entry("mentor", Set.of(MENTOR)),
            Map.entry("mentore", Set.of(MENTEE)),
            Map.entry("mentoree", Set.of(MENTEE)),
            Map.entry("mentee", Set.of(MENTEE)),
            Map.entry("both", Set.of(MENTOR, MENTEE)),
            Map.entry("les deux", Set.of(MENTOR, MENTEE)),
            Map.entry("admin", Set.of(ADMIN)),
            Map.entry("administrator", Set.of(ADMIN)),
            Map.entry("administrateur", Set.of(ADMIN)),
            Map.entry("administratrice", Set.of(ADMIN)),
            Map.entry("member", Set.of()),
            Map.entry("membre", Set.of()));

    /** The roles a word stands for, none for a plain member; nothing where the word is unknown. */
    static Optional<Set<RosterRole>> named(String word) {
        return Optional.ofNullable(NAMES.get(Cells.folded(word)));
    }
}
