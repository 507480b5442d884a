package io.binome.dialog.agreement;

import io.binome.engine.Dialog;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.programme.Agreement;
import java.util.List;
import java.util.Optional;

/** What the two of a pair promise each other. */
public final class AgreementDialogs {
    private AgreementDialogs() {}

    public static List<Dialog<?>> all() {
        return List.of(new Negotiation());
    }

    /** What the two have signed last, as long as neither has taken it back. */
    public static Optional<Agreement> inForce(PairId pair, StepContext at) {
        return Negotiation.inForce(pair, at);
    }

    /** Whether there is a text that somebody of the pair has not signed yet. */
    public static boolean isToSign(PairId pair, PersonId person, StepContext at) {
        var open = false;
        for (var recorded : at.history().about(pair)) {
            open = switch (recorded.fact()) {
                case Fact.AgreementDrafted drafted -> true;
                case Fact.AgreementSigned signed -> open && !signed.by().equals(person);
                case Fact.AgreementConcluded concluded -> false;
                case Fact.AgreementRested rested -> false;
                case Fact.AgreementWithdrawn withdrawn -> false;
                default -> open;
            };
        }
        return open;
    }
}
