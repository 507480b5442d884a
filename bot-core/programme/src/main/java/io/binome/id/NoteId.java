package io.binome.id;

/** A note in a person's notebook: {@code organisation/person/number}. */
public record NoteId(String value) implements Id {
    public static NoteId of(PersonId person, int number) {
        return new NoteId(person.value() + "/" + number);
    }

    public PersonId person() {
        return new PersonId(around());
    }

    public int number() {
        return Integer.parseInt(local());
    }

    @Override
    public String toString() {
        return value;
    }
}
