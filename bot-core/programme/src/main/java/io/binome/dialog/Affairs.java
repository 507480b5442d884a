package io.binome.dialog;

import io.binome.id.PersonId;
import io.binome.programme.Couple;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a placement has to do and to remember.
 *
 * @param count of pairs proposed so far
 * @param free who is to be offered a partner
 * @param resting who said they have no time now, or nothing at all: they hear of the next round
 * @param taken who has just become part of a pair, or left
 * @param told who has been told, and of whom, that a wish cannot come true
 */
public record Affairs(
        int count, Set<PersonId> free, Set<PersonId> resting, Set<PersonId> taken, Set<Couple> told) {
    static Affairs none() {
        return new Affairs(0, Set.of(), Set.of(), Set.of(), Set.of());
    }

    boolean isIdle() {
        return free.isEmpty() && taken.isEmpty();
    }

    Affairs freeing(Collection<PersonId> people) {
        var more = new HashSet<>(free);
        more.addAll(people);
        more.removeAll(resting);
        return new Affairs(count, Set.copyOf(more), resting, taken, told);
    }

    Affairs resting(PersonId person) {
        return new Affairs(count, minus(free, person), plus(resting, person), taken, told);
    }

    Affairs back(PersonId person) {
        return new Affairs(count, free, minus(resting, person), taken, told);
    }

    Affairs newRound() {
        return new Affairs(count, free, Set.of(), taken, told);
    }

    Affairs taking(PersonId first, PersonId second) {
        return new Affairs(count, free, resting, plus(plus(taken, first), second), told);
    }

    Affairs telling(List<Couple> couples) {
        var more = new HashSet<>(told);
        more.addAll(couples);
        return new Affairs(count, free, resting, Set.of(), Set.copyOf(more));
    }

    Affairs proposed(int pairs) {
        return new Affairs(count + pairs, Set.of(), resting, taken, told);
    }

    private static Set<PersonId> plus(Set<PersonId> people, PersonId person) {
        var more = new HashSet<>(people);
        more.add(person);
        return Set.copyOf(more);
    }

    private static Set<PersonId> minus(Set<PersonId> people, PersonId person) {
        var fewer = new HashSet<>(people);
        fewer.remove(person);
        return Set.copyOf(fewer);
    }
}
