package io.binome.dialog.pairing;

import io.binome.dialog.pairing.Proposal.Answer;
import io.binome.dialog.pairing.Proposal.State;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.message.Message;

/**
 * What one of the two writes to the other, a question or the answer to one: it is shown to whoever wrote it, with the name
 * of whoever will read it, and goes nowhere before they say so.
 */
record UnsentWords(State.Open state, StepContext at) {

    /** Somebody wrote something for the other one. */
    Step<State> write(Input.Said said) {
        var by = said.by();
        var words = said.words().strip();
        var prompt = said.prompt();
        if (words.isEmpty()) {
            return Step.stay(state);
        }
        if (prompt != null && ProposalWords.isAnswer(prompt)) {
            return mayAnswer(by) ? show(by, words, true) : Step.stay(state);
        }
        if (state instanceof State.Questioned) {
            return say(state, by, Message.of("proposal.ask.wait"));
        }
        return offer().mayAsk(by)
                ? show(by, words, false)
                : say(state, by, Message.of("proposal.ask.enough"));
    }

    private Step<State> show(PersonId by, String words, boolean isAnswer) {
        return Step.<State>to(
                state.with(offer().drafting(by, words)),
                words().closed(isAnswer ? ProposalWords.ASKING : ProposalWords.ANSWERING, by),
                Send.to(by, words().unsent(by, words, isAnswer)));
    }

    /** Sends what was written, or has it written anew. */
    Step<State> choose(Input.Chose chose) {
        var by = chose.by();
        var words = offer().unsent().get(by);
        var rest = state.with(offer().withoutDraft(by));
        if (words == null) {
            return Step.stay(state);
        }
        var answer = chose.answer(Answer.class);
        if (answer == Answer.NOT_NOW && !ProposalWords.isAnswer(chose.prompt())) {
            return say(rest, by, words().notSent(by));
        }
        if (answer != Answer.SEND) {
            return say(rest, by, again(rest, by));
        }
        return switch (rest) {
            case State.Questioned questioned ->
                ProposalWords.isAnswer(chose.prompt()) && mayAnswer(by)
                        ? new PartnerQuestion(questioned, at).answer(words)
                        : say(rest, by, Message.of("proposal.ask.wait"));
            case State.Asked asked -> PartnerQuestion.ask(asked.offer(), by, words, at);
        };
    }

    private Message again(State.Open rest, PersonId by) {
        return rest instanceof State.Questioned(var offer, var asking, var question) && !asking.equals(by)
                ? words().question(asking, question, 0)
                : words().yourQuestion(by);
    }

    /** Whether the other one has asked, and waits for this person's answer. */
    private boolean mayAnswer(PersonId by) {
        return state instanceof State.Questioned questioned && !questioned.by().equals(by);
    }

    private static Step<State> say(State next, PersonId to, Message message) {
        return Step.to(next, Send.to(to, message));
    }

    private ProposedPair offer() {
        return state.offer();
    }

    private ProposalWords words() {
        return new ProposalWords(offer(), at);
    }
}
