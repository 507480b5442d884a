package io.binome.dialog.pairing;

import io.binome.engine.Alarm;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Ending;
import io.binome.fact.Fact.Obstacle;
import io.binome.id.ConversationId;
import io.binome.id.MemberId;
import io.binome.id.PairId;
import io.binome.id.ProgrammeId;
import io.binome.matching.Matching;
import io.binome.matching.Pool;
import io.binome.optimum.WorkLimit;
import io.binome.programme.AdminOverrides;
import io.binome.programme.Member;
import io.binome.programme.ProgrammeEnd;
import io.binome.programme.Round.Match;
import io.binome.programme.Round.Stage;
import io.binome.programme.RoundHead;
import io.binome.round.Pools;
import io.binome.round.Workbench;
import io.binome.skill.Taxonomy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of people between two rounds: whoever is free again, or has joined late, gets the best partner there is
 * at that moment, and whoever wished for somebody who has just become unavailable is told. What happens within a few
 * minutes is solved in one go; while a draft waits to be published, everything waits with
 * it, up to a week.
 */
final class Rematching implements Dialog<Rematching.State> {
    /** How far the programme has come. */
    public sealed interface State {
        /** Hears what happens. */
        record Open(ProgrammeId programme, RematchQueue queue) implements State {}

        /** The last day is over. */
        record Ended(ProgrammeId programme) implements State {}
    }

    private static final Alarm.Key PLACE = Alarm.Key.of("place");
    private static final String PREFIX = "between";
    private static final Duration GATHERING = Duration.ofMinutes(5);
    private static final Duration DRAFT_WAITS = Duration.ofDays(1);
    private static final Duration DRAFT_IS_OLD = Duration.ofDays(7);
    private static final long EFFORT = 200_000;
    private static final Set<Obstacle> RESTING =
            EnumSet.of(Obstacle.SILENT, Obstacle.UNANSWERED, Obstacle.TIME);

    private final Taxonomy taxonomy;

    Rematching(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** Whether a pair was proposed between two rounds: the ids of a round's pairs begin with its number. */
    static boolean isOf(PairId pair) {
        return pair.local().startsWith(PREFIX);
    }

    @Override
    public String kind() {
        return "placement";
    }

    @Override
    public Class<State> states() {
        return State.class;
    }

    @Override
    public State start(ConversationId id) {
        return new State.Open(new ProgrammeId(id.subject()), RematchQueue.none());
    }

    @Override
    public boolean isOver(State state) {
        return state instanceof State.Ended;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.ProposalClosed closed -> of(closed.pair().programme());
            case Fact.PairClosed closed -> of(closed.pair().programme());
            case Fact.PairFormed formed -> of(formed.pair().programme());
            case Fact.SurveyCompleted(var member) -> of(member.programme());
            case Fact.WishesRanked(var member, var count) -> of(member.programme());
            case Fact.MemberLeft(var member) -> of(member.programme());
            case Fact.RoundPublished published -> of(published.programme());
            case Fact.ProgrammeEnded(var programme) -> of(programme);
            default -> List.of();
        };
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (state) {
            case State.Open open ->
                switch (input) {
                    case Input.Told(var id, var fact) -> told(open, fact, at);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Rang rang -> place(open, at);
                    case Input.Chose chose -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Ended ended -> Step.stay(state);
        };
    }

    private static Step<State> told(State.Open state, Fact fact, StepContext at) {
        var queue = state.queue();
        return switch (fact) {
            case Fact.ProposalClosed closed -> soon(state, closed(queue, closed), at);
            case Fact.PairClosed closed ->
                closed.ending() == Ending.COMPLETED
                        ? Step.stay(state)
                        : soon(state, queue.freeing(List.of(closed.first(), closed.second())), at);
            case Fact.PairFormed formed -> soon(state, queue.taking(formed.first(), formed.second()), at);
            case Fact.MemberLeft(var member) -> soon(state, queue.taking(member.person(), member.person()), at);
            case Fact.SurveyCompleted(var member) -> joined(state, member, at);
            case Fact.WishesRanked(var member, var count) ->
                queue.resting().contains(member.person()) || waits(member, at)
                        ? soon(state, queue.back(member.person()).freeing(List.of(member.person())), at)
                        : Step.stay(state);
            case Fact.RoundPublished published -> wake(new State.Open(state.programme(), queue.newRound()), at);
            case Fact.ProgrammeEnded(var programme) -> Step.to(new State.Ended(programme));
            default -> Step.stay(state);
        };
    }

    /** Whether somebody has no partner though a round has been published: a ranking then asks for one. */
    private static boolean waits(MemberId member, StepContext at) {
        return published(member.programme(), at).isPresent()
                && at.records()
                        .find(Member.class, member)
                        .filter(standing -> standing.status() == Member.Status.WAITING)
                        .isPresent();
    }

    private static RematchQueue closed(RematchQueue queue, Fact.ProposalClosed closed) {
        var rested = queue;
        for (var person : List.of(closed.first(), closed.second())) {
            var said = closed.of(person);
            rested = said != null && RESTING.contains(said) ? rested.resting(person) : rested;
        }
        return rested.freeing(List.of(closed.first(), closed.second()));
    }

    /** Before the first round, a newcomer simply waits for it; whoever comes late has read so before the survey. */
    private static Step<State> joined(State.Open state, MemberId member, StepContext at) {
        var queue = state.queue().back(member.person());
        if (published(state.programme(), at).isEmpty()) {
            return Step.to(new State.Open(state.programme(), queue));
        }
        return ProgrammeEnd.leavesMoreThanOneOf(2, at.programme(state.programme()), at.now())
                ? soon(state, queue.freeing(List.of(member.person())), at)
                : Step.to(new State.Open(state.programme(), queue));
    }

    /** What happens within the next minutes is solved together. */
    private static Step<State> soon(State.Open state, RematchQueue queue, StepContext at) {
        var next = new State.Open(state.programme(), queue);
        return state.queue().isIdle() ? wake(next, at) : Step.to(next);
    }

    private static Step<State> wake(State.Open state, StepContext at) {
        return state.queue().isIdle()
                ? Step.to(state)
                : Step.to(state, new SetAlarm(new Alarm(PLACE, at.now().plus(GATHERING), null)));
    }

    private Step<State> place(State.Open state, StepContext at) {
        var id = state.programme();
        if (published(id, at).isEmpty() || !mayPropose(id, at)) {
            return Step.to(new State.Open(id, state.queue().telling(List.of()).proposed(0)));
        }
        var pool = Pools.of(at.programme(id), at);
        var news = new Unavailable(pool, state.queue(), id, at);
        var queue = state.queue().telling(news.couples());
        if (draftWaits(id, at)) {
            var next = Step.<State>to(new State.Open(id, queue)).and(news.messages());
            return queue.isIdle() ? next : next.and(new SetAlarm(new Alarm(PLACE, at.now().plus(DRAFT_WAITS), null)));
        }
        var matches = matches(id, pool, queue, at);
        return Step.<State>to(new State.Open(id, queue.proposed(matches.size())))
                .and(news.messages())
                .and(proposals(id, queue.count(), matches, at));
    }

    /** The best set of pairs among all who wait, of which only those that somebody free is part of are proposed. */
    private List<Match> matches(ProgrammeId id, Pool everybody, RematchQueue queue, StepContext at) {
        if (queue.free().isEmpty()) {
            return List.of();
        }
        var round = published(id, at).orElseThrow();
        var decided = Workbench.apart(
                new AdminOverrides(Set.of(), round.overrides().forbidden(), round.overrides().extra()), everybody);
        var awake = everybody.candidates().stream()
                .filter(candidate -> !queue.resting().contains(candidate.id()))
                .toList();
        var pool = new Pool(everybody.kind(), awake, everybody.earlier(), everybody.managers(), at.now());
        var matching = new Matching(pool, round.policy(), decided, taxonomy, round.seed() + queue.count());
        return matching.run(WorkLimit.upTo(EFFORT)).matches().stream()
                .filter(match -> queue.free().contains(match.first()) || queue.free().contains(match.second()))
                .toList();
    }

    private static List<Effect> proposals(ProgrammeId id, int count, List<Match> matches, StepContext at) {
        var round = published(id, at).orElseThrow().number();
        var effects = new ArrayList<Effect>();
        for (var match : matches) {
            var number = count + effects.size() + 1;
            var local = PREFIX + number + "-" + match.first().local() + "-" + match.second().local();
            effects.add(new Announce(new Fact.PairProposed(
                    id.pair(local), match.first(), match.second(), round, match.fit())));
        }
        return effects;
    }

    /** The newest round that people have been told of. */
    private static Optional<RoundHead> published(ProgrammeId id, StepContext at) {
        return at.records().all(RoundHead.class, id).stream()
                .filter(round -> round.stage() == Stage.PUBLISHED)
                .max(Comparator.comparingInt(RoundHead::number));
    }

    /** Whoever is free now may be part of a draft: it comes first, unless it seems forgotten. */
    private static boolean draftWaits(ProgrammeId id, StepContext at) {
        return at.records().all(RoundHead.class, id).stream()
                .filter(round -> round.stage() == Stage.DRAFT || round.stage() == Stage.PUBLISHED)
                .max(Comparator.comparingInt(RoundHead::number))
                .filter(round -> round.stage() == Stage.DRAFT)
                .filter(round -> round.at().plus(DRAFT_IS_OLD).isAfter(at.now()))
                .isPresent();
    }

    /** Whether so much of the programme lies ahead that a new pair is worth beginning. */
    static boolean mayPropose(ProgrammeId id, StepContext at) {
        return ProgrammeEnd.leavesTimeForAPair(at.programme(id), at.now());
    }

    private List<ConversationId> of(ProgrammeId programme) {
        return List.of(ConversationId.of(kind(), programme));
    }
}
