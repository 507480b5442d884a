package io.binome.dialog.member;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.GoalId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.programme.Goal;
import io.binome.programme.Goal.Status;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a pair wants to achieve: either of the two sets goals, and says when one is reached or given up. A goal without a
 * measure or a date is taken as it is, and asked about once. The partner hears of changes at most once a day.
 */
final class Goals implements Dialog<Goals.State> {
    /**
     * What is going on in a person's conversation about goals; the goals themselves are in the register.
     *
     * @param set goals the person ever set: numbers are not used again
     * @param words of a goal for which the pair is being asked; empty where the list is wanted
     * @param adding the pair for which a goal is being written
     */
    public record State(PersonId person, int set, String words, @Nullable PairId adding, List<News> news) {
        State saying(String other) {
            return new State(person, set, other, adding, news);
        }

        State adding(@Nullable PairId pair) {
            return new State(person, set, "", pair, news);
        }

        State having(int number) {
            return new State(person, number, "", null, news);
        }

        State with(News newer) {
            var all = new ArrayList<>(news);
            all.removeIf(each -> each.pair().equals(newer.pair()));
            all.add(newer);
            return new State(person, set, words, adding, List.copyOf(all));
        }

        News news(PairId pair) {
            return news.stream()
                    .filter(each -> each.pair().equals(pair))
                    .findFirst()
                    .orElse(new News(pair, List.of(), null));
        }
    }

    /**
     * What the partner in a pair has still to hear.
     *
     * @param goals that changed since
     * @param told when the partner was last told of anything
     */
    public record News(PairId pair, List<GoalId> goals, @Nullable Instant told) {
        News and(GoalId goal) {
            var more = new ArrayList<>(goals);
            more.remove(goal);
            more.add(goal);
            return new News(pair, List.copyOf(more), told);
        }
    }

    /** The answers to its questions, each but the last about a pair or a goal. */
    enum Answer {
        PAIR,
        ADD,
        REACHED,
        DROP,
        SKIP
    }

    static final String KIND = "goals";

    private static final int LONGEST = 500;
    private static final int MOST = 10;

    /** Working days for which a question stays open; nobody is reminded of it. */
    private static final int OPEN = 2;

    private static final Duration A_WHILE = Duration.ofMinutes(30);
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Alarm.Key NEWS = Alarm.Key.of("news");
    private static final String SIGN = "sign-";
    private static final String WORDS = "words";
    private static final Alarm.Key UNWRITTEN = Alarm.Key.of("words");
    private static final Alarm.Key UNSIGNED = Alarm.Key.of("sign");

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<State> states() {
        return State.class;
    }

    @Override
    public State start(ConversationId id) {
        return new State(new PersonId(id.subject()), 0, "", null, List.of());
    }

    @Override
    public boolean isOver(State state) {
        return false;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return List.of();
    }

    @Override
    public boolean takes(Word word) {
        return word == Word.GOALS;
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (input) {
            case Input.Typed typed -> command(state, typed.command().rest().strip(), at);
            case Input.Chose chose -> choose(state, chose.prompt(), chose.value(), at);
            case Input.Said said -> answer(state, said.prompt(), said.words().strip(), at);
            case Input.Rang rang -> ring(state, rang.alarm(), at);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Told told -> Step.stay(state);
            case Input.Asked request -> Step.stay(state);
        };
    }

    private static Step<State> command(State state, String words, StepContext at) {
        var pairs = new PersonView(state.person(), at).pairs();
        return switch (pairs.size()) {
            case 0 -> say(state, Message.of("desk.nopair"));
            case 1 -> about(state, pairs.getFirst(), words, at);
            default -> say(state.saying(words), words(state).which(pairs));
        };
    }

    private static Step<State> about(State state, Pair pair, String words, StepContext at) {
        return words.isEmpty()
                ? say(state.saying(""), words(state).list(pair, goals(pair.id(), at)))
                : set(state, pair, words, at);
    }

    private static Step<State> choose(State state, PromptId prompt, String value, StepContext at) {
        var id = state.person().organisation() + "/" + Choice.about(value);
        return switch (Choice.verb(Answer.class, value)) {
            case PAIR ->
                pair(id, state, at).map(pair -> about(state, pair, state.words(), at)).orElse(Step.stay(state));
            case ADD -> pair(id, state, at).map(pair -> ask(state, pair, at)).orElse(Step.stay(state));
            case REACHED -> change(state, id, Status.REACHED, at);
            case DROP -> change(state, id, Status.DROPPED, at);
            case SKIP ->
                Step.to(state.adding(null), new CancelAlarm(lapse(prompt.name())),
                        send(state, Message.of("goals.skipped")));
            case null -> Step.stay(state);
        };
    }

    private static Step<State> answer(State state, @Nullable PromptId prompt, String words, StepContext at) {
        if (prompt == null || words.isEmpty()) {
            return Step.stay(state);
        }
        var typed = Command.read(words).filter(command -> command.word() == Word.GOALS);
        if (typed.isPresent()) {
            return command(state, typed.get().rest(), at);
        }
        if (prompt.name().startsWith(SIGN)) {
            return sign(state, prompt.name(), words, at);
        }
        var adding = state.adding();
        return adding == null
                ? Step.stay(state)
                : pair(adding.value(), state, at)
                        .map(pair -> set(state, pair, words, at))
                        .orElse(Step.stay(state));
    }

    private static Step<State> ask(State state, Pair pair, StepContext at) {
        return say(state.adding(pair.id()), words(state).ask(pair))
                .and(new SetAlarm(at.in(OPEN, state.person(), UNWRITTEN)));
    }

    /** Takes a goal whatever it is like; where something is missing, asks once. */
    private static Step<State> set(State state, Pair pair, String given, StepContext at) {
        if (given.length() > LONGEST) {
            return say(state.adding(pair.id()), words(state).tooLong(given.length(), LONGEST, WORDS))
                    .and(new SetAlarm(at.in(OPEN, state.person(), UNWRITTEN)));
        }
        if (goals(pair.id(), at).stream().filter(goal -> goal.status() == Status.OPEN).count() >= MOST) {
            return say(state, Message.of("goals.many", "most", MOST));
        }
        var number = state.set() + 1;
        var id = GoalId.of(pair.id(), state.person(), number);
        var goal = new Goal(id, given, "", state.person(), at.now(), Status.OPEN);
        var smart = SmartCheck.of(given);
        var kept = changed(state.having(number), goal, at)
                .and(new Announce(new Fact.GoalSet(pair.id(), id, state.person())), new CancelAlarm(UNWRITTEN));
        if (smart.isWhole()) {
            return kept.and(send(state, words(state).kept(pair, goal)));
        }
        var name = SIGN + number;
        return kept.and(
                send(state, words(state).missing(pair, goal, smart, name)),
                new SetAlarm(at.in(OPEN, state.person(), UNSIGNED.nth(number))));
    }

    private static Step<State> sign(State state, String name, String given, StepContext at) {
        var local = state.person().local() + "-" + name.substring(SIGN.length());
        var goal = new PersonView(state.person(), at).pairs().stream()
                .flatMap(pair -> goals(pair.id(), at).stream())
                .filter(each -> each.id().local().equals(local))
                .findFirst();
        if (goal.isEmpty()) {
            return say(state, Message.of("goals.gone"));
        }
        if (given.length() > LONGEST) {
            return say(state, words(state).tooLong(given.length(), LONGEST, name));
        }
        var signed = goal.get().shownBy(given);
        return changed(state, signed, at)
                .and(new CancelAlarm(lapse(name)),
                        send(state, Message.of("goals.signed", "goal", GoalWords.line(signed))));
    }

    private static Step<State> change(State state, String id, Status status, StepContext at) {
        var goal = at.records().find(Goal.class, new GoalId(id))
                .filter(each -> each.status() == Status.OPEN && pair(each.id().pair().value(), state, at).isPresent());
        if (goal.isEmpty()) {
            return say(state, Message.of("goals.gone"));
        }
        var done = goal.get().now(status);
        var pair = done.id().pair();
        var reached = status == Status.REACHED;
        return changed(state, done, at)
                .and(
                        new Announce(
                                reached
                                        ? new Fact.GoalReached(pair, done.id(), state.person())
                                        : new Fact.GoalDropped(pair, done.id(), state.person())),
                        send(state, Message.of(reached ? "goals.reached" : "goals.dropped", "goal", done.words())));
    }

    /** Keeps a goal. The partner hears of it when the person has had time to finish, and not twice within a day. */
    private static Step<State> changed(State state, Goal goal, StepContext at) {
        var pair = goal.id().pair();
        var news = state.news(pair).and(goal.id());
        var soon = at.now().plus(A_WHILE);
        var told = news.told();
        var then = told == null || soon.isAfter(told.plus(A_DAY)) ? soon : told.plus(A_DAY);
        var partner = pair(pair.value(), state, at).map(each -> each.partnerOf(state.person())).orElse(null);
        return Step.to(
                state.with(news), new Keep(goal), new SetAlarm(new Alarm(NEWS.about(pair), then, partner)));
    }

    private static Step<State> ring(State state, Alarm.Key alarm, StepContext at) {
        if (alarm.isLike(NEWS)) {
            return tell(state, alarm.about(), at);
        }
        return alarm.isLike(UNSIGNED)
                ? Step.to(state, settle(state, SIGN + alarm.nth()))
                : Step.to(state.adding(null), settle(state, WORDS));
    }

    private static Effect settle(State state, String name) {
        var prompt = PromptId.of(ConversationId.of(KIND, state.person()), name, state.person());
        return new Settle(prompt, Text.of("prompt.closed"));
    }

    /** The alarm until which a question is open. */
    private static Alarm.Key lapse(String prompt) {
        return prompt.startsWith(SIGN) ? UNSIGNED.nth(Integer.parseInt(prompt.substring(SIGN.length()))) : UNWRITTEN;
    }

    private static Step<State> tell(State state, String id, StepContext at) {
        var found = pair(id, state, at);
        if (found.isEmpty()) {
            return Step.stay(state);
        }
        var pair = found.get();
        var news = state.news(pair.id());
        var told = Optional.ofNullable(news.told()).orElse(Instant.EPOCH);
        var changed = news.goals().stream()
                .flatMap(goal -> at.records().find(Goal.class, goal).stream())
                .filter(goal -> goal.status() != Status.DROPPED || goal.since().isBefore(told)
                        || !goal.by().equals(state.person()))
                .toList();
        return changed.isEmpty()
                ? Step.to(state.with(new News(pair.id(), List.of(), news.told())))
                : Step.to(
                        state.with(new News(pair.id(), List.of(), at.now())),
                        new Send(
                                new Address.ToPerson(pair.partnerOf(state.person())),
                                GoalWords.news(state.person(), changed)));
    }

    private static List<Goal> goals(PairId pair, StepContext at) {
        return at.records().all(Goal.class, pair).stream()
                .sorted((one, other) -> one.since().compareTo(other.since()))
                .toList();
    }

    private static Optional<Pair> pair(String id, State state, StepContext at) {
        return new PersonView(state.person(), at).pairs().stream().filter(each -> each.id().value().equals(id))
                .findFirst();
    }

    private static GoalWords words(State state) {
        return new GoalWords(state.person());
    }

    private static Step<State> say(State state, Message message) {
        return Step.to(state, send(state, message));
    }

    private static Effect send(State state, Message message) {
        return new Send(new Address.ToPerson(state.person()), message);
    }
}
