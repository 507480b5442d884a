package io.binome.slack.fake;

import java.time.Duration;
import java.util.Set;

/**
 * A bad time that Slack has.
 *
 * @param methods which calls suffer; empty for all
 * @param team whose calls suffer; empty for everybody's
 * @param lasting how long it goes on from when it is made
 * @param times how many calls suffer at most
 * @param pause how long a call hangs
 */
public record Trouble(Kind kind, Set<String> methods, String team, Duration lasting, int times, Duration pause) {
    private static final Duration EVER = Duration.ofDays(365);

    /** How it shows. */
    public enum Kind {
        /** HTTP 429 with a Retry-After up to the end of the trouble. */
        TOO_MANY,
        /** HTTP 500 without a word. */
        BROKEN,
        /** The answer comes late. */
        SLOW,
        /** The connection ends before anything is done. */
        CUT,
        /** All is done as asked, and the connection ends before the answer. */
        LOST
    }

    public Trouble {
        methods = Set.copyOf(methods);
    }

    public static Trouble tooMany(Duration lasting) {
        return new Trouble(Kind.TOO_MANY, Set.of(), "", lasting, Integer.MAX_VALUE, Duration.ZERO);
    }

    public static Trouble broken() {
        return new Trouble(Kind.BROKEN, Set.of(), "", EVER, Integer.MAX_VALUE, Duration.ZERO);
    }

    public static Trouble slow(Duration pause) {
        return new Trouble(Kind.SLOW, Set.of(), "", EVER, Integer.MAX_VALUE, pause);
    }

    public static Trouble cut() {
        return new Trouble(Kind.CUT, Set.of(), "", EVER, Integer.MAX_VALUE, Duration.ZERO);
    }

    public static Trouble lost() {
        return new Trouble(Kind.LOST, Set.of(), "", EVER, Integer.MAX_VALUE, Duration.ZERO);
    }

    /** Only for these methods. */
    public Trouble on(String... only) {
        return new Trouble(kind, Set.of(only), team, lasting, times, pause);
    }

    /** Only for this workspace. */
    public Trouble in(Team only) {
        return new Trouble(kind, methods, only.id(), lasting, times, pause);
    }

    public Trouble lasting(Duration changed) {
        return new Trouble(kind, methods, team, changed, times, pause);
    }

    public Trouble times(int changed) {
        return new Trouble(kind, methods, team, lasting, changed, pause);
    }

    boolean hits(String method, String workspace) {
        return (methods.isEmpty() || methods.contains(method)) && (team.isEmpty() || team.equals(workspace));
    }
}
