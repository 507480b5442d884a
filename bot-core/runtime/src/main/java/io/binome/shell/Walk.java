package io.binome.shell;

import io.binome.engine.Address;
import io.binome.engine.Effect;
import io.binome.id.ConversationId;
import io.binome.id.EffectId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.store.Conversation;
import io.binome.store.Conversation.Pending;
import io.binome.store.Conversation.Trouble;
import io.binome.store.Reading;
import io.binome.store.StoreUnavailable;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One walk through an outbox, in order. What somebody sees is crossed off as soon as it is delivered. What is kept here, and
 * comes out the same a second time, is crossed off together with what follows it, in one save.
 */
final class Walk {
    private static final Logger LOG = LoggerFactory.getLogger(Walk.class);
    /** So many effects are crossed off together at most. */
    private static final int MOST = 16;

    private final Outbox outbox;
    private final Runner runner;
    private final Leases leases;
    private final Effects effects;
    private final ConversationId id;
    private final List<Pending> waiting;
    private final Set<EffectId> performed;
    private final List<PromptId> answered;
    private Conversation newest;

    Walk(Outbox outbox, Runner runner, Leases leases, Effects effects, Conversation leased) {
        this.outbox = outbox;
        this.runner = runner;
        this.leases = leases;
        this.effects = effects;
        this.id = leased.id();
        this.waiting = leased.outbox();
        this.newest = leased;
        var before = outbox.uncrossed(id);
        this.performed = before.performed();
        this.answered = before.answered();
    }

    /** Performs one after the other; whether this node goes on with what has come meanwhile. */
    boolean isThrough() {
        var before = Set.copyOf(performed);
        crossOff();
        for (var at = 0; at < waiting.size(); at++) {
            if (before.contains(waiting.get(at).id())) {
                continue;
            }
            if (runner.isResting()) {
                crossOff();
                return false;
            }
            if (!isPast(at)) {
                return false;
            }
            WorkSlots.offer();
        }
        return true;
    }

    /** Whether this node goes on with the next effect. */
    private boolean isPast(int at) {
        var pending = waiting.get(at);
        var note = new DeliveryNote(() -> {
            performed.add(pending.id());
            crossOff();
        });
        Delivery delivery;
        try {
            delivery = Reading.during(() -> note.during(() -> carriedOut(pending, at)));
        } catch (RuntimeException failure) {
            failed(pending, failure);
            return false;
        }
        outbox.works(id);
        switch (delivery) {
            case Delivery.Delivered delivered -> {}
            case Delivery.Later(var after, var reason) -> {
                LOG.debug("{} waits: {}", pending.id(), reason);
                changeIfOurs(before -> Steps.postponed(before, runner.now().plus(after), TryLater.class));
                return false;
            }
            case Delivery.Never(var reason, var detail) -> {
                LOG.warn("{} cannot be delivered: {}", pending.id(), detail);
                effects.lost(pending, reason);
            }
        }
        if (!note.isWritten()) {
            performed.add(pending.id());
            if (mayWait(pending, at)) {
                return true;
            }
            crossOff();
        }
        return leases.holds(newest);
    }

    private Delivery carriedOut(Pending pending, int at) {
        if (pending.effect() instanceof Effect.Settle(var prompt, var answer)) {
            answered.add(prompt);
            if (!isAskedNext(prompt.to(), at)) {
                outOfFocus();
            }
        }
        var before = List.copyOf(answered);
        var delivery = effects.carriedOut(pending, before, this::stillOurs);
        if (pending.effect() instanceof Effect.Send(var to, var message) && message.prompt() != null) {
            answered.removeAll(before);
        }
        return delivery;
    }

    /** Whether what is said next asks the same person something: then one write changes what is in focus. */
    private boolean isAskedNext(PersonId person, int at) {
        return waiting.stream()
                .skip(at + 1L)
                .map(Pending::effect)
                .filter(effect -> !Effects.isPatient(effect))
                .findFirst()
                .filter(next -> next instanceof Effect.Send(Address.ToPerson(var to), var message)
                        && to.equals(person) && message.prompt() != null)
                .isPresent();
    }

    /** Whether a question that is settled is put once more: settled a second time then, that one would be closed. */
    private boolean isAskedAnew(Pending pending, int at) {
        return pending.effect() instanceof Effect.Settle(var question, var answer)
                && waiting.stream().skip(at + 1L).anyMatch(next -> HeldBack.isAsking(next, question));
    }

    private void outOfFocus() {
        effects.answered(List.copyOf(answered));
        answered.clear();
    }

    private boolean mayWait(Pending pending, int at) {
        return Effects.isPatient(pending.effect())
                && !isAskedAnew(pending, at)
                && at + 1 < waiting.size()
                && performed.size() < MOST
                && leases.isLong(newest);
    }

    private void failed(Pending pending, RuntimeException failure) {
        if (StoreUnavailable.isBehind(failure)) {
            // Nothing is wrong with the effect, which is tried again for as long as it takes.
            var pause = outbox.failed(id, pending, failure);
            changeIfOurs(before -> Steps.postponed(before, runner.now().plus(pause), StoreUnavailable.class));
            return;
        }
        // Where a store fails in a way of its own, this throws, and nothing is wrong with the effect.
        changeIfOurs(before -> runner.steps().failed(before, failure));
        LOG.error("{} failed", pending.id(), failure);
    }

    /** Whoever took over in the meantime says how the conversation goes on. */
    private void changeIfOurs(UnaryOperator<Conversation> change) {
        runner.change(id, before -> leases.isOurs(before.lease())
                ? change.apply(before.without(performed).leased(null))
                : before.without(performed));
        performed.clear();
        if (!answered.isEmpty()) {
            outOfFocus();
        }
    }

    private void crossOff() {
        if (!answered.isEmpty()) {
            outOfFocus();
        }
        if (!performed.isEmpty()) {
            newest = runner.change(id, before -> crossedOff(before.without(performed)));
            performed.clear();
        }
    }

    private Conversation crossedOff(Conversation left) {
        if (!leases.isOurs(left.lease())) {
            return left;
        }
        var calm = left.trouble().parked().isEmpty() ? left.troubled(Trouble.NONE) : left;
        return calm.outbox().isEmpty() ? calm.leased(null) : leases.leasedForEffects(calm);
    }

    /** Renews the lease for an effect that takes long; false where it is to be left to another node or to the next start. */
    private boolean stillOurs() {
        if (runner.isResting()) {
            return false;
        }
        newest = runner.change(id, before -> leases.isOurs(before.lease()) ? leases.claimed(before) : before);
        return leases.holds(newest);
    }
}
