package io.binome.shell;

import io.binome.engine.Dialogs;
import io.binome.engine.Heard;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.programme.Schedule;
import io.binome.store.Conversation.Trouble;
import io.binome.store.Conversation;
import io.binome.store.Store;
import io.binome.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
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
    private static final int BATCH = 200;
    private static final Duration FOR_ROOM = Duration.ofSeconds(5);

    private final Store store;
    private final Dialogs dialogs;
    private final InstantSource clock;
    private final Saves saves;
    private final Steps steps;
    private final Leases leases;
    private final Outbox outbox;
    private volatile boolean resting;
    private final Set<ConversationId> unworkable = ConcurrentHashMap.newKeySet();

    /** In a world whose people are invented: its records say who is an admin. */
    public Runner(
            String node, Store store, Dialogs dialogs, Messenger messenger, InstantSource clock, Executor performing) {
        this(node, store, dialogs, messenger, Admins.asWritten(store.records()), clock, performing);
    }

    /**
     * @param node names this process among those that share the store
     * @param performing runs the performing of effects, off the caller's thread or not
     */
    public Runner(
            String node, Store store, Dialogs dialogs, Messenger messenger, Admins admins, InstantSource clock,
            Executor performing) {
        this.store = store;
        this.dialogs = dialogs;
        this.clock = clock;
        this.saves = new Saves(store, dialogs);
        this.steps = new Steps(store, dialogs, admins, clock);
        this.leases = new Leases(node, clock);
        this.outbox = new Outbox(
                new Effects(store, messenger, this, new Solving(store, dialogs, steps)), this, leases, clock,
                performing);
    }

    Instant now() {
        return clock.instant();
    }

    /** Takes an input into a conversation; it is durable on return. A second time under the same id changes nothing. */
    void take(ConversationId id, Input input) {
        take(id, input, Integer.MAX_VALUE);
    }

    /** The same, where it follows at once from what somebody has done. */
    private void take(ConversationId id, Input input, @Nullable PersonId by) {
        performed(saves.change(id, before -> stepped(before, input, by, Integer.MAX_VALUE)));
    }

    /**
     * The same, unless so many effects are waiting that another step would only make the document longer: it could not be
     * seen any sooner.
     */
    void take(ConversationId id, Input input, int waiting) {
        performed(saves.change(id, before -> stepped(before, input, null, waiting)));
    }

    /** The same where the conversation has begun; false, and nothing changes, where it has not. */
    boolean takeIfBegun(ConversationId id, Input input, int waiting) {
        var saved = saves.changeIfBegun(id, before -> stepped(before, input, null, waiting));
        saved.ifPresent(this::performed);
        return saved.isPresent();
    }

    private Conversation stepped(Conversation before, Input input, @Nullable PersonId by, int waiting) {
        return before.hasSeen(input.id())
                ? before
                : leases.leasedForEffects(steps.taken(withRoom(before, waiting), input, by));
    }

    private void performed(Conversation saved) {
        if (leases.holds(saved)) {
            outbox.perform(saved.id());
        }
    }

    /** The conversations in which questions are open, as far as there are any. */
    List<Conversation> asking(List<PromptId> prompts) {
        return saves.asking(prompts);
    }

    /** What was set aside waits for a person, and must not hold up what else somebody has to say. */
    private static Conversation withRoom(Conversation before, int waiting) {
        if (before.outbox().size() >= waiting && !before.trouble().setAside()) {
            throw new TryLater(FOR_ROOM, "%d effects wait".formatted(before.outbox().size()));
        }
        return before;
    }

    /** Writes a fact down and tells every conversation that it concerns; a second time under the same id changes nothing. */
    public void announce(String id, Fact fact) {
        announce(id, fact, null);
    }

    /**
     * The same.
     *
     * @param by whose act it follows from at once, and who is therefore answered whatever the hour; null where nobody's
     */
    public void announce(String id, Fact fact, @Nullable PersonId by) {
        store.facts().append(new Recorded(id, clock.instant(), fact));
        for (var conversation : dialogs.hearing(fact)) {
            take(conversation, new Input.Told(new InputId(id), fact), by);
        }
    }

    /** Puts a request to every conversation that answers it; a second time under the same id changes nothing. */
    public void ask(String id, Request request) {
        ask(id, request, null);
    }

    /** The same, where it follows at once from what somebody has done. */
    void ask(String id, Request request, @Nullable PersonId by) {
        for (var conversation : dialogs.answering(request)) {
            take(conversation, new Input.Asked(new InputId(id), request), by);
        }
    }

    /** Somebody's hours have changed: what waits for them is looked at again at the next tick. */
    void lookAgain(PersonId person) {
        for (var id : store.conversations().holding(person)) {
            change(id, before -> before.lookingAgain(clock.instant()));
        }
    }

    /** Does as if somebody had said so; a second time under the same id changes nothing. */
    void handOn(String id, PersonId by, Heard heard) {
        var input = new InputId(id);
        switch (heard) {
            case Heard.Picked(var question, var choice, var label, var about) ->
                take(question.conversation(), new Input.Chose(input, by, question, choice));
            case Heard.Answered(var question, var words, var about) ->
                take(question.conversation(), new Input.Said(input, by, question, words));
            case Heard.Ordered(var command) ->
                take(dialogs.taking(command.word(), by), new Input.Typed(input, by, command));
            case Heard.Unfit(var question) ->
                take(question.conversation(), new Input.Said(input, by, question, "", heard));
            case Heard.Either either -> listen(input, by, heard);
            case Heard.Aside(var way, var question) -> {
                if (way == Heard.WayOut.STOP && question != null) {
                    take(question.conversation(), new Input.Said(input, by, question, "", heard));
                } else {
                    listen(input, by, heard);
                }
            }
            case Heard.Courteous courteous -> listen(input, by, heard);
            case Heard.Late late -> listen(input, by, heard);
            case Heard.Nothing nothing -> listen(input, by, heard);
        }
    }

    private void listen(InputId id, PersonId by, Heard heard) {
        take(dialogs.listening(by), new Input.Said(id, by, null, "", heard));
    }

    /**
     * Carries out a schedule's fire time once, however often and on however many nodes it is asked for. A time before the
     * last one is passed over, and so is a schedule that is kept no longer.
     */
    public void fire(Schedule schedule, Instant at) {
        var id = schedule.id();
        store.records()
                .find(Schedule.class, id)
                .filter(newest -> at.isAfter(newest.lastFired()))
                .ifPresent(newest -> {
                    announce(id + "@" + at, new Fact.ScheduleDue(id.programme(), id.local(), at));
                    store.records().put(newest.fired(at));
                });
    }

    /**
     * Wakes every conversation that is due: alarms ring, failed inputs are tried again, effects that a crash or an
     * outage left behind are performed.
     *
     * @return how many conversations were woken
     */
    public int ringDue(Instant now) {
        var woken = 0;
        while (true) {
            // Those that cannot be woken stay due; they must not fill the batch.
            var limit = BATCH + unworkable.size();
            var before = woken + unworkable.size();
            var due = store.conversations().due(now, limit);
            outbox.goOn();
            for (var id : due) {
                if (resting) {
                    return woken;
                }
                woken += alone(id, () -> wake(id, now)) ? 1 : 0;
            }
            if (due.size() < limit || woken + unworkable.size() == before) {
                return woken;
            }
        }
    }

    /**
     * Takes up at once what a former process left behind, whatever its leases say. Only for a store that no other
     * process can be using.
     */
    public void recover() {
        for (var id : store.conversations().unfinished(Integer.MAX_VALUE)) {
            if (resting) {
                return;
            }
            alone(id, () -> {
                saves.forget(id);
                change(id, before -> before.leased(null));
                return wake(id, clock.instant());
            });
        }
    }

    /** Puts right what was put off while a clock was ahead: no lease and no pause lasts so long. */
    public void putRight() {
        for (var id : store.conversations().unfinished(Integer.MAX_VALUE)) {
            if (resting) {
                return;
            }
            alone(id, () -> {
                saves.forget(id);
                change(id, leases::putRight);
                return true;
            });
        }
    }

    /** Begins nothing more: what is due, and what waits to be said, is left to the next start or to another node. */
    public void rest() {
        resting = true;
    }

    Steps steps() {
        return steps;
    }

    boolean isResting() {
        return resting;
    }

    /** Conversations that this node cannot even load or save, a defect, or a part of the store is away; it keeps trying. */
    public Set<ConversationId> unworkable() {
        return Set.copyOf(unworkable);
    }

    /** Gives every conversation that was set aside another chance, as after an upgrade. */
    public void resumeAll() {
        store.conversations().setAside(Integer.MAX_VALUE).forEach(this::resume);
    }

    /** Gives a conversation that was set aside another chance. */
    public void resume(ConversationId id) {
        saves.forget(id);
        change(id, before -> before.trouble().setAside()
                ? before.troubled(
                        new Trouble(0, clock.instant(), before.trouble().reason(), false, before.trouble().parked()))
                : before);
        wake(id, clock.instant());
    }

    /** Whatever goes wrong with one conversation is no reason to leave out the next. */
    private boolean alone(ConversationId id, BooleanSupplier work) {
        try {
            var done = work.getAsBoolean();
            unworkable.remove(id);
            return done;
        } catch (RuntimeException failure) {
            store.ping(); // throws where it is the whole store that fails
            var isNew = unworkable.add(id);
            if (isNew && StoreUnavailable.isBehind(failure)) {
                LOG.warn("{} waits until it can be woken: {}", id, failure.toString());
            } else if (isNew) {
                LOG.error("{} cannot be woken", id, failure);
            }
            return false;
        }
    }

    private boolean wake(ConversationId id, Instant now) {
        var claimed = claim(id, now);
        if (claimed.isEmpty()) {
            return false;
        }
        var saved = change(id, before -> leases.isElsewhere(before.lease())
                ? before
                : leases.leasedToGoOn(steps.rung(steps.unparked(before), now).leased(null)));
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
                .flatMap(found -> saves.changed(found, leases::claimed));
    }

    Conversation change(ConversationId id, UnaryOperator<Conversation> change) {
        return saves.change(id, change);
    }

    /** People were erased, and with them conversations. */
    void forgetRecent() {
        saves.forgetRecent();
        outbox.forget();
    }
}
