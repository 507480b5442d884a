package io.binome.dialog.meeting;

import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a pair talks about: the outline of its coming session, questions that help, and the choice of something else. */
final class ThemeChoice implements Dialog<ThemeChoice.State> {
    /** Whether there is anything to choose for. */
    public sealed interface State {
        PairId pair();

        /**
         * The pair has sessions before it.
         *
         * @param by who has chosen last; null where nobody has yet
         */
        record Choosing(PairId pair, @Nullable PersonId by) implements State {}

        /** No pair any more. */
        record Over(PairId pair) implements State {}
    }

    /** The answers to its questions; two are about a theme, or about how many have been seen. */
    enum Answer {
        OTHERS,
        GUIDE,
        KEEP,
        PICK,
        MORE,
        PROPOSE,
        ACTIONS,
        BRING
    }

    static final String KIND = "theme";

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
        return new State.Choosing(new PairId(id.subject()), null);
    }

    @Override
    public boolean isOver(State state) {
        return state instanceof State.Over;
    }

    @Override
    public Word instead(State state) {
        return Word.AGENDA;
    }

    @Override
    public boolean isDone(State state) {
        return isOver(state);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return fact instanceof Fact.PairClosed closed ? List.of(ConversationId.of(KIND, closed.pair())) : List.of();
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.OfTheme wanted
                ? List.of(ConversationId.of(KIND, wanted.pair()))
                : List.of();
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (state) {
            case State.Choosing choosing ->
                switch (input) {
                    case Input.Asked(var id, Request.OfTheme request) -> answer(choosing, request, at);
                    case Input.Chose chose -> choose(choosing, chose.by(), chose.value(), at);
                    case Input.Told(var id, Fact.PairClosed closed) -> Step.to(new State.Over(closed.pair()));
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> Step.stay(state);
                };
            case State.Over over -> Step.stay(state);
        };
    }

    private static Step<State> answer(State.Choosing state, Request.OfTheme request, StepContext at) {
        return ComingTheme.next(state.pair(), at)
                .map(coming -> words(state, coming))
                .map(words -> switch (request) {
                    case Request.AgendaRequested(var pair, var by) -> Step.<State>to(
                            state, Send.to(by, words.agenda(by)));
                    case Request.ThemesRequested(var pair, var by) -> Step.<State>to(
                            state, Send.to(by, words.others(by, 0)));
                    case Request.GuideRequested(var pair, var by) -> Step.<State>to(
                            state, Send.to(by, words.guide()));
                    case Request.ThemeWithdrawn(var pair, var by, var idea, var title) -> new Step<State>(
                            state, words.coming().missing(idea).stream()
                                    .<Effect>map(person -> Send.to(person, words.withdrawn(person, title)))
                                    .toList());
                })
                .orElseGet(() -> Step.stay(state));
    }

    /** Whoever chose what the session is about so far hears of something else at once, and so does whoever has the agenda. */
    private static ThemeWords words(State.Choosing state, ComingTheme coming) {
        return new ThemeWords(coming, coming.isSettled() && !coming.isWithdrawn() ? state.by() : null);
    }

    private static Step<State> choose(State.Choosing state, PersonId by, String value, StepContext at) {
        return ComingTheme.next(state.pair(), at)
                .map(coming -> choose(state, by, value, coming))
                .orElseGet(() -> Step.stay(state));
    }

    private static Step<State> choose(State.Choosing state, PersonId by, String value, ComingTheme coming) {
        var words = words(state, coming);
        return switch (Choice.verb(Answer.class, value)) {
            case OTHERS -> Step.to(state, Send.to(by, words.others(by, 0)));
            case MORE -> Step.to(state, Send.to(by, words.others(by, Choice.number(value))));
            case GUIDE -> Step.to(state, Send.to(by, words.guide()));
            case KEEP -> Step.to(state, Send.to(by, words.kept()));
            case PICK -> coming.named(Choice.about(value))
                    .map(theme -> pick(state, by, new ThemeWords(coming.about(theme), words.chooser())))
                    .orElseGet(() -> Step.to(state, Send.to(by, words.others(by, 0))));
            case PROPOSE -> Step.to(
                    state, new Ask(new Request.IdeaWanted(state.pair().programme().member(by))));
            case BRING -> Step.to(state, new Ask(new Request.MatterWanted(state.pair(), by)));
            case ACTIONS -> Step.to(state, new Ask(new Request.ActionsRequested(state.pair(), by)));
            case null -> Step.stay(state);
        };
    }

    /** The two are told of it with the agenda; whoever has had theirs, or had chosen something else, hears of it now. */
    private static Step<State> pick(State.Choosing state, PersonId by, ThemeWords words) {
        var partner = words.coming().pair().partnerOf(by);
        var step = Step.<State>to(
                new State.Choosing(state.pair(), by),
                new Announce(new Fact.ThemeSet(state.pair(), words.coming().theme().id().name())),
                Send.to(by, words.picked(by)));
        return words.hears(partner) ? step.and(Send.to(partner, words.changed(partner))) : step;
    }
}
