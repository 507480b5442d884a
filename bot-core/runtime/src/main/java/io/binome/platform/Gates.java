package io.binome.platform;

import io.binome.shell.TryLater;
import io.binome.id.Digest;
import io.binome.store.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a platform has closed with {@code Retry-After}: remembered across a restart, and a second later by every node. */
public final class Gates {
    private static final Duration FRESH = Duration.ofSeconds(1);
    /** By how much the clocks of several nodes may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Tickets tickets;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Instant until, Instant asked) {}

    public Gates(Tickets tickets, InstantSource clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /** How long a gate stays closed; zero where it is open. */
    public Duration closedFor(String gate) {
        var now = clock.instant();
        var until = known.compute(gate, (key, last) -> isFresh(last, now) ? last : asked(key, now)).until();
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    private static boolean isFresh(@Nullable Known last, Instant now) {
        return last != null && !last.asked().isAfter(now)
                && (last.until().isAfter(now) || last.asked().plus(FRESH).isAfter(now));
    }

    private Known asked(String gate, Instant now) {
        return new Known(
                tickets.find(ticket(gate), now).map(kept -> until(gate, kept, now)).orElse(Instant.EPOCH), now);
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
        known.merge(
                gate, new Known(until, now),
                (one, other) -> one.until().isAfter(other.until()) && !one.asked().isAfter(now) ? one : other);
        tickets.put(ticket(gate), now.toString(), until);
    }

    /** A gate may be named after a chat, which nobody needs to read. */
    private static String ticket(String gate) {
        return "gate:" + HexFormat.of().formatHex(Digest.of(gate), 0, 16);
    }
}
