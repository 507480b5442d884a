package io.binome.shell;

import io.binome.store.Conversation;
import io.binome.store.Conversation.Lease;
import io.binome.store.Conversation.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Which node is at work on a conversation. A lease that has run out is anybody's to take over. */
final class Leases {
    private static final Duration LASTING = Duration.ofSeconds(60);
    /** Whoever is at one effect for longer says so, well before another node takes over. */
    static final Duration RENEWED = LASTING.dividedBy(3);
    /** Whoever must wait longer is asked again in between, which changes nothing. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final String node;
    private final InstantSource clock;

    Leases(String node, InstantSource clock) {
        this.node = node;
        this.clock = clock;
    }

    /** The conversation, leased by this node whoever had it before. */
    Conversation claimed(Conversation before) {
        return before.leased(new Lease(node, clock.instant().plus(LASTING)));
    }

    /** The same conversation, leased by this node if it has effects that may be performed now and nobody is at it. */
    Conversation leasedForEffects(Conversation before) {
        return mustWait(before.trouble()) ? before : leasedToGoOn(before);
    }

    /** The same, of a conversation whose waiting is over. */
    Conversation leasedToGoOn(Conversation before) {
        return before.outbox().isEmpty() || isTaken(before.lease()) ? before : claimed(before);
    }

    /** Effects wait for the next try, and for ever where one of them had the conversation set aside. */
    private boolean mustWait(Trouble trouble) {
        var retryAt = trouble.retryAt();
        return (trouble.setAside() && trouble.parked().isEmpty())
                || (retryAt != null && retryAt.isAfter(clock.instant()));
    }

    /** Whether another node is at work, or this one holds a lease that need not be renewed yet. */
    private boolean isTaken(@Nullable Lease lease) {
        return isElsewhere(lease)
                || (lease != null && isOurs(lease)
                        && lease.until().isAfter(clock.instant().plus(LASTING.dividedBy(2))));
    }

    /** Whether another node may be at work at this moment. */
    boolean isElsewhere(@Nullable Lease lease) {
        return lease != null && !isOurs(lease) && lease.until().isAfter(clock.instant()) && !isAhead(lease.until());
    }

    /** No lease lasts that long: it was taken while a clock was ahead, and holds up nobody. */
    private boolean isAhead(Instant until) {
        return until.isAfter(clock.instant().plus(LASTING.multipliedBy(2)));
    }

    /** A conversation that nothing put to rest for so long but a clock that was ahead is to be looked at at once. */
    Conversation putRight(Conversation before) {
        var trouble = before.trouble();
        var retryAt = trouble.retryAt();
        var lease = before.lease();
        var awake = lease != null && isAhead(lease.until()) ? before.leased(null) : before;
        return retryAt != null && retryAt.isAfter(clock.instant().plus(LONGEST_PAUSE))
                ? awake.troubled(new Trouble(
                        trouble.failures(), clock.instant(), trouble.reason(), trouble.setAside(), trouble.parked()))
                : awake;
    }

    /** Whether this node may perform the conversation's effects. */
    boolean holds(Conversation conversation) {
        var lease = conversation.lease();
        return !conversation.outbox().isEmpty()
                && lease != null
                && isOurs(lease)
                && lease.until().isAfter(clock.instant());
    }

    /** Whether the lease need not be renewed before something short. */
    boolean isLong(Conversation conversation) {
        var lease = conversation.lease();
        return lease != null && lease.until().isAfter(clock.instant().plus(LASTING.dividedBy(2)));
    }

    /** Whether this node had the conversation last, even if its lease has run out and nobody has noticed. */
    boolean isOurs(@Nullable Lease lease) {
        return lease != null && lease.node().equals(node);
    }
}
