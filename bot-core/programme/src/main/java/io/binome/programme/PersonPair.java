package io.binome.programme;

import io.binome.id.PersonId;

/** Two people, in no order: (a, b) equals (b, a). */
public record PersonPair(PersonId one, PersonId other) {
    public PersonPair {
        if (one.compareTo(other) > 0) {
            var swap = one;
            one = other;
            other = swap;
        }
    }

    public boolean has(PersonId person) {
        return one.equals(person) || other.equals(person);
    }
}
