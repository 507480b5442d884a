package io.binome.dialog.action;

import io.binome.engine.Alarm;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.OpenForm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
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
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
         * @param told when each was last told of any; null where nobody was
         */
        record Together(PairId pair, int noted, List<Integer> untold, @Nullable List<Telling> told) implements State {
            public Together {
                untold = List.copyOf(untold);
                told = told == null || told.isEmpty() ? null : List.copyOf(told);
            }

            Together(PairId pair, int noted, List<Integer> untold) {
                this(pair, noted, untold, null);
            }

            Together having(int number) {
                return new Together(pair, number, untold, told);
            }

            Together owing(int number) {
                return untold.contains(number)
                        ? this
                        : new Together(pair, noted, Stream.concat(untold.stream(), Stream.of(number)).toList(), told);
            }

            Together without(List<Action> known) {
                var gone = known.stream().map(action -> action.id().number()).toList();
                return new Together(
                        pair, noted, untold.stream().filter(number -> !gone.contains(number)).toList(), told);
            }

            Together telling(PersonId to, Instant now) {
                return new Together(
                        pair, noted, untold,
                        Stream.concat(tellings().filter(each -> !each.to().equals(to)), Stream.of(new Telling(to, now)))
                                .toList());
            }

            /** When somebody was last told of any. */
            Optional<Instant> toldAt(PersonId to) {
                return tellings().filter(each -> each.to().equals(to)).map(Telling::at).findFirst();
            }

            private Stream<Telling> tellings() {
                return told == null ? Stream.of() : told.stream();
            }
        }

        /** No pair any more. */
        record Over(PairId pair) implements State {}
    }

    /** When one of the two was told of what they have to do. */
    public record Telling(PersonId to, Instant at) {}

    /** The answers to its list; those in the middle are about an action. */
    enum Answer {
        NOTE,
        DONE,
        CHANGE,
        REOPEN,
        LIST
    }

    static final String KIND = "actions";

    static final Alarm.Key TELL = Alarm.Key.of("tell");

    /** Open at a time, so that each has its buttons in one message. */
    static final int MOST = 8;

    private static final Duration A_WHILE = Duration.ofMinutes(30);

    /** Nobody is told more often, whatever is changed. */
    private static final Duration A_DAY = Duration.ofDays(1);

    /** So many of those that one has closed last can be opened again by the button below. */
    private static final int REOPENED = 5;

    static final Comparator<Action> CLOSED_LAST_FIRST = Comparator
            .comparing(Action::closedAt)
            .thenComparingInt(action -> action.id().number())
            .reversed();

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
        // Whoever still has a form in front of them gets their words back.
        return false;
    }

    @Override
    public boolean isDone(State state) {
        return state instanceof State.Over;
    }

    @Override
    public Word instead(State state) {
        return switch (state) {
            case State.Together together -> Word.ACTIONS;
            case State.Over over -> Word.NEXT;
        };
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
                at.records()
                        .find(Pair.class, state.pair())
                        .map(pair -> input instanceof Input.Told(var id, Fact.PairClosed closed)
                                ? part(pair, at)
                                : on(together, pair, input, at))
                        .orElseGet(() -> input instanceof Input.Told(var id, Fact.PairClosed closed)
                                ? Step.to(new State.Over(closed.pair()))
                                : Step.stay(state));
            case State.Over over ->
                switch (input) {
                    case Input.Asked(var id, Request.ActionsRequested wanted) ->
                        Step.to(state, Send.to(wanted.by(), ActionWords.over()));
                    case Input.Submitted form ->
                        Step.to(state, Send.to(form.by(), ActionWords.over(ActionForm.words(form))));
                    case Input.Asked request -> Step.stay(state);
                    case Input.Chose chose -> Step.stay(state);
                    case Input.Rang rang -> Step.stay(state);
                    case Input.Told told -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
        };
    }

    /** Nothing is asked or told any more. */
    private static Step<State> part(Pair pair, StepContext at) {
        var effects = new ArrayList<Effect>();
        for (var person : pair.members()) {
            var words = new ActionWords(pair, person, at);
            effects.add(new CancelAlarm(TELL.about(person)));
            Stream.concat(
                    words.asked().stream(),
                    at.records().all(Action.class, pair.id()).stream()
                            .filter(action -> !action.isOpen())
                            .map(action -> words.closed(action.id().number())))
                    .forEach(prompt -> effects.add(new Settle(prompt, Text.of("prompt.closed"))));
        }
        return new Step<>(new State.Over(pair.id()), List.copyOf(effects));
    }

    private static Step<State> on(State.Together state, Pair pair, Input input, StepContext at) {
        return switch (input) {
            case Input.Asked(var id, Request.ActionsRequested wanted) ->
                list(state, new ActionWords(pair, wanted.by(), at), at);
            case Input.Chose chose -> choose(state, chose, new ActionWords(pair, chose.by(), at), at);
            case Input.Submitted form ->
                ActionForm.isChange(form)
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
            case LIST -> list(state, words, at);
            case NOTE ->
                open(state.pair(), at).size() >= MOST
                        ? Step.to(state, Send.to(by, words.full()))
                        : Step.to(state, new OpenForm(by, words.form().noting()));
            case CHANGE -> find(state, Choice.number(chose.value()), at)
                    .map(action -> Step.<State>to(
                            state, new OpenForm(by, words.form().changing(action))))
                    .orElseGet(() -> Step.to(state, Send.to(by, words.gone())));
            case DONE -> find(state, Choice.number(chose.value()), at)
                    .map(action -> close(state, action.closed(Status.DONE, by, at.now()), words, at))
                    .orElseGet(() -> Step.to(state, Send.to(by, words.gone())));
            case REOPEN -> reopen(state, ActionId.of(state.pair(), Choice.number(chose.value())), words, at);
            case null -> Step.stay(state);
        };
    }

    private static Optional<Action> find(State.Together state, int number, StepContext at) {
        return at.records().find(Action.class, ActionId.of(state.pair(), number)).filter(Action::isOpen);
    }

    /** What somebody has read in the list, they are not told any more. */
    private static Step<State> list(State.Together state, ActionWords words, StepContext at) {
        return Step.to(state.without(untold(state, words.reader(), at)), Send.to(words.reader(), words.list()));
    }

    /** What has fallen to somebody by the other's word and they have not heard of. */
    private static List<Action> untold(State.Together state, PersonId person, StepContext at) {
        return open(state.pair(), at).stream()
                .filter(action -> state.untold().contains(action.id().number()))
                .filter(action -> action.owners().contains(person) && !action.by().equals(person))
                .toList();
    }

    /** The numbers stay among those untold: it may be opened again. */
    private static Step<State> close(State.Together state, Action closed, ActionWords words, StepContext at) {
        var by = words.reader();
        var old = at.records().all(Action.class, state.pair()).stream()
                .filter(action -> !action.isOpen() && !action.id().equals(closed.id()))
                .sorted(CLOSED_LAST_FIRST)
                .skip(REOPENED - 1L)
                .<Effect>map(action -> new Settle(words.closed(action.id().number()), Text.of("prompt.closed")))
                .limit(REOPENED)
                .toList();
        return Step.<State>to(state, new Keep(closed), heard(state, by)).and(old)
                .and(Send.to(by, words.closed(closed)));
    }

    private static Step<State> reopen(State.Together state, ActionId id, ActionWords words, StepContext at) {
        var by = words.reader();
        var found = at.records().find(Action.class, id);
        if (found.isEmpty() || found.get().isOpen()) {
            return list(state, words, at);
        }
        if (open(state.pair(), at).size() >= MOST) {
            return Step.to(state, Send.to(by, words.full()));
        }
        var action = found.get().reopened();
        var isTold = state.untold().contains(id.number()) && action.owners().contains(words.partner())
                && action.by().equals(by);
        return Step.<State>to(
                state, new Keep(action), heard(state, by), Send.to(by, words.kept("action.reopened", action, isTold)))
                .and(isTold ? List.of(telling(state, words.partner(), at)) : List.of());
    }

    /** Whoever does something with their list is not silent. */
    private static Effect heard(State state, PersonId by) {
        return new Ask(new Request.PairHeardFrom(state.pair(), by));
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
                .map(noted -> kept(state.having(number), null, noted, words, at))
                .orElseGet(() -> list(state, words, at));
    }

    private static Step<State> change(State.Together state, Pair pair, Input.Submitted form, StepContext at) {
        var by = form.by();
        var words = new ActionWords(pair, by, at);
        var found = find(state, ActionForm.number(form), at);
        var filled = found.flatMap(before -> ActionForm.read(form, pair, before));
        var status = Choice.answer(Status.class, form.answer(ActionForm.STATUS));
        if (found.isEmpty() || filled.isEmpty() || status == null) {
            return Step.to(state, Send.to(by, words.gone(ActionForm.words(form))));
        }
        var before = found.get();
        var isCurrent = ActionForm.isAbout(form, before);
        if (status != Status.OPEN) {
            return close(state, (isCurrent ? filled.get() : before).closed(status, by, at.now()), words, at);
        }
        return isCurrent
                ? kept(state, before, filled.get(), words, at)
                : Step.to(state, Send.to(by, words.moved(before, ActionForm.words(form))));
    }

    /**
     * Keeps it, and tells whoever it falls to by the other's word, once, where there is anything new in it for them; both have
     * half an hour to correct it.
     */
    private static Step<State> kept(
            State.Together state, @Nullable Action before, Action after, ActionWords words, StepContext at) {
        var by = words.reader();
        var partner = words.partner();
        if (before != null && before.readsLike(after)) {
            return Step.to(state, Send.to(by, words.same(before)));
        }
        var isTold = after.owners().contains(partner);
        return Step.<State>to(
                isTold ? state.owing(after.id().number()) : state.without(List.of(after)),
                new Keep(after),
                heard(state, by),
                Send.to(by, words.kept(before == null ? "action.noted" : "action.changed", after, isTold)))
                .and(isTold ? List.of(telling(state, partner, at)) : List.of());
    }

    private static Effect telling(State.Together state, PersonId partner, StepContext at) {
        var soon = at.now().plus(A_WHILE);
        var earliest = state.toldAt(partner).map(last -> last.plus(A_DAY)).filter(soon::isBefore).orElse(soon);
        return new SetAlarm(new Alarm(TELL.about(partner), earliest, partner));
    }

    private static Step<State> tell(State.Together state, ActionWords words, StepContext at) {
        var news = untold(state, words.reader(), at);
        return news.isEmpty()
                ? Step.stay(state)
                : Step.to(
                        state.without(news).telling(words.reader(), at.now()),
                        Send.to(words.reader(), words.told(news)));
    }
}
