package io.binome.id;

/** A mentoring programme of an organisation: {@code organisation/local}. */
public record ProgrammeId(String value) implements Id {
    public MemberId member(PersonId person) {
        if (!person.organisation().equals(organisation())) {
            throw new IllegalArgumentException(person + " is not of the organisation of " + value);
        }
        return new MemberId(value + "/" + person.local());
    }

    public PairId pair(String local) {
        return new PairId(value + "/" + local);
    }

    @Override
    public String toString() {
        return value;
    }
}
