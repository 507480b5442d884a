package io.binome.dialog.agreement;

import io.binome.dialog.agreement.AgreementWords.Cause;
import io.binome.dialog.agreement.Negotiation.State;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.programme.Expectations;
import io.binome.text.Text;
import java.util.List;

/** Both read what they expect side by side, and sign the same text; whoever changes an answer asks both again. */
record Signing(Draft draft, StepContext at) {
    /** Puts a text to both; signatures for another one are void. */
    Step<State> put(PersonId by, Cause cause) {
        var put = new Signing(draft.put(mark()), at);
        var partner = draft.partnerOf(by).person();
        return Step.<State>to(
                new State.Compared(put.draft),
                new Settle(words().signing(by), Text.of("agreement.changed.settled")),
                new Settle(words().signing(partner), Text.of("agreement.changed.settled")),
                new Announce(new Fact.AgreementDrafted(draft.pair(), draft.version())))
                .and(put.ask(by, cause == Cause.PARTNER ? Cause.YOU : cause))
                .and(put.ask(partner, cause));
    }

    private List<Effect> ask(PersonId person, Cause cause) {
        return Step.to(draft, Send.to(person, words().compare(person, cause)))
                .and(Waiting.stopped(person))
                .and(Waiting.first(person, at))
                .effects();
    }

    Step<State> change(PersonId by, Expectations expects) {
        return draft.of(by).promised() == null
                ? Step.stay(new State.Compared(draft))
                : new Signing(draft.with(draft.of(by).expecting(expects)), at).put(by, Cause.PARTNER);
    }

    Step<State> again(PersonId by) {
        return Step.to(
                new State.Compared(draft),
                Send.to(by, draft.of(by).hasSigned() ? words().signed(by) : words().compare(by, Cause.AGAIN)));
    }

    /** What was put before it was changed is not what is signed now. */
    Step<State> sign(PersonId by, PromptId prompt) {
        if (!prompt.equals(words().signing(by)) || draft.of(by).hasSigned()) {
            return Step.stay(new State.Compared(draft));
        }
        return draft.mark() == null || draft.mark().equals(mark()) ? signed(by) : put(by, Cause.TEXT);
    }

    /** Of what would be signed now: an organisation may have changed its terms since they were read. */
    private String mark() {
        return Canonical.mark(Canonical.text(draft, at));
    }

    private Step<State> signed(PersonId by) {
        var signed = draft.with(draft.of(by).signing(at.now()));
        var told = new Announce(new Fact.AgreementSigned(draft.pair(), by, draft.version()));
        if (!signed.isSigned()) {
            return Step.<State>to(new State.Compared(signed), told)
                    .and(Waiting.stopped(by))
                    .and(Send.to(by, words().signed(by)));
        }
        var agreement = Canonical.agreement(signed, at);
        var partner = draft.partnerOf(by).person();
        return Step.<State>to(
                new State.Concluded(draft.pair()),
                new Keep(agreement),
                told,
                new Announce(new Fact.AgreementConcluded(draft.pair(), draft.version())))
                .and(Waiting.stopped(by))
                .and(Waiting.stopped(partner))
                .and(
                        new Settle(words().signing(partner), Text.of("agreement.signed.settled")),
                        Send.to(by, words().concluded(by, agreement)),
                        Send.to(partner, words().concluded(partner, agreement)));
    }

    private AgreementWords words() {
        return new AgreementWords(draft, at);
    }
}
