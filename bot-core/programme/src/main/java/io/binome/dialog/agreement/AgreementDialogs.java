package io.binome.dialog.agreement;

import io.binome.engine.Dialog;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.programme.Agreement;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the two of a pair promise each other. */
public final class AgreementDialogs {
    private AgreementDialogs() {}

    public static List<Dialog<?>> all() {
        return List.of(new Negotiation());
    }

    /** The pairs of a programme that have signed an agreement which neither of the two has taken back. */
    public static Set<PairId> agreed(ProgrammeId programme, StepContext at) {
        return at.records().all(Agreement.class, programme).stream()
                .collect(Collectors.toMap(
                        agreement -> agreement.id().pair(), Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(Agreement::version))))
                .values().stream()
                .filter(Agreement::holds)
                .map(agreement -> agreement.id().pair())
                .collect(Collectors.toSet());
    }

    /** Whether there is a text that somebody of the pair has not signed yet. */
    public static boolean isToSign(PairId pair, PersonId person, StepContext at) {
        var open = false;
        for (var recorded : at.history().about(pair)) {
            if (recorded.fact() instanceof Fact.OfAgreement fact) {
                open = switch (fact) {
                    case Fact.AgreementDrafted drafted -> true;
                    case Fact.AgreementSigned signed -> open && !signed.by().equals(person);
                    case Fact.AgreementConcluded concluded -> false;
                    case Fact.AgreementRested rested -> false;
                    case Fact.AgreementWithdrawn withdrawn -> false;
                };
            }
        }
        return open;
    }
}
