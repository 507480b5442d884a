package io.binome.dialog.member;

import io.binome.dialog.member.MemberCommands.Answer;
import io.binome.dialog.member.MemberCommands.State;
import io.binome.engine.Command.Word;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Send;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.message.Message;
import io.binome.programme.Programme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How somebody leaves a programme, joins again, or has everything erased; and turns back while there is time. */
record Leaving(State state, StepContext at) {
    Step<State> ask() {
        var joined = joined();
        return joined.isEmpty()
                ? say(state, Message.of("desk.nowhere"))
                : say(state.asking(Word.LEAVE), words().leave(joined));
    }

    Step<State> askToErase() {
        return say(state.asking(Word.ERASE), words().erase(!joined().isEmpty()));
    }

    /** @param value what the answer is in letters: a programme where one is to be left */
    Step<State> answered(Word asked, @Nullable Answer answer, String value) {
        return switch (asked) {
            case LEAVE -> answer == Answer.STAY ? say(state, Message.of("desk.leave.stay")) : leave(value);
            case JOIN -> answer == Answer.STAY ? stayed(true) : gone();
            default ->
                switch (answer) {
                    case ERASE -> erase();
                    case STAY -> stayed(false);
                    case GO -> gone();
                    case KEEP -> say(state, Message.of("desk.erase.kept"));
                    case null -> say(state, Message.of("desk.erase.kept"));
                };
        };
    }

    Step<State> join() {
        var open = new PersonView(state.person(), at).open();
        return open.isEmpty()
                ? say(state, Message.of("desk.join.none"))
                : Step.to(state, new Announce(new Fact.JoinRequested(open.getLast().id().member(state.person()))));
    }

    Step<State> unreachable() {
        return Step.to(state.asking(null)).and(offboarding().unreachable());
    }

    /** Somebody who has joined again in the meantime leaves again; there is no half of being forgotten. */
    Step<State> forget() {
        return joined().isEmpty() ? Step.to(state, new Effect.Forget(state.person())) : erase();
    }

    private Step<State> leave(String local) {
        return joined().stream()
                .filter(programme -> programme.id().local().equals(local))
                .findFirst()
                .map(programme -> Step.to(
                        state,
                        new Announce(new Fact.MemberLeft(programme.id().member(state.person()))),
                        Send.to(state.person(), Message.of("desk.left"))))
                .orElseGet(() -> Step.stay(state));
    }

    private Step<State> erase() {
        var offboarding = offboarding();
        return Step.to(state.asking(null).going(offboarding.goes())).and(offboarding.erasure());
    }

    private Step<State> gone() {
        return joined().isEmpty() ? say(state, Message.of("desk.erase.goes")) : erase();
    }

    /** Nothing is erased after all. The programmes were left, and only whoever asked to join goes back to one. */
    private Step<State> stayed(boolean joins) {
        if (state.going() == null) {
            return Step.stay(state);
        }
        var isOutside = joined().isEmpty();
        var told = Message.of("desk.erase.withdrawn");
        if (!joins && isOutside) {
            told = told.and("desk.erase.withdrawn.left");
        }
        var step = say(state.going(null), told).and(new Effect.CancelAlarm(Offboarding.FORGET));
        return joins && isOutside ? step.and(join().effects()) : step;
    }

    private List<Programme> joined() {
        return new PersonView(state.person(), at).programmes();
    }

    private Offboarding offboarding() {
        return new Offboarding(state.person(), joined(), at);
    }

    private MemberWords words() {
        return new MemberWords(state.person(), at);
    }

    private Step<State> say(State next, Message message) {
        return Step.to(next, Send.to(state.person(), message));
    }
}
