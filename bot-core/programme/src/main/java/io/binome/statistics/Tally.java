package io.binome.statistics;

import io.binome.fact.Fact;
import io.binome.fact.Fact.Refusal;
import io.binome.fact.Fact.Ending;
import io.binome.fact.Fact.Outcome;
import io.binome.id.MemberId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.RoundId;
import io.binome.id.SessionId;
import io.binome.statistics.Statistics.Answers;
import io.binome.statistics.Statistics.Band;
import io.binome.statistics.Statistics.Pairs;
import io.binome.statistics.Statistics.Participation;
import io.binome.statistics.Statistics.Pulse;
import io.binome.statistics.Statistics.Rate;
import io.binome.statistics.Statistics.Ratings;
import io.binome.statistics.Statistics.Scale;
import io.binome.statistics.Statistics.Sessions;
import io.binome.fact.Recorded;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sorts facts into sets and newest words, in whatever order they come, and counts them in the end. */
final class Tally {
    private static final int BEST = 5;
    private static final int STEPS = 3;

    /** Ids of one conversation's facts count its versions, so that of two at one instant the longer id is the later. */
    static final Comparator<Recorded> LATER = Comparator.comparing(Recorded::at)
            .thenComparingInt(each -> each.id().length())
            .thenComparing(Recorded::id);

    private final Set<MemberId> invited = new HashSet<>();
    private final Set<MemberId> joined = new HashSet<>();
    private final Set<MemberId> unanswered = new HashSet<>();
    private final Set<MemberId> completed = new HashSet<>();
    private final Set<MemberId> lapsed = new HashSet<>();
    private final Set<MemberId> left = new HashSet<>();
    private final Set<MemberId> paired = new HashSet<>();
    private final Set<MemberId> met = new HashSet<>();
    private final Newest<MemberId, Refusal> declined = new Newest<>();
    private final Set<RoundId> rounds = new HashSet<>();
    private final Set<PairId> formed = new HashSet<>();
    private final Newest<PairId, Boolean> atRisk = new Newest<>();
    private final Newest<PairId, Ending> endings = new Newest<>();
    private final Newest<SessionId, Instant> starts = new Newest<>();
    private final Newest<SessionId, Outcome> outcomes = new Newest<>();
    private final Set<Voice> reported = new HashSet<>();
    private final Set<Voice> asked = new HashSet<>();
    private final Newest<Voice, Integer> ratings = new Newest<>();
    private final Set<Voice> silent = new HashSet<>();

    private final Newest<Side, Integer> month = new Newest<>();
    private final Newest<Side, Integer> half = new Newest<>();
    private final Newest<Side, Integer> progress = new Newest<>();

    /** One partner's word on the two of them. */
    private record Side(PairId pair, PersonId by) {}

    /** One partner's word on one session. */
    private record Voice(SessionId session, PersonId by) {}

    void add(Recorded recorded) {
        switch (recorded.fact()) {
            case Fact.OfMember fact -> add(fact, recorded);
            case Fact.OfSession fact -> add(fact, recorded);
            case Fact.PairFormed pair -> {
                formed.add(pair.pair());
                paired.addAll(members(pair.pair(), pair.first(), pair.second()));
            }
            case Fact.PairAtRisk risk -> atRisk.put(risk.pair(), recorded, true);
            case Fact.PairRecovered(var pair) -> atRisk.put(pair, recorded, false);
            case Fact.PairClosed closed -> endings.put(closed.pair(), recorded, closed.ending());
            case Fact.MeetingReported reported -> {}
            case Fact.PartnerReportedSilent reported -> {}
            case Fact.RoundPublished round -> rounds.add(RoundId.of(round.programme(), round.number()));
            case Fact.OfProgramme fact -> {}
            case Fact.OfProposal fact -> {}
            case Fact.OfGoal fact -> {}
            case Fact.OfSeries fact -> {}
            case Fact.OfAgreement fact -> {}
            case Fact.OfClosing fact -> {}
            case Fact.OfPulse fact -> add(fact, recorded);
            case Fact.WentOn went -> {}
            case Fact.ThemeSet set -> {}
            case Fact.OfPerson fact -> {}
        }
    }

    private void add(Fact.OfMember fact, Recorded recorded) {
        switch (fact) {
            case Fact.PersonInvited(var member) -> invited.add(member);
            case Fact.JoinRequested(var member) -> invited.add(member);
            case Fact.InvitationAccepted(var member) -> joined.add(member);
            case Fact.InvitationDeclined(var member, var reason) -> declined.put(member, recorded, reason);
            case Fact.InvitationUnanswered(var member) -> unanswered.add(member);
            case Fact.SurveyCompleted(var member) -> completed.add(member);
            case Fact.SurveyLapsed(var member) -> lapsed.add(member);
            case Fact.MemberLeft(var member) -> left.add(member);
            case Fact.ProfileChanged changed -> {}
            case Fact.LeftOutOfRound leftOut -> {}
            case Fact.WishesRanked ranked -> {}
            case Fact.LessonDone done -> {}
            case Fact.IdeaProposed proposed -> {}
            case Fact.IdeaSettled settled -> {}
        }
    }

    private void add(Fact.OfSession fact, Recorded recorded) {
        var session = SessionId.of(fact.pair(), fact.number());
        switch (fact) {
            case Fact.SessionPlanned planned -> starts.put(session, recorded, planned.start());
            case Fact.SessionReported report -> reported.add(new Voice(session, report.by()));
            case Fact.SessionClosed closed -> close(closed, recorded);
            case Fact.FeedbackGiven given -> ratings.put(new Voice(session, given.by()), recorded, given.rating());
            case Fact.FeedbackMissing missing -> silent.add(new Voice(session, missing.by()));
            case Fact.SessionDue due -> {}
            case Fact.SessionPostponed postponed -> {}
            case Fact.SessionCancelled cancelled -> {}
            case Fact.SessionHeld held -> {}
        }
    }

    private void add(Fact.OfPulse fact, Recorded recorded) {
        var side = new Side(fact.pair(), fact.by());
        var said = switch (fact) {
            case Fact.PulseTaken taken ->
                switch (taken.moment()) {
                    case MONTH -> month;
                    case HALF_TIME -> half;
                };
            case Fact.ProgressTold told -> progress;
        };
        said.put(side, recorded, Given.step(fact));
    }

    private void close(Fact.SessionClosed session, Recorded recorded) {
        outcomes.put(SessionId.of(session.pair(), session.number()), recorded, session.outcome());
        if (session.outcome() != Outcome.NOT_PLANNED) {
            asked.add(voice(session.pair(), session.number(), session.first()));
            asked.add(voice(session.pair(), session.number(), session.second()));
        }
        if (session.outcome() == Outcome.MET) {
            met.addAll(members(session.pair(), session.first(), session.second()));
        }
    }

    private static Voice voice(PairId pair, int number, PersonId by) {
        return new Voice(SessionId.of(pair, number), by);
    }

    private static List<MemberId> members(PairId pair, PersonId first, PersonId second) {
        return List.of(pair.programme().member(first), pair.programme().member(second));
    }

    Statistics statistics(ZoneId zone) {
        return new Statistics(
                participation(),
                answers(),
                pairs(),
                sessions(),
                Weeks.of(starts.values(), session -> outcomes.get(session) == Outcome.MET, zone),
                new Pulse(scale(month), scale(half), scale(progress)),
                ratings(),
                null);
    }

    private Participation participation() {
        var refused = without(declined.values().keySet(), joined);
        var reasons = new TreeMap<String, Integer>();
        if (refused.size() >= Statistics.LEAST) {
            declined.values().forEach((member, reason) -> {
                if (refused.contains(member)) {
                    reasons.merge(Given.category(reason), 1, Integer::sum);
                }
            });
        }
        return new Participation(
                invited.size(),
                joined.size(),
                completed.size(),
                paired.size(),
                met.size(),
                refused.size(),
                reasons,
                without(without(unanswered, joined), refused).size(),
                without(lapsed, completed).size(),
                left.size());
    }

    private Answers answers() {
        var said = new HashSet<>(joined);
        said.addAll(declined.values().keySet());
        var unsaid = without(unanswered, said);
        return new Answers(
                new Rate(said.size(), said.size() + unsaid.size()),
                new Rate(asked.size() - without(asked, reported).size(), asked.size()),
                new Rate(
                        ratings.values().size(),
                        ratings.values().size() + without(silent, ratings.values().keySet()).size()));
    }

    private Pairs pairs() {
        var closed = new EnumMap<Ending, Integer>(Ending.class);
        endings.values().values().forEach(ending -> closed.merge(ending, 1, Integer::sum));
        var active = without(formed, endings.values().keySet());
        var risky = active.stream().filter(pair -> Boolean.TRUE.equals(atRisk.get(pair))).count();
        return new Pairs(rounds.size(), formed.size(), active.size(), (int) risky, closed);
    }

    private Sessions sessions() {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        outcomes.values().values().forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        return new Sessions(
                starts.values().size(),
                counts.getOrDefault(Outcome.MET, 0),
                counts.getOrDefault(Outcome.MET_BY_ONE, 0),
                counts.getOrDefault(Outcome.NOT_MET, 0),
                counts.getOrDefault(Outcome.UNKNOWN, 0),
                counts.getOrDefault(Outcome.NOT_PLANNED, 0));
    }

    private @Nullable Ratings ratings() {
        var people = ratings.values().keySet().stream().map(Voice::by).distinct().count();
        if (people < Statistics.LEAST) {
            return null;
        }
        var counts = new int[BEST];
        ratings.values().values().forEach(rating -> counts[Math.clamp(rating, 1, BEST) - 1]++);
        return Ratings.of(IntStream.of(counts).boxed().toList());
    }

    private static @Nullable Scale scale(Newest<Side, Integer> said) {
        var people = said.values().keySet().stream().map(Side::by).distinct().count();
        return people < Statistics.LEAST
                ? null
                : new Scale(
                        said.values().size(),
                        IntStream.rangeClosed(1, STEPS)
                                .mapToObj(step -> new Band(
                                        step, step, (int) said.values().values().stream()
                                                .filter(each -> each == step)
                                                .count()))
                                .toList());
    }

    private static <E> Set<E> without(Set<E> all, Set<E> some) {
        var rest = new HashSet<>(all);
        rest.removeIf(some::contains);
        return rest;
    }

    /** For each key the value that was recorded last. */
    private static final class Newest<K, V> {
        private final Map<K, Recorded> sources = new HashMap<>();
        private final Map<K, V> values = new HashMap<>();

        void put(K key, Recorded source, V value) {
            var before = sources.get(key);
            if (before == null || LATER.compare(before, source) < 0) {
                sources.put(key, source);
                values.put(key, value);
            }
        }

        @Nullable
        V get(K key) {
            return values.get(key);
        }

        Map<K, V> values() {
            return values;
        }
    }
}
