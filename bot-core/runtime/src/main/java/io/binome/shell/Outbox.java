package io.binome.shell;

import io.binome.id.ConversationId;
import io.binome.store.Conversation.Pending;
import io.binome.store.Reading;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs the effects of conversations after they are saved: in order, one conversation by one node at a time, each
 * effect crossed off when it is done. What a crash leaves behind is performed again under the same id.
 */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Effects effects;
    private final Runner runner;
    private final Leases leases;
    private final Executor executor;
    private final Seldom seldom;
    private final Map<ConversationId, Integer> asked = new ConcurrentHashMap<>();
    /** How often in a row the store failed while a conversation's effects were performed. */
    private final Map<ConversationId, Integer> outages = new ConcurrentHashMap<>();
    private final Map<ConversationId, Uncrossed> uncrossed = new ConcurrentHashMap<>();
    private final Set<ConversationId> left = ConcurrentHashMap.newKeySet();

    Outbox(Effects effects, Runner runner, Leases leases, InstantSource clock, Executor executor) {
        this.effects = effects;
        this.runner = runner;
        this.leases = leases;
        this.executor = executor;
        this.seldom = new Seldom(clock);
    }

    void perform(ConversationId id) {
        if (asked.merge(id, 1, Integer::sum) == 1) {
            try {
                executor.execute(WorkSlots.of(
                        id.organisation().value(), Reading.continued(() -> emptyWhileAsked(id))));
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
            uncrossed.remove(id);
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
            if (!leases.holds(leased) || !new Walk(this, runner, leases, effects, leased).isThrough()) {
                return;
            }
        }
    }

    /** What the last walk has performed and could not cross off. */
    Uncrossed uncrossed(ConversationId id) {
        return uncrossed.computeIfAbsent(id, each -> new Uncrossed());
    }

    /** People were erased: what they are told from now on may have the ids of what they were told before. */
    void forget() {
        uncrossed.clear();
    }

    /** The store works for a conversation. */
    void works(ConversationId id) {
        outages.remove(id);
    }

    /** It does not: how long to wait, the longer the more often in a row. */
    Duration failed(ConversationId id, Pending pending, RuntimeException failure) {
        seldom.say(
                failure.getClass().getName(),
                more -> LOG.warn("{} waits: {}{}", pending.id(), failure.toString(), more));
        return Steps.pause(outages.merge(id, 1, Integer::sum));
    }
}
