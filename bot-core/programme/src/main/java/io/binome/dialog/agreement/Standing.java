package io.binome.dialog.agreement;

import io.binome.dialog.agreement.Negotiation.State;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.PersonId;
import io.binome.programme.Agreement;

/** An agreement that both have signed: it is shown, and ends when either takes it back. */
record Standing(Agreement agreement, StepContext at) {
    Step<State> show(PersonId by) {
        return Step.to(
                new State.Concluded(agreement.id().pair()),
                Send.to(by, new AgreementWords(Draft.changing(agreement), at).stands(by, agreement)));
    }

    /** A change that is under way goes with it. Nobody is asked why. */
    Step<State> withdraw(PersonId by) {
        var pair = agreement.id().pair();
        var partner = Draft.changing(agreement).partnerOf(by).person();
        return Step.<State>to(
                new State.Withdrawn(pair),
                new Keep(agreement.withdrawn(at.now())),
                new Announce(new Fact.AgreementWithdrawn(pair, by, agreement.version())),
                Send.to(by, AgreementWords.withdrawn(partner)),
                Send.to(partner, AgreementWords.withdrawnBy(by)))
                .and(Waiting.stopped(by))
                .and(Waiting.stopped(partner));
    }
}
