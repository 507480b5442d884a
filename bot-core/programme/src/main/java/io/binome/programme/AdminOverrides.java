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
public record AdminOverrides(Set<PersonPair> locked, Set<PersonPair> forbidden, List<Extra> extra) {
    /** Places on top of what somebody said. */
    public record Extra(PersonId person, int places) {}

    public static AdminOverrides none() {
        return new AdminOverrides(Set.of(), Set.of(), List.of());
    }

    public AdminOverrides locking(PersonPair couple) {
        return new AdminOverrides(plus(locked, couple), minus(forbidden, couple), extra);
    }

    public AdminOverrides forbidding(PersonPair couple) {
        return new AdminOverrides(minus(locked, couple), plus(forbidden, couple), extra);
    }

    /** Neither locked nor forbidden any more. */
    public AdminOverrides freeing(PersonPair couple) {
        return new AdminOverrides(minus(locked, couple), minus(forbidden, couple), extra);
    }

    public AdminOverrides giving(PersonId person, int places) {
        var more = new ArrayList<>(extra);
        more.removeIf(each -> each.person().equals(person));
        more.add(new Extra(person, places + extra(person)));
        return new AdminOverrides(locked, forbidden, List.copyOf(more));
    }

    public int extra(PersonId person) {
        return extra.stream().filter(each -> each.person().equals(person)).mapToInt(Extra::places).sum();
    }

    private static Set<PersonPair> plus(Set<PersonPair> couples, PersonPair couple) {
        var more = new HashSet<>(couples);
        more.add(couple);
        return Set.copyOf(more);
    }

    private static Set<PersonPair> minus(Set<PersonPair> couples, PersonPair couple) {
        var fewer = new HashSet<>(couples);
        fewer.remove(couple);
        return Set.copyOf(fewer);
    }
}
