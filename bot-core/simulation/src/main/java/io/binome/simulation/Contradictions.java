package io.binome.simulation;

import io.binome.fact.Fact;
import io.binome.fact.Fact.Outcome;
import io.binome.fact.Recorded;
import io.binome.id.MemberId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.SessionId;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.programme.RecordView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What cannot all be true of what is told: a session of two who are no pair, a rating of what never took place, somebody in
 * two sessions at once. It hears of the facts when they become so, since whoever is forgotten takes theirs along.
 */
final class Contradictions {
    private final RecordView records;
    private final Map<PairId, List<PersonId>> pairs = new HashMap<>();
    private final Map<PairId, Set<PersonId>> willing = new HashMap<>();
    private final Map<PersonId, LocalDate> pauses = new HashMap<>();
    private final Map<MemberId, Instant> gone = new HashMap<>();
    private final Set<PairId> over = new HashSet<>();
    private final Map<PersonId, Map<SessionId, Instant>> dates = new HashMap<>();
    private final Set<SessionId> held = new HashSet<>();
    private final Set<SessionId> closed = new HashSet<>();
    private final Map<SessionId, Set<PersonId>> met = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    /** @param records what is on record while the facts become so */
    Contradictions(RecordView records) {
        this.records = records;
    }

    /** All that were found, in the order in which they came up. */
    List<String> found() {
        return List.copyOf(found);
    }

    /** The same at the end of everything, when no pair is left. */
    List<String> inTheEnd() {
        var all = new ArrayList<>(found);
        pairs.keySet().stream()
                .filter(pair -> !over.contains(pair))
                .map(pair -> pair + " never came to an end")
                .sorted()
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Pairs that have come to be. */
    int pairs() {
        return pairs.size();
    }

    /** Sessions that took place, by the word of one of the two at least. */
    int held() {
        return held.size();
    }

    /** Since when somebody takes no part any more; empty where they do, or never did. */
    Optional<Instant> goneSince(PersonId person) {
        return gone.entrySet().stream()
                .filter(each -> each.getKey().person().equals(person))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    void add(Recorded recorded) {
        switch (recorded.fact()) {
            case Fact.ProposalAccepted(var pair, var by) ->
                willing.computeIfAbsent(pair, each -> new HashSet<>()).add(by);
            case Fact.PairFormed(var pair, var first, var second) -> {
                check(pairs.put(pair, List.of(first, second)) == null, pair, "was formed twice");
                check(willing.getOrDefault(pair, Set.of()).containsAll(List.of(first, second)), pair,
                        "was formed unasked");
                check(!gone.containsKey(pair.programme().member(first)), pair, "was formed with somebody who has left");
                check(!gone.containsKey(pair.programme().member(second)), pair,
                        "was formed with somebody who has left");
            }
            case Fact.PairClosed ended -> {
                check(pairs.containsKey(ended.pair()), ended.pair(), "ended before it was formed");
                check(over.add(ended.pair()), ended.pair(), "ended twice");
            }
            case Fact.MeetingReported(var pair, var by) -> {
                check(pairs.getOrDefault(pair, List.of()).contains(by), pair, "met before it was formed");
                check(!over.contains(pair), pair, "met after its end");
            }
            case Fact.OfSession session -> add(session, recorded.at());
            case Fact.PersonPaused(var person, var until) -> pauses.put(person, until);
            case Fact.PersonResumed(var person) -> pauses.remove(person);
            case Fact.MemberLeft(var member) -> gone.put(member, recorded.at());
            case Fact.JoinRequested(var member) -> gone.remove(member);
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
                for (var person : pairs.getOrDefault(pair, List.of())) {
                    check(!isAway(person, planned.start(), at), session, "was planned into a pause of " + person);
                    plan(person, session, planned.start());
                }
            }
            case Fact.SessionReported told -> {
                check(pairs.getOrDefault(pair, List.of()).contains(told.by()), session, "is told of by a stranger");
                if (told.met()) {
                    met.computeIfAbsent(session, each -> new HashSet<>()).add(told.by());
                }
            }
            case Fact.SessionClosed end -> {
                forget(session);
                check(closed.add(session), session, "was closed twice");
                var said = met.getOrDefault(session, Set.of()).size();
                check(end.outcome() != Outcome.MET || said == 2, session, "took place by the word of fewer than two");
                check(end.outcome() != Outcome.MET_BY_ONE || said >= 1, session, "took place by nobody's word");
                if (end.outcome().tookPlace()) {
                    held.add(session);
                }
            }
            case Fact.FeedbackGiven given -> {
                check(held.contains(session), session, "was rated and not held");
                check(pairs.getOrDefault(pair, List.of()).contains(given.by()), session, "was rated by a stranger");
            }
            case Fact.SessionHeld done -> check(!over.contains(pair), session, "is of a pair that has ended");
            case Fact.SessionPostponed postponed -> forget(session);
            case Fact.SessionCancelled cancelled -> forget(session);
            case Fact.FeedbackMissing missing -> {}
        }
    }

    /** A date lasts as long as the sessions of its programme. */
    private void plan(PersonId person, SessionId session, Instant start) {
        var mine = dates.computeIfAbsent(person, each -> new HashMap<>());
        mine.forEach((other, then) -> {
            var first = then.isBefore(start) ? other : session;
            var between = Duration.between(then, start).abs();
            check(other.equals(session) || between.compareTo(length(first)) >= 0, session,
                    "is at the same time as " + other + " of " + person);
        });
        mine.put(session, start);
    }

    private Duration length(SessionId session) {
        return records.find(Programme.class, session.pair().programme())
                .map(programme -> Duration.ofMinutes(programme.sessionMinutes()))
                .orElse(Duration.ZERO);
    }

    private void forget(SessionId session) {
        pairs.getOrDefault(session.pair(), List.of())
                .forEach(person -> dates.getOrDefault(person, new HashMap<>()).remove(session));
    }

    /** Whether somebody who has said that they are away until a day still is on the day of a session, where they are. */
    private boolean isAway(PersonId person, Instant start, Instant now) {
        var until = pauses.get(person);
        var zone = records.find(Person.class, person).map(each -> each.hours().zone());
        return until != null
                && zone.filter(there -> LocalDate.ofInstant(now, there).isBefore(until)
                        && LocalDate.ofInstant(start, there).isBefore(until))
                        .isPresent();
    }

    private void check(boolean isSo, Object of, String otherwise) {
        if (!isSo) {
            found.add(of + " " + otherwise);
        }
    }
}
