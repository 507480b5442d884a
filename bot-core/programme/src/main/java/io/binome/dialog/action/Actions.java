package io.binome.dialog.action;

import io.binome.engine.Alarm;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.OpenForm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ActionId;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.programme.Action;
import io.binome.programme.Action.Status;
import io.binome.programme.Pair;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a pair has agreed to do. Either of the two notes it for themself, for the partner or for both, changes it, and says when
 * it is done; it is on record. Whoever has something to do by the other's word hears of it once, half an hour later; all else
 * waits for the agenda.
 */
final class Actions implements Dialog<Actions.State> {
    /** Whether there is a pair. */
    public sealed interface State {
        PairId pair();

        /**
         * The two have sessions before them.
         *
         * @param noted actions ever noted: numbers are not used again
         * @param untold numbers of those that their owner has not heard of
         */
        record Together(PairId pair, int noted, List<Integer> untold) implements State {
            public Together {
                untold = List.copyOf(untold);
            }

            Together having(int number) {
                return new Together(pair, number, untold);
            }

            Together owing(int number) {
                return untold.contains(number)
                        ? this
                        : new Together(pair, noted, Stream.concat(untold.stream(), Stream.of(number)).toList());
            }

            Together without(List<Action> told) {
                var gone = told.stream().map(action -> action.id().number()).toList();
                return new Together(
                        pair, noted, untold.stream().filter(number -> !gone.contains(number)).toList());
            }
        }

        /** No pair any more. */
        record Over(PairId pair) implements State {}
    }

    /** The answers to its list; two are about an action. */
    enum Answer {
        NOTE,
        DONE,
        CHANGE,
        LIST
    }

    static final String KIND = "actions";

    static final Alarm.Key TELL = Alarm.Key.of("tell");

    /** Open at a time, so that each has its buttons in one message. */
    static final int MOST = 8;

    private static final Duration A_WHILE = Duration.ofMinutes(30);

    /** What has no day comes after what has one. */
    private static final Comparator<Action> MOST_URGENT_FIRST = Comparator
            .comparing((Action action) -> Optional.ofNullable(action.due()).orElse(LocalDate.MAX))
            .thenComparing(Action::since)
            .thenComparingInt(action -> action.id().number());

    /** What the two have still to do, the most urgent first. */
    static List<Action> open(PairId pair, StepContext at) {
        return at.records().all(Action.class, pair).stream()
                .filter(Action::isOpen)
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

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
        return new State.Together(new PairId(id.subject()), 0, List.of());
    }

    @Override
    public boolean isOver(State state) {
        return state instanceof State.Over;
    }

    @Override
    public boolean isDone(State state) {
        return isOver(state);
    }

    @Override
    public Word instead(State state) {
        return Word.ACTIONS;
    }

    @Override
    public boolean isPatient(Alarm.Key key) {
        return key.isLike(TELL);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return fact instanceof Fact.PairClosed closed ? List.of(ConversationId.of(KIND, closed.pair())) : List.of();
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.ActionsRequested wanted
                ? List.of(ConversationId.of(KIND, wanted.pair()))
                : List.of();
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (state) {
            case State.Together together ->
                input instanceof Input.Told(var id, Fact.PairClosed closed)
                        ? Step.to(new State.Over(closed.pair()))
                        : at.records()
                                .find(Pair.class, state.pair())
                                .map(pair -> on(together, pair, input, at))
                                .orElseGet(() -> Step.stay(state));
            case State.Over over ->
                input instanceof Input.Asked(var id, Request.ActionsRequested wanted)
                        ? Step.to(state, Send.to(wanted.by(), ActionWords.over()))
                        : Step.stay(state);
        };
    }

    private static Step<State> on(State.Together state, Pair pair, Input input, StepContext at) {
        return switch (input) {
            case Input.Asked(var id, Request.ActionsRequested wanted) ->
                Step.to(state, Send.to(wanted.by(), new ActionWords(pair, wanted.by(), at).list()));
            case Input.Chose chose -> choose(state, chose, new ActionWords(pair, chose.by(), at), at);
            case Input.Submitted form ->
                form.answers().containsKey(ActionForm.STATUS)
                        ? change(state, pair, form, at)
                        : note(state, pair, form, at);
            case Input.Rang rang ->
                pair.members().stream()
                        .filter(person -> rang.alarm().equals(TELL.about(person)))
                        .findFirst()
                        .map(person -> tell(state, new ActionWords(pair, person, at), at))
                        .orElseGet(() -> Step.stay(state));
            case Input.Told told -> Step.stay(state);
            case Input.Asked request -> Step.stay(state);
            case Input.Said said -> Step.stay(state);
            case Input.Typed typed -> Step.stay(state);
        };
    }

    private static Step<State> choose(State.Together state, Input.Chose chose, ActionWords words, StepContext at) {
        var by = chose.by();
        return switch (Choice.verb(Answer.class, chose.value())) {
            case LIST -> Step.to(state, Send.to(by, words.list()));
            case NOTE ->
                open(state.pair(), at).size() >= MOST
                        ? Step.to(state, Send.to(by, words.full()))
                        : Step.to(state, new OpenForm(by, words.form().noting(chose.prompt())));
            case CHANGE -> find(state, Choice.number(chose.value()), at)
                    .map(action -> Step.<State>to(
                            state, new OpenForm(by, words.form().changing(chose.prompt(), action))))
                    .orElseGet(() -> Step.to(state, Send.to(by, words.gone())));
            case DONE -> find(state, Choice.number(chose.value()), at)
                    .map(action -> close(state, action.now(Status.DONE), words, by))
                    .orElseGet(() -> Step.to(state, Send.to(by, words.gone())));
            case null -> Step.stay(state);
        };
    }

    private static Optional<Action> find(State.Together state, int number, StepContext at) {
        return at.records().find(Action.class, ActionId.of(state.pair(), number)).filter(Action::isOpen);
    }

    private static Step<State> close(State.Together state, Action closed, ActionWords words, PersonId by) {
        return Step.to(state.without(List.of(closed)), new Keep(closed), Send.to(by, words.closed(closed)));
    }

    private static Step<State> note(State.Together state, Pair pair, Input.Submitted form, StepContext at) {
        var by = form.by();
        var words = new ActionWords(pair, by, at);
        if (open(pair.id(), at).size() >= MOST) {
            return Step.to(state, Send.to(by, words.full(ActionForm.words(form))));
        }
        var number = state.noted() + 1;
        var blank = new Action(ActionId.of(pair.id(), number), "", List.of(), null, by, at.now(), Status.OPEN);
        return ActionForm.read(form, pair, blank)
                .map(noted -> kept(state.having(number), noted, "action.noted", words, at))
                .orElseGet(() -> Step.stay(state));
    }

    private static Step<State> change(State.Together state, Pair pair, Input.Submitted form, StepContext at) {
        var by = form.by();
        var words = new ActionWords(pair, by, at);
        var before = find(state, Choice.number(form.answer(ActionForm.STATUS)), at);
        var status = Choice.verb(Status.class, form.answer(ActionForm.STATUS));
        if (before.isEmpty() || status == null) {
            return Step.to(state, Send.to(by, words.gone()));
        }
        return ActionForm.read(form, pair, before.get())
                .map(changed -> status == Status.OPEN
                        ? kept(state, changed, "action.changed", words, at)
                        : close(state, changed.now(status), words, by))
                .orElseGet(() -> Step.stay(state));
    }

    /** Keeps it, and tells whoever it falls to by the other's word; both have half an hour to correct it. */
    private static Step<State> kept(
            State.Together state, Action action, String key, ActionWords words, StepContext at) {
        var by = words.reader();
        var partner = words.partner();
        var isTold = action.owners().contains(partner);
        return Step.<State>to(
                isTold ? state.owing(action.id().number()) : state.without(List.of(action)),
                new Keep(action),
                Send.to(by, words.kept(key, action, isTold)))
                .and(isTold
                        ? List.of(new SetAlarm(new Alarm(TELL.about(partner), at.now().plus(A_WHILE), partner)))
                        : List.of());
    }

    private static Step<State> tell(State.Together state, ActionWords words, StepContext at) {
        var news = open(state.pair(), at).stream()
                .filter(action -> state.untold().contains(action.id().number()))
                .filter(action -> action.owners().contains(words.reader()) && !action.by().equals(words.reader()))
                .toList();
        return news.isEmpty()
                ? Step.stay(state)
                : Step.to(state.without(news), Send.to(words.reader(), words.told(news)));
    }
}
