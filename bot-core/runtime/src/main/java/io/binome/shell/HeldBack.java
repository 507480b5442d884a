package io.binome.shell;

import io.binome.engine.Address;
import io.binome.engine.Effect;
import io.binome.engine.StepContext;
import io.binome.id.PromptId;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.store.Conversation;
import io.binome.store.Conversation.Held;
import io.binome.store.Conversation.Pending;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation holds back until its readers' open hours. Nothing comes out of its order for the same reader, but what
 * answers them or cannot wait; a question that is asked anew or closed meanwhile is not put.
 */
final class HeldBack {
    private final List<Held> held;
    private final StepContext at;
    private final OpenHours hours;

    /**
     * @param open the questions that are open by now
     * @param effects what is about to be done: a question that is put anew by it is not put as it was
     */
    HeldBack(Conversation before, List<Prompt> open, List<Effect> effects, StepContext at) {
        this.held = new ArrayList<>(before.held().stream()
                .filter(each -> effects.stream().noneMatch(effect -> replaces(effect, each.pending())))
                .flatMap(each -> stillWanted(each, open))
                .toList());
        this.at = at;
        this.hours = new OpenHours(at, effects);
    }

    private static boolean replaces(Effect effect, Pending waiting) {
        var asked = asked(effect);
        return asked != null && isAsking(waiting, asked.id());
    }

    /** A question as it is put by now, where it is among what may be said: its reader has just been asked. */
    Prompt put(Prompt question, List<Pending> released) {
        var now = question;
        for (var each : released) {
            if (isAsking(each, question.id()) && each.effect() instanceof Effect.Send(var to, var message)) {
                now = now.putAt(at.now(), message.blocks());
            }
        }
        return now;
    }

    /** Takes out what may be said by now; what turns out to have to wait for longer stays. */
    List<Pending> released() {
        var due = held.stream().filter(each -> !each.until().isAfter(at.now())).toList();
        var released = new ArrayList<Pending>();
        for (var each : due) {
            var from = hours.from(each.pending());
            if (isInVain(each.pending().effect())) {
                held.remove(each);
            } else if (from.isAfter(at.now())) {
                held.set(held.indexOf(each), new Held(each.pending(), from));
            } else {
                held.remove(each);
                released.add(each.pending());
            }
        }
        return released;
    }

    /** Holds an effect back, or puts it with those to be performed. */
    void put(Pending pending, List<Pending> outbox) {
        held.removeIf(each -> replaces(pending.effect(), each.pending()));
        var from = hours.from(pending);
        if (from.isAfter(at.now())) {
            held.add(new Held(pending, from));
            return;
        }
        if (!hours.isExempt(pending)) {
            var earlier = held.stream().map(Held::pending).filter(each -> sameReader(each, pending)).toList();
            held.removeIf(each -> earlier.contains(each.pending()));
            outbox.addAll(earlier);
        }
        outbox.add(pending);
    }

    /** What is left to wait, but for questions that are not open; an offer that is over leaves its news. */
    List<Held> left(List<Prompt> open) {
        return held.stream().flatMap(each -> stillWanted(each, open)).toList();
    }

    private static Stream<Held> stillWanted(Held each, List<Prompt> open) {
        var asked = asked(each.pending().effect());
        if (asked == null || open.stream().anyMatch(prompt -> prompt.id().equals(asked.id()))) {
            return Stream.of(each);
        }
        return asked.asks() || !(each.pending().effect() instanceof Effect.Send(var to, var message))
                ? Stream.empty()
                : Stream.of(new Held(said(each.pending(), to, message), each.until()));
    }

    private static Pending said(Pending pending, Address to, Message message) {
        var news = new Message(message.blocks(), null, message.latest());
        return new Pending(pending.id(), new Effect.Send(to, news), pending.cause(), pending.by());
    }

    /** Whether a question is on its way, and its reader has not seen it yet. */
    static boolean isUnderWay(Conversation before, PromptId question) {
        return Stream.concat(before.outbox().stream(), before.held().stream().map(Held::pending))
                .anyMatch(each -> isAsking(each, question));
    }

    /** Whether nobody is there to read it. */
    private boolean isInVain(Effect effect) {
        return switch (reader(effect)) {
            case Address.ToPerson(var person) ->
                at.records()
                        .find(Person.class, person)
                        .filter(each -> each.work().account() != Person.Account.GONE)
                        .isEmpty();
            case Address.ToRoom(var pair) -> at.records().find(Pair.class, pair).isEmpty();
            case Address.ToChannel(var programme) -> at.records().find(Programme.class, programme).isEmpty();
            case null -> false;
        };
    }

    private static boolean sameReader(Pending one, Pending other) {
        return Objects.equals(reader(one.effect()), reader(other.effect()));
    }

    private static @Nullable Address reader(Effect effect) {
        return switch (effect) {
            case Effect.Send(var to, var message) -> to;
            case Effect.SendFile(var to, var document) -> to;
            default -> null;
        };
    }

    private static @Nullable Prompt asked(Effect effect) {
        return effect instanceof Effect.Send(var to, var message) ? message.prompt() : null;
    }

    static boolean isAsking(Pending pending, PromptId question) {
        var asked = asked(pending.effect());
        return asked != null && asked.id().equals(question);
    }
}
