package io.binome.statistics;

import io.binome.fact.Fact;
import io.binome.fact.Fact.Refusal;
import io.binome.fact.Fact.Outcome;
import io.binome.fact.Recorded;
import io.binome.id.MemberId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.SessionId;
import io.binome.programme.Release.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answers that facts hold, each as it stood when it was counted, in whatever order the facts come. */
final class Given {
    /** What became of a session that one of the two said they had not met in, the other being silent. */
    static final String DENIED_BY_ONE = "NOT_MET_BY_ONE";

    private static final String SILENT = "silent";

    /** One partner's word on one session. */
    private record Voice(SessionId session, PersonId by) {}

    /** One partner's word on the two of them. */
    private record Side(PairId pair, PersonId by) {}

    /** What an answer is about: a member, a session, a pair, or one partner's word on either. */
    private record Key(Topic topic, Object about) {}

    /**
     * An answer, or the silence that was taken for one.
     *
     * @param by whose answer it is: of two people where it is about what both said
     * @param since when it was first given, whatever it was then
     */
    record Answer(Topic topic, Set<PersonId> by, Instant since, String category) {}

    private final Map<MemberId, Instant> joined = new HashMap<>();
    private final Map<MemberId, Instant> completed = new HashMap<>();
    private final Map<Voice, Instant> reported = new HashMap<>();
    private final Map<Key, List<Recorded>> said = new HashMap<>();
    private final Map<Topic, List<Instant>> counted;
    private final Instant until;

    private Given(Map<Topic, List<Instant>> counted, Instant until) {
        this.counted = counted;
        this.until = until;
    }

    /**
     * The answers first given up to a moment.
     *
     * @param counted for each sort the moments up to which answers have been counted already, in order: such an answer
     *     is taken as it stood at the first of them that came after it, any other as it stands at {@code until}
     */
    static List<Answer> of(Collection<Recorded> facts, Map<Topic, List<Instant>> counted, Instant until) {
        var given = new Given(counted, until);
        facts.stream().filter(recorded -> !recorded.at().isAfter(until)).forEach(given::add);
        return given.answers();
    }

    private void add(Recorded recorded) {
        switch (recorded.fact()) {
            case Fact.OfMember fact -> add(fact, recorded);
            case Fact.OfSession fact -> add(fact, recorded);
            case Fact.OfPulse fact -> note(topic(fact), new Side(fact.pair(), fact.by()), recorded);
            case Fact.OfPair fact -> {}
            case Fact.OfProgramme fact -> {}
            case Fact.OfPerson fact -> {}
        }
    }

    private void add(Fact.OfMember fact, Recorded recorded) {
        switch (fact) {
            case Fact.InvitationAccepted(var member) -> first(joined, member, recorded.at());
            case Fact.SurveyCompleted(var member) -> first(completed, member, recorded.at());
            case Fact.InvitationDeclined declined -> note(Topic.DECLINED, declined.member(), recorded);
            case Fact.InvitationUnanswered(var member) -> note(Topic.UNANSWERED, member, recorded);
            case Fact.SurveyLapsed(var member) -> note(Topic.LAPSED, member, recorded);
            case Fact.PersonInvited invited -> {}
            case Fact.JoinRequested requested -> {}
            case Fact.ProfileChanged changed -> {}
            case Fact.LeftOutOfRound leftOut -> {}
            case Fact.MemberLeft left -> {}
            case Fact.WishesRanked ranked -> {}
            case Fact.LessonDone done -> {}
            case Fact.IdeaProposed proposed -> {}
            case Fact.IdeaSettled settled -> {}
        }
    }

    private void add(Fact.OfSession fact, Recorded recorded) {
        var session = SessionId.of(fact.pair(), fact.number());
        switch (fact) {
            case Fact.SessionReported report -> first(reported, new Voice(session, report.by()), recorded.at());
            case Fact.FeedbackGiven given -> note(Topic.RATED, new Voice(session, given.by()), recorded);
            case Fact.FeedbackMissing missing -> note(Topic.UNRATED, new Voice(session, missing.by()), recorded);
            case Fact.SessionClosed closed -> note(Topic.UNCONFIRMED, session, recorded);
            case Fact.SessionDue due -> {}
            case Fact.SessionPlanned planned -> {}
            case Fact.SessionPostponed postponed -> {}
            case Fact.SessionCancelled cancelled -> {}
            case Fact.SessionHeld held -> {}
        }
    }

    private static Topic topic(Fact.OfPulse fact) {
        return switch (fact) {
            case Fact.PulseTaken taken ->
                switch (taken.moment()) {
                    case MONTH -> Topic.PULSE_MONTH;
                    case HALF_TIME -> Topic.PULSE_HALF;
                };
            case Fact.ProgressTold told -> Topic.PROGRESS;
        };
    }

    /** From 1 to 3. */
    static int step(Fact.OfPulse fact) {
        return switch (fact) {
            case Fact.PulseTaken taken -> taken.mood().step();
            case Fact.ProgressTold told -> told.progress().step();
        };
    }

    private static Voice voice(PairId pair, int number, PersonId by) {
        return new Voice(SessionId.of(pair, number), by);
    }

    private void note(Topic topic, Object about, Recorded recorded) {
        said.computeIfAbsent(new Key(topic, about), key -> new ArrayList<>()).add(recorded);
    }

    private static <K> void first(Map<K, Instant> moments, K key, Instant at) {
        moments.merge(key, at, (one, other) -> one.isBefore(other) ? one : other);
    }

    private static <K> boolean isBy(Map<K, Instant> moments, K key, Instant cut) {
        var at = moments.get(key);
        return at != null && !at.isAfter(cut);
    }

    private List<Answer> answers() {
        var answers = new ArrayList<Answer>();
        said.forEach((key, all) -> {
            var since = all.stream().map(Recorded::at).min(Comparator.naturalOrder()).orElseThrow();
            var cut = counted.getOrDefault(key.topic(), List.of()).stream()
                    .filter(moment -> !moment.isBefore(since))
                    .findFirst()
                    .orElse(until);
            var stands = all.stream().filter(each -> !each.at().isAfter(cut)).max(Tally.LATER).orElseThrow();
            var answer = answer(new Cut(key, since, cut), stands.fact());
            if (answer != null) {
                answers.add(answer);
            }
        });
        return answers;
    }

    /** When an answer was first given, and the moment as of which it counts. */
    private record Cut(Key key, Instant since, Instant at) {}

    private @Nullable Answer answer(Cut cut, Fact fact) {
        return switch (fact) {
            case Fact.InvitationDeclined(var member, var reason) ->
                isBy(joined, member, cut.at()) ? null : answer(cut, member, category(reason));
            case Fact.InvitationUnanswered(var member) ->
                isBy(joined, member, cut.at()) || isSaid(Topic.DECLINED, member, cut.at())
                        ? null
                        : answer(cut, member, SILENT);
            case Fact.SurveyLapsed(var member) ->
                isBy(completed, member, cut.at()) ? null : answer(cut, member, SILENT);
            case Fact.FeedbackGiven given -> answer(cut, Set.of(given.by()), String.valueOf(given.rating()));
            case Fact.FeedbackMissing missing ->
                isSaid(Topic.RATED, cut.key().about(), cut.at()) ? null : answer(cut, Set.of(missing.by()), SILENT);
            case Fact.SessionClosed closed -> unconfirmed(cut, closed);
            case Fact.OfMember other -> null;
            case Fact.OfPulse pulse -> answer(cut, Set.of(pulse.by()), String.valueOf(step(pulse)));
            case Fact.OfPair other -> null;
            case Fact.OfProgramme other -> null;
            case Fact.OfPerson other -> null;
        };
    }

    /** As the counts of a release name it. */
    static String category(Refusal reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private boolean isSaid(Topic topic, Object about, Instant cut) {
        return said.getOrDefault(new Key(topic, about), List.of()).stream().anyMatch(each -> !each.at().isAfter(cut));
    }

    private @Nullable Answer unconfirmed(Cut cut, Fact.SessionClosed closed) {
        if (closed.outcome() == Outcome.MET || closed.outcome() == Outcome.NOT_PLANNED) {
            return null;
        }
        var both = Set.of(closed.first(), closed.second());
        var answered = both.stream()
                .filter(by -> isBy(reported, voice(closed.pair(), closed.number(), by), cut.at()))
                .count();
        return answer(cut, both, closed.outcome() == Outcome.NOT_MET && answered < 2
                ? DENIED_BY_ONE
                : closed.outcome().name());
    }

    private static Answer answer(Cut cut, MemberId member, String category) {
        return answer(cut, Set.of(member.person()), category);
    }

    private static Answer answer(Cut cut, Set<PersonId> by, String category) {
        return new Answer(cut.key().topic(), by, cut.since(), category);
    }
}
