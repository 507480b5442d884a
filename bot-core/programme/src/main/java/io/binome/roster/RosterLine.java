package io.binome.roster;

import io.binome.place.Spot;
import io.binome.programme.SkillLevel;
import io.binome.text.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person of a roster file. {@code null} means that the file says nothing, by a missing column, an empty cell or one
 * that could not be read, so that a later import changes only what it names. Addresses are in lower case, seniority
 * goes from 1 (in training) to 5 (executive), {@code language} is the code of the first of {@code languages},
 * where the cell names several, {@code given} the given name by itself, {@code home} the place where somebody works, where it is certain.
 */
public record RosterLine(
        int line,
        String email,
        @Nullable String name,
        @Nullable String given,
        @Nullable String department,
        @Nullable String title,
        @Nullable Integer seniority,
        @Nullable String location,
        @Nullable ZoneId zone,
        @Nullable String language,
        @Nullable String managerEmail,
        @Nullable List<SkillLevel> offers,
        @Nullable List<SkillLevel> wants,
        @Nullable List<String> interests,
        @Nullable Set<RosterRole> roles,
        @Nullable Integer capacity,
        @Nullable Set<Language> languages,
        @Nullable Spot home) {

    /** The time zone, or that of the place where there is only one such. */
    public Optional<ZoneId> zoneOrGuess() {
        return zone != null ? Optional.of(zone) : Optional.ofNullable(home).map(Spot::zone);
    }

    /** The name, or one made from the address: "Ada Lovelace" for {@code ada.lovelace@example.org}. */
    public String nameOrGuess() {
        return name != null ? name : Cells.nameFrom(email);
    }
}
