package io.binome.dialog.learning;

import io.binome.content.Lesson;
import io.binome.content.LibraryEntry;
import io.binome.content.Phase;
import io.binome.content.Theme;
import io.binome.id.MemberId;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is in a programme, and what there is to learn and to look up for them.
 *
 * @param member who they are there; null where they take part in nothing: then only what fits everybody is theirs
 * @param isBeforeSession whether they have their first session there before them
 */
record Part(
        @Nullable MemberId member, Versions texts, Set<Kind> kinds, Set<Role> roles, Set<Phase> phases,
        boolean isBeforeSession) {
    private static final int FIRST = 2;

    /** Those made for few come before those made for all. */
    private static final Comparator<Lesson> NEAREST_FIRST =
            Comparator.comparingInt(lesson -> lesson.roles().size() + lesson.kinds().size());

    Part {
        kinds = Set.copyOf(kinds);
        roles = Set.copyOf(roles);
        phases = Set.copyOf(phases);
    }

    /** Their lessons: the two to begin with, then the others in the order in which they are offered. */
    List<Lesson> lessons() {
        var first = recommended();
        return Stream.concat(first.stream(), fitting().stream()).distinct().toList();
    }

    /** The two to begin with. */
    List<Lesson> recommended() {
        return fitting().stream().sorted(NEAREST_FIRST).limit(FIRST).toList();
    }

    private List<Lesson> fitting() {
        return texts.lessons().stream().filter(lesson -> fits(lesson.kinds(), lesson.roles())).toList();
    }

    /** What their sessions can be about, where they have any. */
    List<Theme> themes() {
        return phases.equals(Set.of(Phase.PREPARATION))
                ? List.of()
                : texts.themes().stream()
                        .filter(theme -> theme.phase() != Phase.PREPARATION
                                && theme.kinds().stream().anyMatch(kinds::contains))
                        .toList();
    }

    /** All that is of use to them, whatever the phase. */
    List<LibraryEntry> entries() {
        return texts.entries().stream().filter(entry -> fits(entry.kinds(), entry.roles())).toList();
    }

    /** What is of use to them now. */
    List<LibraryEntry> entriesNow() {
        return entries().stream().filter(entry -> phases.contains(entry.phase())).toList();
    }

    private boolean fits(Set<Kind> someKinds, Set<Role> someRoles) {
        return member == null
                ? someKinds.containsAll(kinds) && someRoles.containsAll(roles)
                : someKinds.stream().anyMatch(kinds::contains) && someRoles.stream().anyMatch(roles::contains);
    }
}
