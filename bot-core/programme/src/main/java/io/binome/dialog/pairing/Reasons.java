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

/** Why two people fit, from their profiles as they are now, as one of them reads it. */
final class Reasons {
    private Reasons() {}

    /** Empty where one of them has no profile any more. */
    static Explanation of(PersonId reader, Programme programme, ProposedPair offer, Taxonomy taxonomy, StepContext at) {
        var first = offer.first();
        var second = offer.second();
        var two = Pools.ofTwo(programme, first, second, at);
        return two.candidates().size() < 2
                ? Explanation.none()
                : new Matching(two, Policy.standard(), AdminOverrides.none(), taxonomy, 0)
                        .explainTo(reader, first, second);
    }
}
