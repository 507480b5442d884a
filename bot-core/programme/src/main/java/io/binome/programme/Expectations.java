package io.binome.programme;

/**
 * What one of a pair expects of the two of them.
 *
 * @param hours they can give in a month
 * @param weeks from one session to the next
 * @param talk what gives a session its form
 * @param books who finds the dates
 * @param leads who prepares a session and leads it
 * @param wish what they want out of it, in their own words
 * @param enough how they would like to be told when it is too much, in their own words; may be empty
 */
public record Expectations(int hours, int weeks, Talk talk, Turn books, Turn leads, String wish, String enough) {
    /** What gives a session its form. */
    public enum Talk {
        AGENDA,
        THEME,
        OPEN
    }

    /** Whose task something is, as one of the two sees it. */
    public enum Turn {
        ME,
        PARTNER,
        BOTH;

        /** The same, as the other one of the two would say it. */
        public Turn seenByPartner() {
            return switch (this) {
                case ME -> PARTNER;
                case PARTNER -> ME;
                case BOTH -> BOTH;
            };
        }
    }
}
