package io.binome.dialog.pairing;

import io.binome.id.PersonId;
import io.binome.programme.PersonPair;
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
record RematchQueue(
        int count, Set<PersonId> free, Set<PersonId> resting, Set<PersonId> taken, Set<PersonPair> told) {
    static RematchQueue none() {
        return new RematchQueue(0, Set.of(), Set.of(), Set.of(), Set.of());
    }

    boolean isIdle() {
        return free.isEmpty() && taken.isEmpty();
    }

    RematchQueue freeing(Collection<PersonId> people) {
        var more = new HashSet<>(free);
        more.addAll(people);
        more.removeAll(resting);
        return new RematchQueue(count, Set.copyOf(more), resting, taken, told);
    }

    RematchQueue resting(PersonId person) {
        return new RematchQueue(count, minus(free, person), plus(resting, person), taken, told);
    }

    RematchQueue back(PersonId person) {
        return new RematchQueue(count, free, minus(resting, person), taken, told);
    }

    RematchQueue newRound() {
        return new RematchQueue(count, free, Set.of(), taken, told);
    }

    RematchQueue taking(PersonId first, PersonId second) {
        return new RematchQueue(count, free, resting, plus(plus(taken, first), second), told);
    }

    RematchQueue telling(List<PersonPair> couples) {
        var more = new HashSet<>(told);
        more.addAll(couples);
        return new RematchQueue(count, free, resting, Set.of(), Set.copyOf(more));
    }

    RematchQueue proposed(int pairs) {
        return new RematchQueue(count + pairs, Set.of(), resting, taken, told);
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
