package io.binome.dialog.pairing;

import io.binome.dialog.pairing.Proposal.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.PersonId;
import io.binome.message.Message;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one of the two asks the other before they decide: one question at a time, and no more than two each. Both clocks
 * stand still until there is an answer, or none has come in three working days.
 */
record PartnerQuestion(State.Questioned asked, StepContext at) {
    private static final Alarm.Key ANSWER = Alarm.Key.of("answer");

    static Step<State> ask(ProposedPair before, PersonId by, String question, StepContext at) {
        if (question.isBlank() || !before.mayAsk(by)) {
            return Step.to(new State.Asked(before), Send.to(by, Message.of("proposal.ask.enough")));
        }
        return new PartnerQuestion(new State.Questioned(before.questioned(by), by, question.strip()), at).put();
    }

    private Step<State> put() {
        return Step.<State>to(asked, Send.to(asked.by(), words().asked(asked.by())))
                .and(question(0))
                .and(new Announce(new Fact.QuestionAsked(offer().pair(), asked.by())), next(1))
                .and(AnswerTime.stopped(offer().first()))
                .and(AnswerTime.stopped(offer().second()));
    }

    private List<Send> question(int nudge) {
        return offer().unlessRefusing(partner(), words().question(asked.by(), asked.question(), nudge));
    }

    private Effect next(int nudge) {
        return new SetAlarm(at.in(1, partner(), ANSWER.nth(nudge)));
    }

    Step<State> ring(Alarm.Key alarm) {
        if (!alarm.isLike(ANSWER)) {
            return Step.stay(asked);
        }
        var nudge = alarm.nth();
        return nudge == AnswerTime.LAST
                ? leaveOpen()
                : Step.<State>to(asked, next(nudge + 1)).and(question(nudge));
    }

    Step<State> answer(String words) {
        return decide().and(
                words().closed(ProposalWords.ASKED, asked.by()),
                Send.to(asked.by(), words().answer(asked.by(), asked.question(), words.strip())),
                Send.to(partner(), words().passedOn(partner())),
                new Announce(new Fact.QuestionAnswered(offer().pair(), partner())));
    }

    /** No answer is no no: the one who asked decides without. */
    Step<State> leaveOpen() {
        return decide().and(
                words().closed(ProposalWords.ANSWER, partner()),
                words().closed(ProposalWords.ANSWERING, partner()),
                words().closed(ProposalWords.ASKED, asked.by()),
                Send.to(asked.by(), words().noAnswer(asked.by())))
                .and(offer().unlessRefusing(partner(), words().leftOpen(partner())));
    }

    /** Whoever asked does not want to know any more; it counts as one of their questions all the same. */
    Step<State> takeBack(PersonId by) {
        return by.equals(asked.by())
                ? decide().and(
                        words().closed(ProposalWords.ANSWER, partner()),
                        words().closed(ProposalWords.ANSWERING, partner()),
                        Send.to(by, words().takenBack(by)))
                        .and(offer().unlessRefusing(partner(), words().withdrawn(partner())))
                : Step.stay(asked);
    }

    /** Both clocks start afresh, for whoever has not said yes. */
    private Step<State> decide() {
        var time = new AnswerTime(offer(), at);
        return Step.<State>to(new State.Asked(offer()))
                .and(offer().undecided().map(person -> time.alarm(person, 1)).toList())
                .and(IntStream.rangeClosed(1, AnswerTime.LAST)
                        .mapToObj(nudge -> new CancelAlarm(ANSWER.nth(nudge)))
                        .toList());
    }

    private ProposedPair offer() {
        return asked.offer();
    }

    private PersonId partner() {
        return offer().partner(asked.by());
    }

    private ProposalWords words() {
        return new ProposalWords(offer(), at);
    }
}
