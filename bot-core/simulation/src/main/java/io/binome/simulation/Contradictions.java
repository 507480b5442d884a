package io.binome.simulation;

import io.binome.fact.Fact;
import io.binome.fact.Fact.Outcome;
import io.binome.fact.Recorded;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.SessionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What cannot all be true of what is on record: a session of two who are no pair, a rating of what never took place. */
final class Contradictions {
    private final Map<PairId, List<PersonId>> pairs = new HashMap<>();
    private final Map<PairId, Set<PersonId>> willing = new HashMap<>();
    private final Map<PersonId, LocalDate> pauses = new HashMap<>();
    private final Set<PairId> over = new HashSet<>();
    private final Set<SessionId> held = new HashSet<>();
    private final Set<SessionId> closed = new HashSet<>();
    private final Map<SessionId, Set<PersonId>> met = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    private Contradictions() {}

    /** In facts by time, those of one organisation. */
    static List<String> in(List<Recorded> facts) {
        var contradictions = new Contradictions();
        facts.forEach(contradictions::add);
        contradictions.pairs.keySet().stream()
                .filter(pair -> !contradictions.over.contains(pair))
                .forEach(pair -> contradictions.found.add(pair + " never came to an end"));
        return List.copyOf(contradictions.found);
    }

    private void add(Recorded recorded) {
        switch (recorded.fact()) {
            case Fact.ProposalAccepted(var pair, var by) ->
                willing.computeIfAbsent(pair, each -> new HashSet<>()).add(by);
            case Fact.PairFormed(var pair, var first, var second) -> {
                pairs.put(pair, List.of(first, second));
                check(willing.getOrDefault(pair, Set.of()).containsAll(List.of(first, second)), pair,
                        "was formed unasked");
            }
            case Fact.PairClosed ended -> check(over.add(ended.pair()), ended.pair(), "ended twice");
            case Fact.OfSession session -> add(session, recorded.at());
            case Fact.PersonPaused(var person, var until) -> pauses.put(person, until);
            case Fact.PersonResumed(var person) -> pauses.remove(person);
            case Fact.OfPerson fact -> {}
            case Fact.OfPair fact -> {}
            case Fact.OfMember fact -> {}
            case Fact.OfProgramme fact -> {}
        }
    }

    private void add(Fact.OfSession fact, Instant at) {
        var pair = fact.pair();
        var session = SessionId.of(pair, fact.number());
        check(pairs.containsKey(pair), session, "is of two who are no pair");
        switch (fact) {
            case Fact.SessionDue due -> check(!over.contains(pair), session, "is arranged for a pair that has ended");
            case Fact.SessionPlanned planned -> {
                check(!over.contains(pair), session, "is planned for a pair that has ended");
                check(planned.start().isAfter(at), session, "was planned when it had passed");
                check(isFree(pair, planned.start(), at), session, "was planned into a pause");
            }
            case Fact.SessionReported told -> {
                if (told.met()) {
                    met.computeIfAbsent(session, each -> new HashSet<>()).add(told.by());
                }
            }
            case Fact.SessionClosed end -> {
                check(closed.add(session), session, "was closed twice");
                var said = met.getOrDefault(session, Set.of()).size();
                check(end.outcome() != Outcome.MET || said == 2, session, "took place by the word of fewer than two");
                check(end.outcome() != Outcome.MET_BY_ONE || said >= 1, session, "took place by nobody's word");
                if (end.outcome().tookPlace()) {
                    held.add(session);
                }
            }
            case Fact.FeedbackGiven given -> check(held.contains(session), session, "was rated and not held");
            case Fact.SessionHeld done -> check(!over.contains(pair), session, "is of a pair that has ended");
            case Fact.SessionPostponed postponed -> {}
            case Fact.SessionCancelled cancelled -> {}
            case Fact.FeedbackMissing missing -> {}
        }
    }

    /** Whether neither of the two is in a pause that lasts until then; a day on either side is a matter of zones. */
    private boolean isFree(PairId pair, Instant start, Instant now) {
        var day = LocalDate.ofInstant(start, ZoneOffset.UTC).plusDays(1);
        return pairs.getOrDefault(pair, List.of()).stream()
                .map(pauses::get)
                .noneMatch(until -> until != null && day.isBefore(until)
                        && LocalDate.ofInstant(now, ZoneOffset.UTC).isBefore(until));
    }

    private void check(boolean isSo, Object of, String otherwise) {
        if (!isSo) {
            found.add(of + " " + otherwise);
        }
    }
}
