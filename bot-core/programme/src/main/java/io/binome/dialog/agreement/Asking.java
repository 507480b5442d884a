package io.binome.dialog.agreement;

import io.binome.dialog.agreement.AgreementWords.Cause;
import io.binome.dialog.agreement.Negotiation.State;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Send;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.programme.Expectations;
import java.util.List;

/** Each alone promises to keep what they hear to themself, and says what they expect. */
record Asking(Draft draft, StepContext at) {
    /** Both have said that they go on. */
    Step<State> begin() {
        var both = List.of(draft.first().person(), draft.second().person());
        return Step.<State>to(new State.Asked(draft))
                .and(both.stream().flatMap(person -> ask(person, Cause.BOTH).stream()).toList());
    }

    /** One of the two wants it: they read the question as an answer, and the partner is asked where anything is missing. */
    Step<State> takeUp(PersonId by) {
        var partner = draft.partnerOf(by);
        var step = again(by);
        return step.and(draft.of(by).hasAnswered() ? List.of() : List.of(Waiting.first(by, at)))
                .and(partner.hasAnswered() ? List.of() : ask(partner.person(), Cause.PARTNER));
    }

    Step<State> again(PersonId by) {
        return Step.to(
                new State.Asked(draft),
                Send.to(by, draft.of(by).hasAnswered() ? words().waiting(by) : words().ask(by, Cause.YOU)));
    }

    private List<Effect> ask(PersonId person, Cause cause) {
        return List.of(Send.to(person, words().ask(person, cause)), Waiting.first(person, at));
    }

    /** Nobody's answers count who has not promised first. */
    Step<State> answer(PersonId by, Expectations expects) {
        if (draft.of(by).promised() == null) {
            return Step.to(new State.Asked(draft), Send.to(by, words().ask(by, Cause.YOU)));
        }
        var answered = draft.with(draft.of(by).expecting(expects));
        return answered.isAnswered()
                ? new Signing(answered, at).put(by, Cause.BOTH)
                : Step.<State>to(new State.Asked(answered))
                        .and(Waiting.stopped(by))
                        .and(Send.to(by, new AgreementWords(answered, at).waiting(by)));
    }

    private AgreementWords words() {
        return new AgreementWords(draft, at);
    }
}
