package io.binome.shell;

import io.binome.engine.Alarm;
import io.binome.engine.Calendars;
import io.binome.engine.Dialogs;
import io.binome.engine.Input;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.programme.Person;
import io.binome.store.Conversation;
import io.binome.store.Conversation.Trouble;
import io.binome.store.Store;
import io.binome.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a conversation that takes an input, rings, or is in trouble; it writes nothing. */
final class Steps {
    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);
    /** A conversation that fails so many times in a row is set aside. */
    static final int FAILURES = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final Store store;
    private final Dialogs dialogs;
    private final Admins admins;
    private final InstantSource clock;

    Steps(Store store, Dialogs dialogs, Admins admins, InstantSource clock) {
        this.store = store;
        this.dialogs = dialogs;
        this.admins = admins;
        this.clock = clock;
    }

    /**
     * The conversation after an input; one in trouble keeps it for later, and forgets whose act it follows from.
     *
     * @param by whose act it follows from at once, where nobody has given it; null where it follows from nobody's
     */
    Conversation taken(Conversation before, Input input, @Nullable PersonId by) {
        return before.trouble().parked().isEmpty() ? stepped(before, input, by) : parked(before, input);
    }

    private Conversation stepped(Conversation before, Input input, @Nullable PersonId by) {
        try {
            return Turn.take(dialogs.of(before.id().kind()), before, input, by, moment());
        } catch (RuntimeException failure) {
            if (StoreUnavailable.isBehind(failure)) {
                throw failure; // whoever brings the input brings it again
            }
            LOG.error("step of {} failed on {}", before.id(), input.id(), failure);
            return failed(parked(before, input), failure);
        }
    }

    /** Now, and what is on record. */
    StepContext moment() {
        return new StepContext(
                clock.instant(), admins.over(store.records()), store.facts(), dialogs.contents());
    }

    /** The input stays in the document, in order, until the conversation can take it. */
    private static Conversation parked(Conversation before, Input input) {
        var trouble = before.trouble();
        var parked = new ArrayList<>(trouble.parked());
        parked.add(input);
        return before.having(input.id())
                .troubled(new Trouble(
                        trouble.failures(), trouble.retryAt(), trouble.reason(), trouble.setAside(),
                        List.copyOf(parked)));
    }

    /** Tries again what could not be taken, in order. */
    Conversation unparked(Conversation before) {
        if (before.trouble().parked().isEmpty()) {
            return before;
        }
        var next = before.troubled(new Trouble(before.trouble().failures(), null, "", false, List.of()));
        for (var input : before.trouble().parked()) {
            next = taken(next, input, null);
        }
        return next.trouble().parked().isEmpty() ? next.troubled(Trouble.NONE) : next;
    }

    /** Counts a failure: tried again after a growing pause, set aside when there were too many. */
    Conversation failed(Conversation before, RuntimeException failure) {
        var trouble = before.trouble();
        var failures = trouble.failures() + 1;
        var setAside = failures >= FAILURES;
        var pause = setAside ? null : clock.instant().plus(pause(failures));
        return before.troubled(new Trouble(
                failures, later(trouble.retryAt(), pause), failure.getClass().getSimpleName(), setAside,
                trouble.parked()));
    }

    /** How long to wait after so many failures in a row. */
    static Duration pause(int failures) {
        var pause = Duration.ofSeconds(1L << Math.min(failures, 30));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** The platform or the store cannot take more before that time; a step that fails meanwhile is still counted. */
    static Conversation postponed(Conversation before, Instant until, Class<? extends RuntimeException> reason) {
        var trouble = before.trouble();
        return before.troubled(
                trouble.parked().isEmpty()
                        ? new Trouble(0, until, reason.getSimpleName(), false, List.of())
                        : new Trouble(
                                trouble.failures(), until, trouble.reason(), trouble.setAside(), trouble.parked()));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /** Takes what was held back and may be said by now to the outbox. */
    private Conversation released(Conversation before) {
        if (before.held().isEmpty()) {
            return before;
        }
        var held = new HeldBack(before, before.open(), List.of(), moment());
        var released = held.released();
        var pending = new ArrayList<>(before.outbox());
        pending.addAll(released);
        var open = before.open().stream().map(question -> held.put(question, released)).toList();
        return before.stepped(before.state(), open, before.forms(), before.alarms(), List.copyOf(pending),
                held.left(open));
    }

    /**
     * Says what was held back until now, and lets every alarm ring that is due and whose owner may be spoken to; the others
     * wait for that.
     */
    Conversation rung(Conversation before, Instant now) {
        var next = released(before);
        for (var alarm : before.alarms().stream().sorted(Comparator.comparing(Alarm::at)).toList()) {
            if (!alarm.at().isAfter(now) && next.alarms().contains(alarm)) {
                var without = new ArrayList<>(next.alarms());
                without.remove(alarm);
                var open = firstOpen(before.id(), alarm, now);
                if (open.isAfter(now)) {
                    without.add(alarm.put(open));
                    next = next.with(List.copyOf(without));
                } else {
                    var id = new InputId(before.id() + "!" + alarm.key() + "@" + alarm.at());
                    next = taken(next.with(List.copyOf(without)), new Input.Rang(id, alarm.key()), alarm.by());
                }
            }
        }
        return next;
    }

    /** What can wait waits, too, until its owner has been written to less. */
    private Instant firstOpen(ConversationId id, Alarm alarm, Instant now) {
        var owner = alarm.owner();
        if (owner == null) {
            return now;
        }
        var person = store.records().find(Person.class, owner);
        if (person.isEmpty()) {
            return now;
        }
        var calendar = Calendars.of(person.get());
        var open = calendar.nextOpen(now);
        return open.isAfter(now) || !dialogs.of(id.kind()).isPatient(alarm.key())
                ? open
                : calendar.nextOpen(new Rhythm(store.focus()).from(owner, now));
    }
}
