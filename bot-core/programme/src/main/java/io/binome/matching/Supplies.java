package io.binome.matching;

import io.binome.matching.Readiness.Apart;
import io.binome.matching.Readiness.Supply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Counts what is offered and wanted, and finds those whom no round could match. Exclusions are not read. */
final class Supplies {
    private final List<Sheet> everybody;
    private final List<Sheet> able;
    private final Terms terms;
    private final Absences absences;

    Supplies(List<Sheet> everybody, List<Sheet> able, Terms terms, Absences absences) {
        this.everybody = everybody;
        this.able = able;
        this.terms = terms;
        this.absences = absences;
    }

    Readiness readiness() {
        return new Readiness(able.size(), skills(), apart());
    }

    private List<Supply> skills() {
        var counts = new TreeMap<Integer, int[]>();
        for (var sheet : everybody) {
            if (sheet.gives && sheet.isThere()) {
                for (var offer : sheet.offers) {
                    counts.computeIfAbsent(offer, skill -> new int[2])[0]++;
                }
            }
            if (sheet.learns && sheet.isThere()) {
                for (var want : sheet.wants) {
                    counts.computeIfAbsent(want, skill -> new int[2])[1]++;
                }
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new Supply(
                        terms.lexicon().name(entry.getKey()), entry.getValue()[0], entry.getValue()[1]))
                .sorted(Comparator.comparingInt(Supply::wanted).thenComparingInt(Supply::offered).reversed())
                .toList();
    }

    private List<Apart> apart() {
        var apart = new ArrayList<Apart>();
        for (var sheet : everybody) {
            PersonRule.against(sheet, terms)
                    .filter(PersonRule::isNews)
                    .ifPresent(rule -> apart.add(new Apart(sheet.id(), rule.reason())));
        }
        if (able.size() <= Search.ALL_PAIRS) {
            able.stream()
                    .filter(sheet -> !hasAnybody(sheet))
                    .forEach(sheet -> apart.add(new Apart(sheet.id(), absences.of(sheet).reason())));
        }
        apart.sort(Comparator.comparing(Apart::person));
        return List.copyOf(apart);
    }

    private boolean hasAnybody(Sheet sheet) {
        return able.stream().anyMatch(other -> other != sheet
                && (PairRule.toldAgainst(sheet, other, terms).isEmpty()
                        || PairRule.toldAgainst(other, sheet, terms).isEmpty()));
    }
}
