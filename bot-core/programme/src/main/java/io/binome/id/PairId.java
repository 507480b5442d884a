package io.binome.id;

/** Two people of a programme who work together: {@code organisation/programme/local}. */
public record PairId(String value) implements Id {
    public ProgrammeId programme() {
        return new ProgrammeId(around());
    }

    @Override
    public String toString() {
        return value;
    }
}
