package io.binome.bench;

import io.binome.id.PersonId;
import io.binome.optimum.WorkLimit;
import io.binome.programme.Policy;
import io.binome.programme.Policy.Objective;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Binôme, as it is. */
final class Whole implements Contender {
    private final Objective objective;

    Whole(Objective objective) {
        this.objective = objective;
    }

    @Override
    public String name() {
        return "**Binôme**, " + (objective == Objective.MOST_PEOPLE ? "most people" : "best fit");
    }

    @Override
    public String note() {
        return objective == Objective.MOST_PEOPLE
                ? "The default: a partner for as many as the rules allow, and with so many the greatest weight."
                : "The greatest weight over all pairs, even if that leaves somebody without a partner.";
    }

    @Override
    public List<Duo> pairs(Crowd crowd, long seed) {
        var numbers = numbers(crowd);
        return crowd.matching(Policy.standard().with(objective), seed).run(WorkLimit.unlimited()).matches().stream()
                .map(match -> new Duo(
                        Objects.requireNonNull(numbers.get(match.first())),
                        Objects.requireNonNull(numbers.get(match.second()))))
                .toList();
    }

    static Map<PersonId, Integer> numbers(Crowd crowd) {
        var numbers = new HashMap<PersonId, Integer>();
        for (var person = 0; person < crowd.size(); person++) {
            numbers.put(crowd.people().get(person).id(), person);
        }
        return numbers;
    }
}
