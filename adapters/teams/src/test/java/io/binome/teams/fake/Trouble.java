package io.binome.teams.fake;

import java.time.Duration;
import java.util.List;

/**
 * A bad time that Teams has. Without {@link #on} it befalls the connector only; the login and the keys suffer when they
 * are named.
 *
 * @param on parts of method and path, {@code "PUT"}, {@code "/members"}, {@code "/oauth2"}, {@code "/keys"}; empty for
 *     every connector call
 * @param person whose personal chat is blocked; empty for none
 * @param lasting how long it goes on from when it is made
 * @param times how many calls suffer at most
 * @param pause how long a call hangs
 */
public record Trouble(Kind kind, List<String> on, String person, Duration lasting, int times, Duration pause) {
    private static final Duration EVER = Duration.ofDays(365);

    /** How it shows. */
    public enum Kind {
        /** HTTP 429 with a Retry-After up to the end of the trouble. */
        TOO_MANY,
        /** HTTP 500, 502, 503 and 504 in turn. */
        BROKEN,
        /** HTTP 412, which Microsoft says to try again. */
        PRECONDITION,
        /** The answer comes late. */
        SLOW,
        /** The connection ends before anything is done. */
        CUT,
        /** All is done as asked, and the connection ends before the answer. */
        LOST,
        /** HTTP 403 with the sub-code MessageWritesBlocked on everything that is no reading. */
        BLOCKED
    }

    public Trouble {
        on = List.copyOf(on);
    }

    private static Trouble ever(Kind kind) {
        return new Trouble(kind, List.of(), "", EVER, Integer.MAX_VALUE, Duration.ZERO);
    }

    public static Trouble tooMany(Duration lasting) {
        return ever(Kind.TOO_MANY).lasting(lasting);
    }

    public static Trouble broken() {
        return ever(Kind.BROKEN);
    }

    public static Trouble precondition() {
        return ever(Kind.PRECONDITION);
    }

    public static Trouble slow(Duration pause) {
        return new Trouble(Kind.SLOW, List.of(), "", EVER, Integer.MAX_VALUE, pause);
    }

    public static Trouble cut() {
        return ever(Kind.CUT);
    }

    public static Trouble lost() {
        return ever(Kind.LOST);
    }

    /** They do not want to hear from the bot. */
    public static Trouble blocked(FakeColleague by) {
        return new Trouble(Kind.BLOCKED, List.of(), by.id(), EVER, Integer.MAX_VALUE, Duration.ZERO);
    }

    /** Only where method and path contain one of these. */
    public Trouble on(String... parts) {
        return new Trouble(kind, List.of(parts), person, lasting, times, pause);
    }

    public Trouble lasting(Duration changed) {
        return new Trouble(kind, on, person, changed, times, pause);
    }

    public Trouble times(int changed) {
        return new Trouble(kind, on, person, lasting, changed, pause);
    }

    boolean hits(String call, String whose) {
        var meant = on.isEmpty() ? call.contains(" /v3/") : on.stream().anyMatch(call::contains);
        if (kind == Kind.BLOCKED && call.startsWith("GET ")) {
            return false;
        }
        return meant && (person.isEmpty() || person.equals(whose));
    }
}
