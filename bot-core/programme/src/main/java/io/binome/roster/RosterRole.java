package io.binome.roster;

import io.binome.programme.Role;
import io.binome.text.Vocabulary;
import java.util.HashMap;
import java.util.Locale;
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

    private static final Map<String, Set<RosterRole>> NAMES = new HashMap<>();

    static {
        called("member", Set.of());
        called("both", Set.of(MENTOR, MENTEE));
        for (RosterRole role : values()) {
            called(role.name().toLowerCase(Locale.ROOT), Set.of(role));
        }
    }

    private final @Nullable Role inProgramme;

    RosterRole(@Nullable Role inProgramme) {
        this.inProgramme = inProgramme;
    }

    private static void called(String name, Set<RosterRole> roles) {
        Vocabulary.all("role." + name).forEach(word -> NAMES.putIfAbsent(Cells.folded(word), roles));
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
