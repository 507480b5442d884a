package io.binome.shell;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Command;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Heard;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.id.EffectId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.json.Json;
import io.binome.message.Document;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.programme.Person;
import io.binome.store.Conversation;
import io.binome.store.Conversation.Held;
import io.binome.store.Conversation.Pending;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One step of a conversation, from the document before to the document after; pure, so that a lost race can repeat it. */
final class Turn {
    private final List<Effect> effects = new ArrayList<>();
    private final List<Prompt> open;
    private final List<Form> forms;
    private final List<Alarm> alarms;
    private final @Nullable PersonId by;
    private final StepContext at;

    private Turn(Conversation before, @Nullable PersonId by, StepContext at) {
        this.by = by;
        this.at = at;
        open = new ArrayList<>(before.open());
        forms = new ArrayList<>(before.forms());
        alarms = new ArrayList<>(before.alarms());
    }

    /** @param by whose act the input follows from at once, where nobody has given it; null where it follows from nobody's */
    static Conversation take(
            Dialog<?> dialog, Conversation before, Input input, @Nullable PersonId by, StepContext at) {
        var giver = input instanceof Input.ByPerson given ? given.by() : by;
        return new Turn(before, giver, at).play(dialog, before, input);
    }

    @SuppressWarnings("unchecked")
    private <S> Conversation play(Dialog<S> dialog, Conversation before, Input input) {
        var state = (S) before.state();
        var instead = unanswered(dialog, before, state, input);
        var step = instead == null ? dialog.on(state, input, at) : Step.to(state, instead);
        if (instead == null) {
            settle(before, input);
        }
        step.effects().stream()
                .filter(effect -> !isInVain(effect, input) && !isUnwanted(effect, before, input))
                .forEach(this::sort);
        if (dialog.isOver(step.state())) {
            finish();
        }
        var held = new HeldBack(before, open, effects, at);
        var released = held.released();
        open.replaceAll(question -> held.put(question, released));
        var pending = new ArrayList<>(before.outbox());
        pending.addAll(released);
        var place = taken(before);
        for (var effect : recordsFirst(effects)) {
            var id = EffectId.of(before.id(), before.version() + 1, place++);
            held.put(new Pending(id, effect, input.id(), by), pending);
        }
        return before.having(input.id())
                .stepped(step.state(), List.copyOf(open), List.copyOf(forms), List.copyOf(alarms),
                        List.copyOf(pending), held.left(open))
                .ended(dialog.isDone(step.state()) ? at.now() : null);
    }

    /** Who is told something may act on it at once: what is on record by then must be what they were told. */
    private static List<Effect> recordsFirst(List<Effect> effects) {
        return Stream.concat(
                effects.stream().filter(Turn::isRecord), effects.stream().filter(effect -> !isRecord(effect)))
                .toList();
    }

    private static boolean isRecord(Effect effect) {
        return effect instanceof Effect.Keep || effect instanceof Effect.Amend;
    }

    /** How many ids of this version are taken: where several alarms ring before one save, each step finds those of the last. */
    private static int taken(Conversation before) {
        return (int) Stream.concat(before.outbox().stream(), before.held().stream().map(Held::pending))
                .filter(each -> each.id().isOf(before.id(), before.version() + 1))
                .count();
    }

    /**
     * What is said instead of taking an answer that nobody waits for any more, or that is none: the question is put again
     * then. Null for every other input.
     */
    private <S> @Nullable Effect unanswered(Dialog<S> dialog, Conversation before, S state, Input input) {
        return switch (input) {
            case Input.Chose chose -> {
                var choice = before.open(chose.prompt()).flatMap(each -> each.choice(chose.value()));
                yield choice.isEmpty() ? late(dialog.instead(state), chose.by()) : null;
            }
            case Input.Submitted submitted ->
                before.open(submitted.prompt()).isEmpty() ? late(dialog.instead(state), submitted.by()) : null;
            case Input.Said said -> {
                var prompt = said.prompt();
                if (prompt == null) {
                    yield null;
                }
                var open = before.open(prompt);
                yield open.isEmpty()
                        ? late(dialog.instead(state), said.by())
                        : said.heard() instanceof Heard.Unfit ? again(said.by(), open.get()) : null;
            }
            case Input.Typed typed -> null;
            case Input.Rang rang -> null;
            case Input.Told told -> null;
            case Input.Asked asked -> null;
        };
    }

    private static Effect late(Command.Word instead, PersonId by) {
        return new Effect.HandOn(by, new Heard.Late(instead));
    }

    private static Effect again(PersonId to, Prompt open) {
        var message = Message.of(open.takesText() ? "prompt.again.words" : "prompt.again");
        var asked = open.asked();
        for (var block : asked == null ? List.<Block>of() : asked.words()) {
            message = message.and(block);
        }
        return Effect.Send.to(to, message.asking(open));
    }

    /** An answer closes its question, unless its choice keeps it open; the step that follows may ask it again. */
    private void settle(Conversation before, Input input) {
        switch (input) {
            case Input.Chose chose -> {
                var choice = before.open(chose.prompt()).flatMap(each -> each.choice(chose.value())).orElseThrow();
                if (!choice.keepsOpen()) {
                    close(chose.prompt(), Text.of("prompt.answered", "answer", choice.label()));
                }
            }
            case Input.Submitted submitted -> close(submitted.prompt(), Text.of("prompt.received"));
            case Input.Said said -> {
                var prompt = said.prompt();
                if (prompt != null) {
                    close(prompt, Text.of("prompt.received"));
                }
            }
            case Input.Typed typed -> {}
            case Input.Rang rang -> {}
            case Input.Told told -> {}
            case Input.Asked asked -> {}
        }
    }

    /** Whether a message is for somebody whom nobody can reach, and who has not just been heard from. */
    private boolean isInVain(Effect effect, Input input) {
        var to = switch (effect) {
            case Effect.Send(Address.ToPerson(var person), var message) -> person;
            case Effect.SendFile(Address.ToPerson(var person), var document) -> person;
            case Effect.SendData(Address.ToPerson(var person), var name, var values, var title) -> person;
            case Effect.OpenForm(var person, var form) -> person;
            default -> null;
        };
        return to != null
                && !(input instanceof Input.ByPerson given && given.by().equals(to))
                && at.records()
                        .find(Person.class, to)
                        .filter(person -> person.work().account() == Person.Account.GONE)
                        .isPresent();
    }

    /**
     * Whether an effect only asks again what is open, of somebody who wants to be asked once or has not been asked yet. An
     * offer beside news, such as a date that comes near, asks nothing.
     */
    private boolean isUnwanted(Effect effect, Conversation before, Input input) {
        if (!(input instanceof Input.Rang)
                || !(effect instanceof Effect.Send(Address.ToPerson(var to), var message))) {
            return false;
        }
        var asked = message.prompt();
        return asked != null
                && asked.asks()
                && before.open(asked.id()).isPresent()
                && (HeldBack.isUnderWay(before, asked.id())
                        || at.person(to).reminders() == Person.Reminders.OFF);
    }

    private void sort(Effect effect) {
        switch (effect) {
            case Effect.SetAlarm(var alarm) -> {
                alarms.removeIf(each -> each.key().equals(alarm.key()));
                alarms.add(alarm.at().isAfter(at.now()) ? alarm : alarm.goingOnFor(by));
            }
            case Effect.CancelAlarm(var key) -> alarms.removeIf(each -> each.key().equals(key));
            case Effect.Settle(var prompt, var answer) -> {
                if (open.stream().anyMatch(each -> each.id().equals(prompt))) {
                    close(prompt, answer);
                }
            }
            case Effect.Send(var to, var message) -> {
                var asked = message.prompt();
                if (asked != null) {
                    open.removeIf(each -> each.id().equals(asked.id()));
                    open.add(asked.putAt(at.now(), message.blocks()));
                }
                effects.add(effect);
            }
            case Effect.OpenForm(var to, var form) -> {
                forms.removeIf(each -> each.prompt().equals(form.prompt()));
                forms.add(form);
                if (open.stream().noneMatch(each -> each.id().equals(form.prompt()))) {
                    open.add(Prompt.choosing(form.prompt()));
                }
                effects.add(effect);
            }
            case Effect.SendFile file -> effects.add(file);
            case Effect.SendData(var to, var name, var values, var title) ->
                effects.add(new Effect.SendFile(
                        to, new Document(name, "application/json", Json.file(values), title)));
            case Effect.OpenRoom room -> effects.add(room);
            case Effect.Announce announce -> effects.add(announce);
            case Effect.Ask ask -> effects.add(ask);
            case Effect.HandOn deed -> effects.add(deed);
            case Effect.Keep keep -> effects.add(keep);
            case Effect.Discard discard -> effects.add(discard);
            case Effect.Solve solve -> effects.add(solve);
            case Effect.Drop drop -> effects.add(drop);
            case Effect.Amend amend -> effects.add(amend);
            case Effect.Join join -> effects.add(join);
            case Effect.Forget forget -> effects.add(forget);
        }
    }

    private void close(PromptId prompt, Text answer) {
        open.removeIf(each -> each.id().equals(prompt));
        forms.removeIf(each -> each.prompt().equals(prompt));
        effects.add(new Effect.Settle(prompt, answer));
    }

    private void finish() {
        alarms.clear();
        for (var prompt : List.copyOf(open)) {
            close(prompt.id(), Text.of("prompt.closed"));
        }
    }
}
