package io.binome.matching;

import io.binome.id.PersonId;
import io.binome.programme.Programme;
import io.binome.programme.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What must hold for two people to be brought together, each rule under its own name. */
final class Rules {
    private static final Duration LEAST_SHARED = Duration.ofHours(3);

    private Rules() {}

    /** Whether two may meet; where the kind is one-way, the first would be the mentor. */
    @FunctionalInterface
    interface Rule {
        boolean allows(Candidate first, Candidate second);
    }

    static List<Rule> of(Programme.Kind kind, Set<Set<PersonId>> former, Lookup lookup) {
        return List.of(theirParts(kind), notTheirManager(), notAgain(former), enoughSharedHours(lookup));
    }

    static Rule notTheirManager() {
        return (first, second) -> !second.id().equals(first.person().work().manager())
                && !first.id().equals(second.person().work().manager());
    }

    static Rule notAgain(Set<Set<PersonId>> former) {
        return (first, second) -> !former.contains(Set.of(first.id(), second.id()));
    }

    static Rule enoughSharedHours(Lookup lookup) {
        return (first, second) -> lookup.sharedPerWeek(first, second).compareTo(LEAST_SHARED) >= 0;
    }

    /** A mentor for a mentee: the more senior one in traditional mentoring, the less senior one in reverse mentoring. */
    static Rule theirParts(Programme.Kind kind) {
        return switch (kind) {
            case CROSS -> (first, second) -> true;
            case TRADITIONAL -> (mentor, mentee) -> play(mentor, mentee) && seniority(mentor) >= seniority(mentee);
            case REVERSE -> (mentor, mentee) -> play(mentor, mentee) && seniority(mentor) <= seniority(mentee);
        };
    }

    private static boolean play(Candidate mentor, Candidate mentee) {
        return mentor.profile().roles().contains(Role.MENTOR)
                && mentee.profile().roles().contains(Role.MENTEE);
    }

    private static int seniority(Candidate candidate) {
        return candidate.person().work().seniority();
    }
}
