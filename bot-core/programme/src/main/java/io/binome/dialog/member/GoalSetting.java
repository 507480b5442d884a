package io.binome.dialog.member;

import io.binome.dialog.member.Goals.News;
import io.binome.dialog.member.Goals.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.GoalId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Message;
import io.binome.programme.Goal;
import io.binome.programme.Goal.Status;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What somebody does with the goals of a pair: sets them, says how one would see them reached, and what became of them. */
record GoalSetting(State state, StepContext at) {
    static final Alarm.Key NEWS = Alarm.Key.of("news");

    private static final int LONGEST = 500;
    private static final int MOST = 10;

    /** Working days for which a question stays open; nobody is reminded of it. */
    private static final int OPEN = 2;

    private static final Duration A_WHILE = Duration.ofMinutes(30);
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final String SIGN = "sign-";
    private static final String SIGNING = "signing-";
    private static final String WORDS = "words";
    static final String SHARE = "share";
    private static final Alarm.Key UNWRITTEN = Alarm.Key.of("words");
    private static final Alarm.Key UNSIGNED = Alarm.Key.of("sign");

    /** Whether it was asked how one would see a goal reached. */
    static boolean isAboutSigns(PromptId prompt) {
        return prompt.name().startsWith(SIGN) || prompt.name().startsWith(SIGNING);
    }

    Step<State> list(Pair pair) {
        return say(state.saying(""), words().list(pair, goals(pair.id())));
    }

    Step<State> ask(Pair pair) {
        return say(state.adding(pair.id()), words().ask(pair)).and(open(UNWRITTEN));
    }

    /** Shows a goal to whoever wrote it, and who will read it. */
    Step<State> show(Pair pair, String given) {
        if (given.length() > LONGEST) {
            return say(state.adding(pair.id()), words().tooLong(given.length(), LONGEST, WORDS)).and(open(UNWRITTEN));
        }
        return say(state.drafting(pair.id(), given), words().unshared(pair, given, SHARE)).and(open(UNWRITTEN));
    }

    /** What was shown is the partner's to read from now on. */
    Step<State> share(PromptId prompt) {
        var draft = state.words();
        if (draft.isEmpty()) {
            return Step.stay(state);
        }
        if (prompt.name().startsWith(SIGNING)) {
            return sign(SIGN + prompt.name().substring(SIGNING.length()), draft);
        }
        var adding = state.adding();
        return adding == null
                ? Step.stay(state)
                : pair(adding.value()).map(pair -> set(pair, draft)).orElse(Step.stay(state));
    }

    /** Has it written once more. */
    Step<State> correct(PromptId prompt) {
        if (prompt.name().startsWith(SIGNING)) {
            var name = SIGN + prompt.name().substring(SIGNING.length());
            return goal(name)
                    .map(goal -> say(state.drafting(null, ""), words().askSign(goal, name)))
                    .orElse(say(state, Message.of("goals.gone")));
        }
        var adding = state.adding();
        return adding == null ? Step.stay(state) : pair(adding.value()).map(this::ask).orElse(Step.stay(state));
    }

    /** Takes a goal whatever it is like; where something is missing, asks once. */
    private Step<State> set(Pair pair, String given) {
        if (goals(pair.id()).stream().filter(goal -> goal.status() == Status.OPEN).count() >= MOST) {
            return say(state, Message.of("goals.many", "most", MOST));
        }
        var number = state.set() + 1;
        var id = GoalId.of(pair.id(), person(), number);
        var goal = new Goal(id, given, "", person(), at.now(), Status.OPEN);
        var smart = SmartCheck.of(given);
        var kept = changed(state.having(number), goal)
                .and(new Announce(new Fact.GoalSet(pair.id(), id, person())), new CancelAlarm(UNWRITTEN));
        return smart.isWhole()
                ? kept.and(Send.to(person(), words().kept(pair, goal)))
                : kept.and(
                        Send.to(person(), words().missing(pair, goal, smart, SIGN + number)),
                        open(UNSIGNED.nth(number)));
    }

    /** Shows how a goal will be told to be reached, and who will read it. */
    Step<State> showSign(String prompt, String given) {
        var name = SIGN + prompt.substring(prompt.indexOf('-') + 1);
        var goal = goal(name);
        if (goal.isEmpty()) {
            return say(state, Message.of("goals.gone"));
        }
        if (given.length() > LONGEST) {
            return say(state, words().tooLong(given.length(), LONGEST, name));
        }
        var pair = pair(goal.get().id().pair().value()).orElseThrow();
        var signing = SIGNING + name.substring(SIGN.length());
        return say(state.drafting(null, given), words().unshared(pair, GoalWords.line(goal.get().shownBy(given)), signing));
    }

    private Step<State> sign(String name, String given) {
        var goal = goal(name);
        if (goal.isEmpty()) {
            return say(state, Message.of("goals.gone"));
        }
        var signed = goal.get().shownBy(given);
        return changed(state.drafting(null, ""), signed)
                .and(
                        new CancelAlarm(waiting(name)),
                        Send.to(person(), Message.of("goals.signed", "goal", GoalWords.line(signed))));
    }

    private Optional<Goal> goal(String name) {
        var local = person().local() + "-" + name.substring(SIGN.length());
        return new PersonView(person(), at).pairs().stream()
                .flatMap(pair -> goals(pair.id()).stream())
                .filter(each -> each.id().local().equals(local))
                .findFirst();
    }

    Step<State> skip(PromptId prompt) {
        return Step.to(
                state.adding(null),
                new CancelAlarm(waiting(prompt.name())),
                Send.to(person(), Message.of("goals.skipped")));
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

    /** Takes away a question that has been open for long enough. */
    Step<State> lapse(Alarm.Key alarm) {
        return alarm.isLike(UNSIGNED)
                ? Step.to(state, settle(SIGN + alarm.nth()), settle(SIGNING + alarm.nth()))
                : Step.to(state.adding(null), settle(WORDS), settle(SHARE));
    }

    private Effect settle(String name) {
        var prompt = PromptId.of(ConversationId.of(Goals.KIND, person()), name, person());
        return new Settle(prompt, Text.of("prompt.closed"));
    }

    /** The alarm until which a question is open. */
    private static Alarm.Key waiting(String prompt) {
        return prompt.startsWith(SIGN) || prompt.startsWith(SIGNING)
                ? UNSIGNED.nth(Integer.parseInt(prompt.substring(prompt.indexOf('-') + 1)))
                : UNWRITTEN;
    }

    private Effect open(Alarm.Key question) {
        return new SetAlarm(at.in(OPEN, person(), question));
    }

    private List<Goal> goals(PairId pair) {
        return at.records().all(Goal.class, pair).stream().sorted(Comparator.comparing(Goal::since)).toList();
    }

    Optional<Pair> pair(String id) {
        return new PersonView(person(), at).pairs().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst();
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
