package io.binome.teams.fake;

/** A rate limit is exceeded. */
final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooMany(long seconds) {
        super("too many requests", null, false, false);
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
