package io.binome.id;

/** Two people of a programme who work together: {@code organisation/programme/local}. */
public record PairId(String value) implements Id {
    public ProgrammeId programme() {
        return new ProgrammeId(value.substring(0, value.lastIndexOf('/')));
    }

    @Override
    public String toString() {
        return value;
    }
}
