package io.binome.dialog.member;

import io.binome.dialog.member.Goals.News;
import io.binome.dialog.member.Goals.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.GoalId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.programme.Goal;
import io.binome.programme.Goal.Status;
import io.binome.programme.Pair;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody does with the goals of a pair: lists them, keeps one more, and says what became of them. */
record GoalSetting(State state, StepContext at) {
    static final Alarm.Key NEWS = Alarm.Key.of("news");

    private static final Duration A_WHILE = Duration.ofMinutes(30);
    private static final Duration A_DAY = Duration.ofHours(24);

    Step<State> list(Pair pair) {
        return say(state, words().list(pair, goals(pair.id())));
    }

    /** Keeps a goal that its writer wants the partner to read. */
    Step<State> keep(Pair pair, String words, String sign) {
        var number = state.set() + 1;
        var id = GoalId.of(pair.id(), person(), number);
        var goal = new Goal(id, words, sign, person(), at.now(), Status.OPEN);
        return changed(state.having(number), goal)
                .and(
                        new Announce(new Fact.GoalSet(pair.id(), id, person())),
                        Send.to(person(), words().kept(pair, goal)));
    }

    Step<State> change(String id, Status status) {
        var goal = at.records().find(Goal.class, new GoalId(id))
                .filter(each -> each.status() == Status.OPEN && pair(each.id().pair().value()).isPresent());
        if (goal.isEmpty()) {
            return say(state, Message.of("goals.gone"));
        }
        var done = goal.get().now(status);
        var pair = done.id().pair();
        var reached = status == Status.REACHED;
        Fact fact = reached
                ? new Fact.GoalReached(pair, done.id(), person())
                : new Fact.GoalDropped(pair, done.id(), person());
        var message = Message.of(reached ? "goals.reached" : "goals.dropped", "goal", done.words());
        return changed(state, done).and(new Announce(fact), Send.to(person(), message));
    }

    /** What somebody says of their own goals once the pair is over: the partner is told nothing more. */
    Step<State> review(Request.GoalsReviewed review) {
        return Step.<State>to(state).and(review.reached().stream()
                .flatMap(id -> at.records().find(Goal.class, id).stream())
                .filter(goal -> goal.status() == Status.OPEN && goal.by().equals(person())
                        && goal.id().pair().equals(review.pair()))
                .flatMap(goal -> Stream.of(
                        new Keep(goal.now(Status.REACHED)),
                        new Announce(new Fact.GoalReached(review.pair(), goal.id(), person()))))
                .toList());
    }

    /** Keeps a goal. The partner hears of it when the person has had time to finish, and not twice within a day. */
    private Step<State> changed(State next, Goal goal) {
        var pair = goal.id().pair();
        var news = next.news(pair).and(goal.id());
        var soon = at.now().plus(A_WHILE);
        var told = news.told();
        var then = told == null || soon.isAfter(told.plus(A_DAY)) ? soon : told.plus(A_DAY);
        var partner = pair(pair.value()).map(each -> each.partnerOf(person())).orElse(null);
        return Step.to(next.with(news), new Keep(goal), new SetAlarm(new Alarm(NEWS.about(pair), then, partner)));
    }

    /** Tells the partner what has changed since they last heard. */
    Step<State> tell(String pairId) {
        var found = pair(pairId);
        if (found.isEmpty()) {
            return Step.stay(state);
        }
        var pair = found.get();
        var news = state.news(pair.id());
        var told = Optional.ofNullable(news.told()).orElse(Instant.EPOCH);
        var changed = news.goals().stream()
                .flatMap(goal -> at.records().find(Goal.class, goal).stream())
                .filter(goal -> goal.status() != Status.DROPPED || goal.since().isBefore(told)
                        || !goal.by().equals(person()))
                .toList();
        return changed.isEmpty()
                ? Step.to(state.with(new News(pair.id(), List.of(), news.told())))
                : Step.to(
                        state.with(new News(pair.id(), List.of(), at.now())),
                        Send.to(pair.partnerOf(person()), GoalWords.news(person(), changed)));
    }

    private List<Goal> goals(PairId pair) {
        return at.records().all(Goal.class, pair).stream().sorted(Comparator.comparing(Goal::since)).toList();
    }

    private Optional<Pair> pair(String id) {
        return new PersonView(person(), at).pair(id);
    }

    private Step<State> say(State next, Message message) {
        return Step.to(next, Send.to(person(), message));
    }

    private PersonId person() {
        return state.person();
    }

    private GoalWords words() {
        return new GoalWords(person());
    }
}
