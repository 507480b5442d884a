package io.binome.bench;

import io.binome.id.PersonId;
import io.binome.matching.Candidate;
import io.binome.matching.Matching;
import io.binome.matching.Pool;
import io.binome.programme.AdminOverrides;
import io.binome.programme.PersonPair;
import io.binome.programme.Policy;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import io.binome.skill.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Generated people of a programme; the systems that are compared know them by their place in the list. */
record Crowd(Kind kind, List<Candidate> people, Set<PersonPair> earlier, Map<PersonId, PersonId> managers) {

    int size() {
        return people.size();
    }

    boolean isMutual() {
        return kind == Kind.CROSS;
    }

    boolean mentors(int person) {
        return isMutual() || people.get(person).profile().roles().contains(Role.MENTOR);
    }

    boolean learns(int person) {
        return isMutual() || people.get(person).profile().roles().contains(Role.MENTEE);
    }

    int[] learners() {
        return IntStream.range(0, size()).filter(this::learns).toArray();
    }

    int[] mentors() {
        return IntStream.range(0, size()).filter(this::mentors).toArray();
    }

    /** Partners somebody may have, or in one-way mentoring mentees. */
    int capacity(int person) {
        return isMutual() ? 1 : people.get(person).profile().capacity();
    }

    int seniority(int person) {
        return people.get(person).person().work().seniority();
    }

    boolean haveMet(int one, int other) {
        return earlier.contains(new PersonPair(people.get(one).id(), people.get(other).id()));
    }

    Matching matching(Policy policy, long seed) {
        return new Matching(pool(earlier), policy, AdminOverrides.none(), Taxonomy.standard(), seed);
    }

    /** The same people, as if nobody had ever met: what is left of the rules is about the two people alone. */
    Matching withoutHistory() {
        return new Matching(pool(Set.of()), Policy.standard(), AdminOverrides.none(), Taxonomy.standard(), 1);
    }

    private Pool pool(Set<PersonPair> met) {
        return new Pool(kind, people, met, managers, Instant.EPOCH);
    }
}
