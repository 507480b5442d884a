package io.binome.shell;

import io.binome.engine.Alarm;
import io.binome.engine.Calendars;
import io.binome.engine.Input;
import io.binome.engine.Moment;
import io.binome.id.ConversationId;
import io.binome.fact.Fact;
import io.binome.id.InputId;
import io.binome.programme.Person;
import io.binome.programme.Rhythm;
import io.binome.store.Conversation;
import io.binome.store.Conversation.Lease;
import io.binome.store.Conversation.Trouble;
import io.binome.fact.Recorded;
import io.binome.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs conversations: load, skip what was seen, step, save where the version matches, perform the effects. Any number of
 * runners may share one store.
 */
public final class Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int RACES = 100;
    private static final int BATCH = 200;
    /** A conversation that fails so many times in a row is set aside. */
    static final int FAILURES = 5;

    private final String node;
    private final Store store;
    private final Dialogs dialogs;
    private final InstantSource clock;
    private final Outbox outbox;

    /**
     * @param node names this process among those that share the store
     * @param performing runs the performing of effects, off the caller's thread or not
     */
    public Runner(
            String node, Store store, Dialogs dialogs, Messenger messenger, InstantSource clock, Executor performing) {
        this.node = node;
        this.store = store;
        this.dialogs = dialogs;
        this.clock = clock;
        this.outbox = new Outbox(store, messenger, this, clock, performing);
    }

    /** Takes an input into a conversation; it is durable on return. A second time under the same id changes nothing. */
    void take(ConversationId id, Input input) {
        var saved = change(
                id, before -> before.hasSeen(input.id()) ? before : leasedForEffects(taken(before, input)));
        if (!saved.outbox().isEmpty()) {
            outbox.perform(id);
        }
    }

    /** Writes a fact down and tells every conversation that it concerns; a second time under the same id changes nothing. */
    public void announce(String id, Fact fact) {
        store.facts().append(new Recorded(id, clock.instant(), fact));
        for (var conversation : dialogs.hearing(fact)) {
            take(conversation, new Input.Told(new InputId(id), fact));
        }
    }

    /** Carries out a rhythm's fire time once, however often and on however many nodes it is asked for. */
    public void fire(Rhythm rhythm, Instant at) {
        var programme = rhythm.id().programme();
        announce(rhythm.id() + "@" + at, new Fact.RhythmDue(programme, rhythm.id().local(), at));
        store.ledger().put(rhythm.fired(at));
    }

    /**
     * Wakes every conversation that is due: alarms ring, failed inputs are tried again, effects that a crash or an
     * outage left behind are performed.
     *
     * @return how many conversations were woken
     */
    public int ringDue(Instant now) {
        var woken = 0;
        List<ConversationId> due;
        do {
            due = store.conversations().due(now, BATCH);
            var before = woken;
            for (var id : due) {
                woken += wake(id, now) ? 1 : 0;
            }
            if (woken == before) {
                break;
            }
        } while (due.size() == BATCH);
        return woken;
    }

    /**
     * Takes up at once what a former process left behind, whatever its leases say. Only for a store that no other
     * process can be using.
     */
    public void recover() {
        for (var id : store.conversations().unfinished(Integer.MAX_VALUE)) {
            change(id, before -> before.lease() == null ? before : before.leased(null));
            wake(id, clock.instant());
        }
    }

    /** Gives a conversation that was set aside another chance. */
    public void resume(ConversationId id) {
        change(id, before -> before.trouble().setAside()
                ? before.troubled(new Trouble(0, clock.instant(), before.trouble().reason(), false, before.trouble().parked()))
                : before);
        wake(id, clock.instant());
    }

    private boolean wake(ConversationId id, Instant now) {
        var claimed = claim(id, now);
        if (claimed.isEmpty()) {
            return false;
        }
        var saved = change(id, before -> {
            var next = before.trouble().parked().isEmpty() ? before : unparked(before);
            return leasedForEffects(ring(next, now).leased(null));
        });
        if (!saved.outbox().isEmpty()) {
            outbox.perform(id);
        }
        return true;
    }

    /** One atomic write that makes this node the only one to wake the conversation, until the lease runs out. */
    private Optional<Conversation> claim(ConversationId id, Instant now) {
        return store.conversations()
                .find(id)
                .filter(found -> found.wakeAt().filter(at -> !at.isAfter(now)).isPresent())
                .map(found -> found.leased(lease()).next())
                .filter(store.conversations()::save);
    }

    private Lease lease() {
        return new Lease(node, clock.instant().plus(LEASE));
    }

    /** The same conversation, leased by this node if it has effects that may be performed now and nobody is at it. */
    Conversation leasedForEffects(Conversation before) {
        return before.outbox().isEmpty() || mustWait(before.trouble()) || isTaken(before.lease())
                ? before
                : before.leased(lease());
    }

    private boolean mustWait(Trouble trouble) {
        var retryAt = trouble.retryAt();
        return trouble.parked().isEmpty()
                && (trouble.setAside() || (retryAt != null && retryAt.isAfter(clock.instant())));
    }

    /** Whether another node is at work, or this one holds a lease that need not be renewed yet. */
    private boolean isTaken(@Nullable Lease lease) {
        return lease != null
                && lease.until().isAfter(lease.node().equals(node) ? clock.instant().plus(LEASE.dividedBy(2)) : clock.instant());
    }

    /** Whether this node may perform the conversation's effects. */
    boolean holds(Conversation conversation) {
        var lease = conversation.lease();
        return !conversation.outbox().isEmpty()
                && lease != null
                && lease.node().equals(node)
                && lease.until().isAfter(clock.instant());
    }

    /** Saves what a change makes of the newest version, again and again until no one else was quicker. */
    Conversation change(ConversationId id, UnaryOperator<Conversation> change) {
        for (var race = 0; race < RACES; race++) {
            var before = store.conversations()
                    .find(id)
                    .orElseGet(() -> Conversation.fresh(id, dialogs.of(id.kind()).start(id)));
            var after = change.apply(before);
            if (after.equals(before)) {
                return before;
            }
            var next = after.next();
            if (store.conversations().save(next)) {
                return next;
            }
        }
        throw new IllegalStateException("lost " + RACES + " races for " + id);
    }

    private Conversation taken(Conversation before, Input input) {
        return before.trouble().parked().isEmpty() ? stepped(before, input) : parked(before, input);
    }

    private Conversation stepped(Conversation before, Input input) {
        try {
            var at = new Moment(clock.instant(), store.ledger(), store.facts());
            return Turn.take(dialogs.of(before.id().kind()), before, input, at);
        } catch (RuntimeException failure) {
            LOG.error("step of {} failed on {}", before.id(), input.id(), failure);
            return failed(parked(before, input), failure);
        }
    }

    /** The input stays in the document, in order, until the conversation can take it. */
    private static Conversation parked(Conversation before, Input input) {
        var trouble = before.trouble();
        var parked = new ArrayList<>(trouble.parked());
        parked.add(input);
        return before.having(input.id())
                .troubled(new Trouble(
                        trouble.failures(), trouble.retryAt(), trouble.reason(), trouble.setAside(), List.copyOf(parked)));
    }

    private Conversation unparked(Conversation before) {
        var next = before.troubled(new Trouble(before.trouble().failures(), null, "", false, List.of()));
        for (var input : before.trouble().parked()) {
            next = taken(next, input);
        }
        return next.trouble().parked().isEmpty() ? next.troubled(Trouble.NONE) : next;
    }

    /** Counts a failure: tried again after a growing pause, set aside when there were too many. */
    Conversation failed(Conversation before, RuntimeException failure) {
        var trouble = before.trouble();
        var failures = trouble.failures() + 1;
        var retry = clock.instant().plusSeconds(1L << Math.min(failures, 10));
        return before.troubled(new Trouble(
                failures, retry, failure.getClass().getSimpleName(), failures >= FAILURES, trouble.parked()));
    }

    private Conversation ring(Conversation before, Instant now) {
        var next = before;
        for (var alarm : before.alarms().stream().sorted(Comparator.comparing(Alarm::at)).toList()) {
            if (!alarm.at().isAfter(now) && next.alarms().contains(alarm)) {
                var without = new ArrayList<>(next.alarms());
                without.remove(alarm);
                var open = firstOpen(alarm, now);
                if (open.isAfter(now)) {
                    without.add(new Alarm(alarm.name(), open, alarm.owner()));
                    next = next.with(List.copyOf(without));
                } else {
                    var id = new InputId(before.id() + "!" + alarm.name() + "@" + alarm.at());
                    next = taken(next.with(List.copyOf(without)), new Input.Rang(id, alarm.name()));
                }
            }
        }
        return next;
    }

    private Instant firstOpen(Alarm alarm, Instant now) {
        var owner = alarm.owner();
        return owner == null
                ? now
                : store.ledger()
                        .find(Person.class, owner)
                        .map(person -> Calendars.of(person).nextOpen(now))
                        .orElse(now);
    }
}
