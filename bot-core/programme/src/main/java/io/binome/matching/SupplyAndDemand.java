package io.binome.matching;

import io.binome.matching.Readiness.Apart;
import io.binome.matching.Readiness.Supply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Counts what is offered and wanted, and finds those whom no round could match. Exclusions are not read. */
final class SupplyAndDemand {
    private final List<Features> everybody;
    private final List<Features> able;
    private final RoundContext context;
    private final LeftOutReasons leftOut;

    SupplyAndDemand(List<Features> everybody, List<Features> able, RoundContext context, LeftOutReasons leftOut) {
        this.everybody = everybody;
        this.able = able;
        this.context = context;
        this.leftOut = leftOut;
    }

    Readiness readiness() {
        return new Readiness(able.size(), skills(), apart());
    }

    private List<Supply> skills() {
        var counts = new TreeMap<Integer, int[]>();
        for (var features : everybody) {
            if (features.gives && features.isThere()) {
                for (var offer : features.offers) {
                    counts.computeIfAbsent(offer, skill -> new int[2])[0]++;
                }
            }
            if (features.learns && features.isThere()) {
                for (var want : features.wants) {
                    counts.computeIfAbsent(want, skill -> new int[2])[1]++;
                }
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new Supply(
                        context.lexicon().name(entry.getKey()), entry.getValue()[0], entry.getValue()[1]))
                .sorted(Comparator.comparingInt(Supply::wanted).thenComparingInt(Supply::offered).reversed())
                .toList();
    }

    private List<Apart> apart() {
        var apart = new ArrayList<Apart>();
        for (var features : everybody) {
            PersonRule.against(features, context)
                    .filter(PersonRule::isNews)
                    .ifPresent(rule -> apart.add(new Apart(features.id(), rule.reason())));
        }
        if (able.size() <= Search.ALL_PAIRS) {
            able.stream()
                    .filter(features -> !hasAnybody(features))
                    .forEach(features -> apart.add(new Apart(features.id(), leftOut.of(features).reason())));
        }
        apart.sort(Comparator.comparing(Apart::person));
        return List.copyOf(apart);
    }

    private boolean hasAnybody(Features features) {
        return able.stream().anyMatch(other -> other != features
                && (PairRule.toldAgainst(features, other, context).isEmpty()
                        || PairRule.toldAgainst(other, features, context).isEmpty()));
    }
}
