package io.binome.programme;

import io.binome.id.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the admin has decided before a round is run.
 *
 * @param locked pairs that must be made
 * @param forbidden pairs that must not
 * @param extra places somebody has on top of their own; negative takes some away
 */
public record Steering(Set<Couple> locked, Set<Couple> forbidden, List<Extra> extra) {
    /** Places on top of what somebody said. */
    public record Extra(PersonId person, int places) {}

    public static Steering none() {
        return new Steering(Set.of(), Set.of(), List.of());
    }

    public Steering locking(Couple couple) {
        return new Steering(plus(locked, couple), minus(forbidden, couple), extra);
    }

    public Steering forbidding(Couple couple) {
        return new Steering(minus(locked, couple), plus(forbidden, couple), extra);
    }

    /** Neither locked nor forbidden any more. */
    public Steering freeing(Couple couple) {
        return new Steering(minus(locked, couple), minus(forbidden, couple), extra);
    }

    public Steering giving(PersonId person, int places) {
        var more = new ArrayList<>(extra);
        more.removeIf(each -> each.person().equals(person));
        more.add(new Extra(person, places + extra(person)));
        return new Steering(locked, forbidden, List.copyOf(more));
    }

    public int extra(PersonId person) {
        return extra.stream().filter(each -> each.person().equals(person)).mapToInt(Extra::places).sum();
    }

    private static Set<Couple> plus(Set<Couple> couples, Couple couple) {
        var more = new HashSet<>(couples);
        more.add(couple);
        return Set.copyOf(more);
    }

    private static Set<Couple> minus(Set<Couple> couples, Couple couple) {
        var fewer = new HashSet<>(couples);
        fewer.remove(couple);
        return Set.copyOf(fewer);
    }
}
