package io.binome.dialog.member;

import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import java.util.List;

/** Tells a person what lies ahead of them, in one message with one suggestion. It keeps nothing and asks nothing. */
final class NextSteps implements Dialog<NextSteps.State> {
    /** Whose outlook it is. */
    public record State(PersonId person) {}

    @Override
    public String kind() {
        return "outlook";
    }

    @Override
    public Class<State> states() {
        return State.class;
    }

    @Override
    public State start(ConversationId id) {
        return new State(new PersonId(id.subject()));
    }

    @Override
    public boolean isOver(State state) {
        return false;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return List.of();
    }

    @Override
    public boolean takes(Word word) {
        return word == Word.NEXT;
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (input) {
            case Input.Typed typed -> {
                var message = new NextStepWords(state.person(), at).message();
                yield Step.to(state, Send.to(state.person(), message));
            }
            case Input.Chose chose -> Step.stay(state);
            case Input.Said said -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Told told -> Step.stay(state);
            case Input.Asked request -> Step.stay(state);
            case Input.Rang rang -> Step.stay(state);
        };
    }
}
