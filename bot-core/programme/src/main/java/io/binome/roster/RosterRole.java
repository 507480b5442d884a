package io.binome.roster;

import io.binome.programme.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a roster can say that somebody is: in a programme, or for the bot. */
public enum RosterRole {
    MENTOR(Role.MENTOR),
    MENTEE(Role.MENTEE),
    ADMIN(null),
    /** Somebody from elsewhere, who is never matched. */
    GUEST(null),
    /** An account that is nobody, which is never matched. */
    SERVICE(null);

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
            Map.entry("guest", Set.of(GUEST)),
            Map.entry("external", Set.of(GUEST)),
            Map.entry("invite", Set.of(GUEST)),
            Map.entry("invitee", Set.of(GUEST)),
            Map.entry("externe", Set.of(GUEST)),
            Map.entry("service", Set.of(SERVICE)),
            Map.entry("bot", Set.of(SERVICE)),
            Map.entry("compte de service", Set.of(SERVICE)),
            Map.entry("service account", Set.of(SERVICE)),
            Map.entry("member", Set.of()),
            Map.entry("membre", Set.of()));

    private final @Nullable Role inProgramme;

    RosterRole(@Nullable Role inProgramme) {
        this.inProgramme = inProgramme;
    }

    /** The part it means in a programme; none for what somebody is for the bot. */
    public Optional<Role> inProgramme() {
        return Optional.ofNullable(inProgramme);
    }

    /** The roles a word stands for, none for a plain member; nothing where the word is unknown. */
    static Optional<Set<RosterRole>> named(String word) {
        return Optional.ofNullable(NAMES.get(Cells.folded(word)));
    }
}
