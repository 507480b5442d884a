package io.binome.dialog.admin;

import io.binome.dialog.admin.AdminCommands.Answer;
import io.binome.dialog.admin.AdminCommands.State;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Programme;
import java.util.List;

/** How long the sessions of a programme last: a usual length, and a button for each of the others. */
final class SessionLength {
    private static final List<Integer> MINUTES = List.of(20, 30, 45, 60, 90);

    private SessionLength() {}

    /** The message, with the length and what else it could be, below what it offers already. */
    static Message below(Message message, PersonId by, Programme programme) {
        var before = message.prompt();
        var prompt = before == null ? Prompt.choosing(AdminCommands.prompt(by, "minutes")) : before;
        for (var minutes : MINUTES) {
            if (minutes != programme.sessionMinutes()) {
                var value = Choice.value(Answer.MINUTES, minutes + " " + programme.id().local());
                prompt = prompt.with(Choice.of(value, "office.minutes.choice", "minutes", minutes).keepingOpen());
            }
        }
        return message.context("office.minutes", "minutes", programme.sessionMinutes()).asking(prompt);
    }

    /** @param words so many minutes, and the programme */
    static Step<State> set(State state, PersonId by, String words, StepContext at) {
        var number = words.split(" ", 2)[0];
        return MINUTES.stream()
                .filter(minutes -> number.equals(minutes.toString()))
                .findFirst()
                .flatMap(minutes -> at.records()
                        .find(Programme.class, by.organisation().programme(Choice.about(words)))
                        .map(programme -> set(state, by, programme.lasting(minutes))))
                .orElseGet(() -> Step.stay(state));
    }

    private static Step<State> set(State state, PersonId by, Programme programme) {
        return Step.to(
                state,
                new Keep(programme),
                Send.to(by, Message.of(
                        "office.minutes.set", "programme", programme.name(), "minutes", programme.sessionMinutes())));
    }
}
