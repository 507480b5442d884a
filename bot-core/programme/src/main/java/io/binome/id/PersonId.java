package io.binome.id;

/** A person in an organisation: {@code organisation/local}. Says nothing about who it is, so it may stand in logs. */
public record PersonId(String value) implements Id, Comparable<PersonId> {
    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
