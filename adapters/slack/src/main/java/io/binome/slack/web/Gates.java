package io.binome.slack.web;

import io.binome.store.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What Slack has closed with {@code Retry-After}: remembered across a restart, and by every node. */
final class Gates {
    private final Tickets tickets;
    private final InstantSource clock;
    private final Map<String, Instant> known = new ConcurrentHashMap<>();

    Gates(Tickets tickets, InstantSource clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /** How long a gate stays closed; zero where it is open. */
    Duration closedFor(String gate) {
        var now = clock.instant();
        var until = known.computeIfAbsent(gate, key -> tickets.find(ticket(key), now)
                .map(Tickets.Ticket::until)
                .orElse(Instant.EPOCH));
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    void close(String gate, Duration lasting) {
        var until = clock.instant().plus(lasting);
        known.merge(gate, until, (one, other) -> one.isAfter(other) ? one : other);
        tickets.put(ticket(gate), "", until);
    }

    private static String ticket(String gate) {
        return "slack.gate:" + gate;
    }
}
