package io.binome.platform;

import io.binome.shell.TryLater;
import io.binome.id.Digest;
import io.binome.store.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a platform has closed with {@code Retry-After}: remembered across a restart, and a second later by every node. One
 * mark says when any gate was closed last, on whatever node; only where it has changed are the gates looked up again.
 */
public final class Gates {
    private static final Duration FRESH = Duration.ofSeconds(1);
    /** By how much the clocks of several nodes may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);
    /** Longer than any gate stays closed. */
    private static final Duration MARKED = Duration.ofHours(25);
    private static final String MARK = "gates";
    private static final int MOST = 20_000;

    private final Tickets tickets;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private volatile Mark mark = new Mark("", 0, Instant.MIN);

    /** @param number of the mark by which it was asked */
    private record Known(Instant until, Instant asked, int number) {}

    /**
     * Some gate was closed.
     *
     * @param closed tells one time from another; empty where none was closed for a day
     * @param number counts them as they are seen here
     * @param asked when it was looked at last
     */
    private record Mark(String closed, int number, Instant asked) {}

    public Gates(Tickets tickets, InstantSource clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Looks whether another node has closed a gate. To be called every second, so that no message has to wait for it. */
    public void look() {
        look(clock.instant(), true);
    }

    /** How long a gate stays closed; zero where it is open. */
    public Duration closedFor(String gate) {
        var now = clock.instant();
        var seen = look(now, false);
        if (seen.closed().isEmpty()) {
            return Duration.ZERO;
        }
        var until = known.compute(gate, (key, last) -> isFresh(last, seen, now) ? last : asked(key, seen, now)).until();
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    private Mark look(Instant now, boolean anew) {
        var last = mark;
        var age = last.asked().equals(Instant.MIN) ? FRESH : Duration.between(last.asked(), now);
        if (!anew && !age.isNegative() && age.compareTo(FRESH) < 0) {
            return last;
        }
        var closed = tickets.find(MARK, now).map(Tickets.Ticket::value).orElse("");
        var seen = new Mark(closed, closed.equals(last.closed()) ? last.number() : last.number() + 1, now);
        if (known.size() > MOST) {
            known.clear();
        }
        mark = seen;
        return seen;
    }

    /** A gate that is closed stays so for its time; one that is open, as long as no mark is new. */
    private static boolean isFresh(@Nullable Known last, Mark seen, Instant now) {
        return last != null && !last.asked().isAfter(now)
                && (last.until().isAfter(now)
                        || (last.number() == seen.number() && !last.until().isAfter(last.asked())));
    }

    private Known asked(String gate, Mark seen, Instant now) {
        return new Known(
                tickets.find(ticket(gate), now).map(kept -> until(gate, kept, now)).orElse(Instant.EPOCH), now,
                seen.number());
    }

    /** What was closed while a clock was ahead counts as closed now, for as long as it was to be. */
    private Instant until(String gate, Tickets.Ticket kept, Instant now) {
        var closedAt = kept.value().isEmpty() ? now : Instant.parse(kept.value());
        if (!closedAt.isAfter(now.plus(SKEW))) {
            return kept.until();
        }
        var until = now.plus(Duration.between(closedAt, kept.until()));
        tickets.put(ticket(gate), now.toString(), until);
        return until;
    }

    /** Goes on where a gate is open; {@link TryLater} where it is not, a little longer than it stays closed. */
    public void pass(String gate, String reason) {
        var closed = closedFor(gate);
        if (closed.isPositive()) {
            throw new TryLater(Backoff.jittered(closed), reason);
        }
    }

    public void close(String gate, Duration lasting) {
        var now = clock.instant();
        var until = now.plus(lasting);
        var before = mark;
        mark = new Mark(MARK, before.number() + 1, before.asked());
        known.merge(
                gate, new Known(until, now, before.number()),
                (one, other) -> one.until().isAfter(other.until()) && !one.asked().isAfter(now) ? one : other);
        tickets.put(ticket(gate), now.toString(), until);
        tickets.put(MARK, UUID.randomUUID().toString(), now.plus(MARKED));
    }

    /** A gate may be named after a chat, which nobody needs to read. */
    private static String ticket(String gate) {
        return "gate:" + HexFormat.of().formatHex(Digest.of(gate), 0, 16);
    }
}
