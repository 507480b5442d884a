package io.binome.id;

/** One customer: one or more connected workspaces whose people may meet each other, and nobody else. */
public record OrganisationId(String value) implements Id {
    public PersonId person(String local) {
        return new PersonId(value + "/" + local);
    }

    public ProgrammeId programme(String local) {
        return new ProgrammeId(value + "/" + local);
    }

    @Override
    public String toString() {
        return value;
    }
}
