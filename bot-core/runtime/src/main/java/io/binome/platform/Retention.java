package io.binome.platform;

/**
 * For how long what is no longer needed is kept, in whole months.
 *
 * @param neverJoined people who never took part, after they were last named
 * @param programme pairs, rounds and facts of a programme, after its end
 * @param conversation conversations, after they have ended, by themselves or with their programme
 */
public record Retention(int neverJoined, int programme, int conversation) {
    /** No period is longer. */
    public static final int LONGEST = 120;

    public Retention {
        if (Math.min(neverJoined, Math.min(programme, conversation)) < 1
                || Math.max(neverJoined, Math.max(programme, conversation)) > LONGEST) {
            throw new IllegalArgumentException("a period is from 1 to " + LONGEST + " months");
        }
    }

    public static Retention usual() {
        return new Retention(12, 24, 3);
    }
}
