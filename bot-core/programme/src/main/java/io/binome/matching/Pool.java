package io.binome.matching;

import io.binome.id.PersonId;
import io.binome.programme.PersonPair;
import io.binome.programme.Programme.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everybody of a programme at one moment, in the order of their ids; who is named twice counts once.
 *
 * @param earlier people who have worked together, or were asked and did not want to
 * @param managers the manager of everybody in the organisation who has one
 */
public record Pool(
        Kind kind,
        List<Candidate> candidates,
        Set<PersonPair> earlier,
        Map<PersonId, PersonId> managers,
        Instant now) {
    public Pool {
        var byId = new TreeMap<PersonId, Candidate>(Comparator.naturalOrder());
        candidates.forEach(each -> byId.putIfAbsent(each.id(), each));
        candidates = List.copyOf(byId.values());
    }
}
