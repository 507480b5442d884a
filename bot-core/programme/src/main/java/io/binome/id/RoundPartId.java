package io.binome.id;

/** A part of what a run of the solver found: {@code organisation/programme/run/nth}. */
public record RoundPartId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
