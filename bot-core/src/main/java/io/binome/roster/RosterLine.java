package io.binome.roster;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person of a roster file. {@code null} means that the file says nothing, by a missing column, an empty cell or one
 * that could not be read, so that a later import changes only what it names. Addresses are in lower case, seniority
 * goes from 1 (in training) to 5 (executive), {@code language} is {@code fr} or {@code en}.
 */
public record RosterLine(
        int line,
        String email,
        @Nullable String name,
        @Nullable String department,
        @Nullable String title,
        @Nullable Integer seniority,
        @Nullable String location,
        @Nullable ZoneId zone,
        @Nullable String language,
        @Nullable String managerEmail,
        @Nullable List<SkillAtLevel> offers,
        @Nullable List<SkillAtLevel> wants,
        @Nullable List<String> interests,
        @Nullable Set<RosterRole> roles,
        @Nullable Integer capacity) {

    /** The name, or one made from the address: "Ada Lovelace" for {@code ada.lovelace@example.org}. */
    public String nameOrGuess() {
        return name != null ? name : Cells.nameFrom(email);
    }
}
