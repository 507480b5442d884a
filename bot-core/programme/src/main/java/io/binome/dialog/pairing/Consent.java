package io.binome.dialog.pairing;

import io.binome.dialog.pairing.Proposal.Answer;
import io.binome.dialog.pairing.Proposal.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Obstacle;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.text.Text;
import java.time.Duration;

/** What each of the two answers to a proposal: a yes, or a no with a reason if they like, which stays with the bot. */
record Consent(State.Open state, StepContext at) {
    static final Alarm.Key REASON = Alarm.Key.of("reason");

    private static final Duration TIME_FOR_A_REASON = Duration.ofMinutes(30);

    Step<State> choose(Input.Chose chose) {
        var by = chose.by();
        if (offer().refuses(by)) {
            var reason = chose.answer(Obstacle.class);
            return reason != null && ProposalWords.REASONS.contains(reason) ? explain(by, reason) : Step.stay(state);
        }
        return switch (chose.answer(Answer.class)) {
            case YES -> accept(by);
            case NO -> refuse(by);
            case ASK -> Step.to(state, Send.to(by, mayAsk(by)));
            case PASS, SEND, CORRECT, NOT_NOW, TAKE_BACK -> Step.stay(state);
            case null -> Step.stay(state);
        };
    }

    private Step<State> accept(PersonId by) {
        var accepted = offer().accepted(by);
        var told = new Announce(new Fact.ProposalAccepted(accepted.pair(), by));
        if (accepted.yes().size() == 2) {
            return Step.to(
                    new State.Done(accepted.pair()),
                    told,
                    new Announce(new Fact.PairFormed(accepted.pair(), accepted.first(), accepted.second())));
        }
        return Step.<State>to(
                state.with(accepted),
                told,
                words().closed(ProposalWords.QUESTION, by),
                words().closed(ProposalWords.ASKING, by),
                Send.to(by, Message.of("proposal.thanks", "partner", accepted.partner(by))))
                .and(AnswerTime.stopped(by));
    }

    /** Both clocks go on: the partner, who may still answer, must not be able to tell a no from a silence. */
    private Step<State> refuse(PersonId by) {
        return Step.to(
                state.with(offer().refused(by, Obstacle.UNSAID)),
                words().closed(ProposalWords.QUESTION, by),
                words().closed(ProposalWords.ASKING, by),
                Send.to(by, words().whyNot(by)),
                new SetAlarm(new Alarm(REASON.about(by), at.now().plus(TIME_FOR_A_REASON), null)));
    }

    private Step<State> explain(PersonId by, Obstacle reason) {
        return Step.to(
                state.with(offer().refused(by, reason)),
                new CancelAlarm(REASON.about(by)),
                Send.to(by, words().noted(by, reason)));
    }

    /** The time for a reason is over: none is owed. */
    Step<State> leaveUnexplained(Alarm.Key alarm) {
        return offer().undecided()
                .filter(person -> offer().refuses(person) && alarm.equals(REASON.about(person)))
                .findFirst()
                .map(by -> Step.<State>to(
                        state,
                        new Settle(words().prompt("reason", by), Text.of("prompt.closed")),
                        Send.to(by, words().noted(by, Obstacle.UNSAID))))
                .orElse(Step.stay(state));
    }

    /** One question at a time, and no more than two each. */
    private Message mayAsk(PersonId by) {
        if (state instanceof State.Questioned) {
            return Message.of("proposal.ask.wait");
        }
        return offer().mayAsk(by) ? words().yourQuestion(by) : Message.of("proposal.ask.enough");
    }

    private ProposedPair offer() {
        return state.offer();
    }

    private ProposalWords words() {
        return new ProposalWords(offer(), at);
    }
}
