package io.binome.dialog.pairing;

import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.matching.Explanation;
import io.binome.matching.Matching;
import io.binome.programme.AdminOverrides;
import io.binome.programme.Policy;
import io.binome.programme.Programme;
import io.binome.round.Pools;
import io.binome.skill.Taxonomy;
import java.util.List;

/** Why two people fit, from their profiles as they are now. */
final class Reasons {
    private Reasons() {}

    /** Empty where one of them has no profile any more. */
    static Explanation of(Programme programme, PersonId first, PersonId second, Taxonomy taxonomy, StepContext at) {
        var two = Pools.ofTwo(programme, first, second, at);
        return two.candidates().size() < 2
                ? new Explanation(List.of(), List.of())
                : new Matching(two, Policy.standard(), AdminOverrides.none(), taxonomy, 0).explain(first, second);
    }
}
