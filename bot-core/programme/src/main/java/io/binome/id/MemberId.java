package io.binome.id;

/** A person in a programme: {@code organisation/programme/person}. */
public record MemberId(String value) implements Id {
    public ProgrammeId programme() {
        return new ProgrammeId(around());
    }

    public PersonId person() {
        return organisation().person(local());
    }

    @Override
    public String toString() {
        return value;
    }
}
