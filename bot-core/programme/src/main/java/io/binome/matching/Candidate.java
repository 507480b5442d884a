package io.binome.matching;

import io.binome.id.PersonId;
import io.binome.programme.Member;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import io.binome.text.Language;
import java.util.List;
import java.util.Set;

/**
 * Somebody of a programme, with all that matching asks about them.
 *
 * @param wishes whom they would like to work with, the dearest first
 * @param excluded whom they do not want to be matched with; confidential
 * @param carried pairs and proposals they carry now, over all programmes
 */
public record Candidate(
        Person person,
        Profile profile,
        Member standing,
        List<PersonId> wishes,
        Set<PersonId> excluded,
        int carried) {
    /** Somebody without wishes who is in this programme only. */
    public Candidate(Person person, Profile profile, Member standing) {
        this(person, profile, standing, List.of(), Set.of(), standing.load());
    }

    public PersonId id() {
        return person.id();
    }

    /** Languages they can meet in. */
    Set<Language> languages() {
        var chosen = profile.preferences().languages();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        return person.hints().languages().isEmpty() ? Set.of(person.language()) : person.hints().languages();
    }

    /** Partners, or in one-way mentoring mentees, they can still take, before their load limit. */
    public int placesToGive(Kind kind, int extra) {
        return plays(kind, Role.MENTOR)
                ? Math.max(0, Math.max(1, profile.capacity()) + extra - standing.mentoring())
                : 0;
    }

    /** Mentors they can still take: one in one-way mentoring, none in cross-mentoring, where every place is alike. */
    public int placesToLearn(Kind kind) {
        return kind != Kind.CROSS && plays(kind, Role.MENTEE) ? Math.max(0, 1 - standing.mentored()) : 0;
    }

    /** Whether they teach, or learn; in cross-mentoring everybody does both. */
    boolean plays(Kind kind, Role role) {
        return kind == Kind.CROSS || profile.roles().contains(role);
    }

    /** Pairs they can take on before they carry all they can. */
    public int room(int extra) {
        return Math.max(0, Math.max(person.load(), profile.capacity()) + Math.max(0, extra) - carried);
    }
}
