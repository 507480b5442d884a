package io.binome.shell;

import io.binome.engine.Address;
import io.binome.engine.Effect;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.EffectId;
import io.binome.store.Conversation;
import io.binome.store.Conversation.Pending;
import io.binome.store.Conversation.Trouble;
import io.binome.store.Store;
import io.binome.store.StoreUnavailable;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs the effects of conversations after they are saved: in order, one conversation by one node at a time, each
 * effect crossed off when it is done. What a crash leaves behind is performed again under the same id.
 */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Store store;
    private final Messenger messenger;
    private final Runner runner;
    private final Steps steps;
    private final Leases leases;
    private final Solving solving;
    private final InstantSource clock;
    private final Executor executor;
    private final Readers readers;
    private final Seldom seldom;
    private final Map<ConversationId, Integer> asked = new ConcurrentHashMap<>();
    /** How often in a row the store failed while a conversation's effects were performed. */
    private final Map<ConversationId, Integer> outages = new ConcurrentHashMap<>();
    private final Set<ConversationId> left = ConcurrentHashMap.newKeySet();

    Outbox(
            Store store,
            Messenger messenger,
            Runner runner,
            Steps steps,
            Leases leases,
            Solving solving,
            InstantSource clock,
            Executor executor) {
        this.store = store;
        this.messenger = messenger;
        this.runner = runner;
        this.steps = steps;
        this.leases = leases;
        this.solving = solving;
        this.clock = clock;
        this.executor = executor;
        this.readers = new Readers(store.records());
        this.seldom = new Seldom(clock);
    }

    void perform(ConversationId id) {
        if (asked.merge(id, 1, Integer::sum) == 1) {
            try {
                executor.execute(() -> emptyWhileAsked(id));
            } catch (RejectedExecutionException stopping) {
                asked.remove(id);
                LOG.info("outbox of {} is left to the next start or another node", id);
            }
        }
    }

    /** One thread at a time empties an outbox; whoever asks meanwhile makes it look once more. */
    private void emptyWhileAsked(ConversationId id) {
        try {
            Integer count;
            do {
                count = asked.get(id);
                tryToEmpty(id);
            } while (count != null && !asked.remove(id, count));
        } catch (Error fatal) {
            asked.remove(id);
            throw fatal;
        }
    }

    private void tryToEmpty(ConversationId id) {
        try {
            empty(id);
        } catch (RuntimeException failure) {
            left.add(id);
            seldom.say(
                    failure.getClass().getName(),
                    more -> LOG.warn("outbox of {} waits for the next tick: {}{}", id, failure.toString(), more));
        }
    }

    /** Goes on with what was left because the store failed, without waiting for the end of this node's own lease. */
    void goOn() {
        for (var id : List.copyOf(left)) {
            left.remove(id);
            perform(id);
        }
    }

    private void empty(ConversationId id) {
        while (!runner.isResting()) {
            var leased = runner.change(id, leases::leasedForEffects);
            if (!leases.holds(leased)) {
                return;
            }
            for (var pending : leased.outbox()) {
                if (runner.isResting() || !done(id, pending)) {
                    return;
                }
                WorkSlots.offer();
            }
        }
    }

    /** Whether this node goes on with the next effect. */
    private boolean done(ConversationId id, Pending pending) {
        Delivery delivery;
        try {
            delivery = carriedOut(id, pending);
        } catch (RuntimeException failure) {
            if (StoreUnavailable.isBehind(failure)) {
                waitForStore(id, pending, failure);
                return false;
            }
            // Where a store fails in a way of its own, this throws, and nothing is wrong with the effect.
            changeIfOurs(id, before -> steps.failed(before.leased(null), failure));
            LOG.error("{} failed", pending.id(), failure);
            return false;
        }
        outages.remove(id);
        switch (delivery) {
            case Delivery.Delivered delivered -> {}
            case Delivery.Later(var after, var reason) -> {
                LOG.debug("{} waits: {}", pending.id(), reason);
                var retryAt = clock.instant().plus(after);
                changeIfOurs(id, before -> Steps.postponed(before.leased(null), retryAt, TryLater.class));
                return false;
            }
            case Delivery.Never(var reason, var detail) -> {
                LOG.warn("{} cannot be delivered: {}", pending.id(), detail);
                lost(pending, reason);
            }
        }
        var left = runner.change(id, before -> crossedOff(before, pending.id()));
        return leases.holds(left);
    }

    /** Nothing is wrong with the effect, which is tried again for as long as it takes. */
    private void waitForStore(ConversationId id, Pending pending, RuntimeException failure) {
        seldom.say(
                failure.getClass().getName(),
                more -> LOG.warn("{} waits: {}{}", pending.id(), failure.toString(), more));
        var retryAt = clock.instant().plus(Steps.pause(outages.merge(id, 1, Integer::sum)));
        changeIfOurs(id, before -> Steps.postponed(before.leased(null), retryAt, StoreUnavailable.class));
    }

    /** What nobody can be told any more is a fact, so that whoever is waiting for them learns of it. */
    private void lost(Pending pending, Delivery.Reason reason) {
        if (reason == Delivery.Reason.REFUSED) {
            return;
        }
        var fact = switch (pending.effect()) {
            case Effect.Send(var to, var message) -> unreachable(to);
            case Effect.SendFile(var to, var document) -> unreachable(to);
            case Effect.OpenForm(var to, var form) -> unreachable(new Address.ToPerson(to));
            default -> null;
        };
        if (fact != null) {
            runner.announce(pending.id().value(), fact);
        }
    }

    private static @Nullable Fact unreachable(Address to) {
        return switch (to) {
            case Address.ToPerson(var person) -> new Fact.PersonUnreachable(person);
            case Address.ToChannel(var programme) -> new Fact.ChannelUnreachable(programme);
            case Address.ToRoom room -> null;
        };
    }

    /** Whoever took over in the meantime says how the conversation goes on. */
    private void changeIfOurs(ConversationId id, UnaryOperator<Conversation> change) {
        runner.change(id, before -> leases.isOurs(before.lease()) ? change.apply(before) : before);
    }

    private Conversation crossedOff(Conversation before, EffectId performed) {
        var left = before.without(performed);
        if (!leases.isOurs(left.lease())) {
            return left;
        }
        var calm = left.trouble().parked().isEmpty() ? left.troubled(Trouble.NONE) : left;
        return calm.outbox().isEmpty() ? calm.leased(null) : leases.leasedForEffects(calm);
    }

    /** Renews the lease for an effect that takes long; false where it is to be left to another node or to the next start. */
    private boolean stillOurs(ConversationId id) {
        if (runner.isResting()) {
            return false;
        }
        var renewed = runner.change(id, before -> leases.isOurs(before.lease()) ? leases.claimed(before) : before);
        return leases.holds(renewed);
    }

    private Delivery carriedOut(ConversationId conversation, Pending pending) {
        var id = pending.id();
        return switch (pending.effect()) {
            case Effect.Send(var to, var message) -> {
                var prompt = message.prompt();
                if (prompt != null) {
                    store.focus().asked(prompt.id());
                }
                yield messenger.post(id, pending.cause(), to, message, readers.at(to));
            }
            case Effect.SendFile(var to, var document) ->
                messenger.hand(id, pending.cause(), to, document, readers.at(to));
            case Effect.Settle(var prompt, var answer) -> {
                store.focus().answered(prompt);
                yield messenger.settle(id, pending.cause(), prompt, answer, readers.of(prompt.to()));
            }
            case Effect.OpenForm(var to, var form) -> messenger.show(id, pending.cause(), to, form, readers.of(to));
            case Effect.OpenRoom(var pair, var members) -> messenger.openRoom(id, pair, members);
            case Effect.Announce(var fact) -> done(() -> runner.announce(id.value(), fact));
            case Effect.Ask(var request) -> done(() -> runner.ask(id.value(), request));
            case Effect.Keep(var entry) -> done(() -> store.records().put(entry));
            case Effect.Discard(var entry) -> done(() -> store.records().remove(entry));
            case Effect.Solve order -> Delivery.of(() -> solving.of(order, () -> stillOurs(conversation)));
            case Effect.Drop(var run) -> done(() -> solving.drop(run));
            case Effect.Amend(var person, var change) -> done(() -> store.records().amend(person, change::to));
            case Effect.Join(var person, var other) -> done(() -> Joining.of(store, person, other));
            case Effect.Forget(var person) -> done(() -> store.forget(person));
            case Effect.SendData data -> throw new IllegalStateException("data are written in the step");
            case Effect.SetAlarm alarm -> throw new IllegalStateException("alarms are set in the step");
            case Effect.CancelAlarm alarm -> throw new IllegalStateException("alarms are cancelled in the step");
        };
    }

    /** What is done here is done, or fails. */
    private static Delivery done(Runnable work) {
        work.run();
        return Delivery.DELIVERED;
    }
}
