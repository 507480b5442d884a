package io.binome.content;

import io.binome.markup.Part;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text of the library, in one language.
 *
 * @param roles for whom it is; none where it is for whoever runs the programme
 * @param owner who looks after it, where it is an organisation's
 * @param review the day on which they want to look at it again
 * @param words what else somebody may be looking for who should find it
 */
public record LibraryEntry(
        ContentId id,
        String title,
        Sort sort,
        Phase phase,
        Set<Kind> kinds,
        Set<Role> roles,
        Optional<String> owner,
        Optional<LocalDate> review,
        List<String> words,
        List<Part> parts) implements Item {
    public LibraryEntry {
        kinds = Set.copyOf(kinds);
        roles = Set.copyOf(roles);
        words = List.copyOf(words);
        parts = List.copyOf(parts);
    }

    /** What it is for. */
    public enum Sort {
        /** Something to read. */
        GUIDE,
        /** Something to fill in. */
        MODEL,
        /** Something to take from. */
        EXAMPLE,
        /** Something to tick. */
        CHECKLIST,
        /** Something to ask. */
        QUESTIONS
    }
}
