package io.binome.dialog.pulse;

import io.binome.engine.Alarm;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Checkpoint;
import io.binome.fact.Fact.Mood;
import io.binome.fact.Fact.Progress;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How it is going with the partner, asked of each of a pair alone after a month and at half-time. Whoever is not quite well is
 * shown the doors to what would help, and goes through them by a step of their own.
 */
final class Pulse implements Dialog<Pulse.State> {
    /** Whether the two are a pair. What is open with either of them is in their questions and alarms. */
    public sealed interface State {
        PairId pair();

        /** Not yet. */
        record Unformed(PairId pair) implements State {}

        /** Each is asked in time. */
        record Together(PairId pair) implements State {}

        /** Not any more. */
        record Over(PairId pair) implements State {}
    }

    /** What would help somebody. */
    enum Door {
        TIME,
        SHORTER,
        RARER,
        AGREE,
        TALK,
        OTHER,
        NOTHING
    }

    /** Whether to open an agreement. */
    enum Answer {
        OPEN,
        NO
    }

    static final String KIND = "pulse";
    static final String PROGRESS = "progress";
    static final String HELP = "help";
    static final String AGREEMENT = "agreement";

    private static final Alarm.Key AGAIN = Alarm.Key.of("again");
    private static final Alarm.Key LAPSE = Alarm.Key.of("lapse");

    /** Working days until somebody is asked after all, where the moment did not suit. */
    private static final int LATER = 2;

    /** Working days until the one reminder at half-time, and until a question rests that nobody answers. */
    private static final int REMINDED = 3;

    private static final int OPEN = 5;

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
        return new State.Unformed(new PairId(id.subject()));
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
        return Word.ASK;
    }

    @Override
    public boolean isPatient(Alarm.Key key) {
        return !key.isLike(LAPSE);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.PairFormed formed -> List.of(ConversationId.of(KIND, formed.pair()));
            case Fact.PairClosed closed -> List.of(ConversationId.of(KIND, closed.pair()));
            default -> List.of();
        };
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (state) {
            case State.Unformed unformed ->
                input instanceof Input.Told(var id, Fact.PairFormed formed) ? begin(formed, at) : Step.stay(state);
            case State.Together together ->
                input instanceof Input.Told(var id, Fact.PairClosed closed)
                        ? Step.to(new State.Over(closed.pair()))
                        : at.records()
                                .find(Pair.class, state.pair())
                                .map(pair -> on(together, input, new PulseWords(pair, at), at))
                                .orElseGet(() -> Step.stay(state));
            case State.Over over -> Step.stay(state);
        };
    }

    private static Step<State> begin(Fact.PairFormed formed, StepContext at) {
        var alarms = new ArrayList<Effect>();
        new Checkpoints(formed.pair(), at).ofAPairFormed(at.now())
                .forEach((checkpoint, moment) -> {
                    for (var person : List.of(formed.first(), formed.second())) {
                        alarms.add(new SetAlarm(new Alarm(key(checkpoint, person), moment, person)));
                    }
                });
        return Step.<State>to(new State.Together(formed.pair())).and(alarms);
    }

    private static Alarm.Key key(Checkpoint checkpoint, PersonId person) {
        return Alarm.Key.of(Choice.value(checkpoint)).about(person);
    }

    private static Step<State> on(State.Together state, Input input, PulseWords words, StepContext at) {
        return switch (input) {
            case Input.Chose chose -> choose(state, chose, words, at);
            case Input.Rang rang -> ring(state, rang.alarm(), words, at);
            case Input.Told told -> Step.stay(state);
            case Input.Asked request -> Step.stay(state);
            case Input.Said said -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Typed typed -> Step.stay(state);
        };
    }

    private static Step<State> ring(State.Together state, Alarm.Key alarm, PulseWords words, StepContext at) {
        for (var person : words.pair().members()) {
            for (var checkpoint : Checkpoint.values()) {
                if (alarm.equals(key(checkpoint, person))) {
                    return ask(state, checkpoint, person, words, at);
                }
            }
            if (alarm.equals(AGAIN.about(person))) {
                return Step.to(state, Send.to(person, words.askAgain(person)), lapse(person, at));
            }
            if (alarm.equals(LAPSE.about(person))) {
                return Step.<State>to(state).and(settled(person, words));
            }
        }
        return Step.stay(state);
    }

    /** Nobody is asked how it goes with somebody whom they have not met. */
    private static Step<State> ask(
            State.Together state, Checkpoint checkpoint, PersonId person, PulseWords words, StepContext at) {
        var checkpoints = new Checkpoints(state.pair(), at);
        if (checkpoints.isPast(checkpoint, words.pair().since()) || !at.history().haveMet(state.pair())) {
            return Step.stay(state);
        }
        if (checkpoints.isBadMoment(words.partnerOf(person))) {
            return Step.to(state, new SetAlarm(at.in(LATER, person, key(checkpoint, person))));
        }
        var asked = Step.<State>to(state, Send.to(person, words.ask(person, checkpoint)));
        return switch (checkpoint) {
            case MONTH -> asked.and(lapse(person, at));
            case HALF_TIME -> asked.and(new SetAlarm(at.in(REMINDED, person, AGAIN.about(person))));
        };
    }

    private static Effect lapse(PersonId person, StepContext at) {
        return new SetAlarm(at.in(OPEN, person, LAPSE.about(person)));
    }

    /** All that may still be open with somebody rests. */
    private static List<Effect> settled(PersonId person, PulseWords words) {
        return PulseWords.questions()
                .<Effect>map(name -> new Settle(words.prompt(name, person), Text.of("pulse.closed")))
                .toList();
    }

    private static Step<State> choose(State.Together state, Input.Chose chose, PulseWords words, StepContext at) {
        var by = chose.by();
        return switch (chose.prompt().name()) {
            case PROGRESS -> Optional.ofNullable(chose.answer(Progress.class))
                    .map(progress -> progress(state, by, progress, words, at))
                    .orElse(Step.stay(state));
            case HELP -> Optional.ofNullable(chose.answer(Door.class))
                    .map(door -> open(state, by, door, words, at))
                    .orElse(Step.stay(state));
            case AGREEMENT -> chose.answer(Answer.class) == Answer.OPEN
                    ? Step.to(state, new CancelAlarm(LAPSE.about(by)),
                            new Ask(new Request.AgreementRequested(state.pair(), by)))
                    : Step.to(state, new CancelAlarm(LAPSE.about(by)), Send.to(by, words.nothing()));
            default -> Optional.ofNullable(Choice.answer(Checkpoint.class, chose.prompt().name()))
                    .flatMap(checkpoint -> Optional.ofNullable(chose.answer(Mood.class))
                            .map(mood -> answer(state, new Fact.PulseTaken(state.pair(), by, checkpoint, mood), words,
                                    at)))
                    .orElse(Step.stay(state));
        };
    }

    private static Step<State> answer(State.Together state, Fact.PulseTaken taken, PulseWords words, StepContext at) {
        var by = taken.by();
        var told = Step.<State>to(state, new CancelAlarm(AGAIN.about(by)), new Announce(taken));
        if (taken.mood() != Mood.WELL) {
            return told.and(Send.to(by, words.help(by)), lapse(by, at));
        }
        return switch (taken.moment()) {
            case MONTH -> told.and(new CancelAlarm(LAPSE.about(by)), Send.to(by, words.well(by)));
            case HALF_TIME -> told.and(Send.to(by, words.progress(by)), lapse(by, at));
        };
    }

    private static Step<State> progress(
            State.Together state, PersonId by, Progress progress, PulseWords words, StepContext at) {
        var told = Step.<State>to(state, new Announce(new Fact.ProgressTold(state.pair(), by, progress)));
        return switch (progress) {
            case WELL_ON, A_LITTLE ->
                told.and(new CancelAlarm(LAPSE.about(by)), Send.to(by, words.onTheWay(by, progress)));
            case NOT_YET -> told.and(Send.to(by, words.helpOnTheWay(by)), lapse(by, at));
        };
    }

    /** Nothing reaches anybody else by the door alone: each leads to a question of its own. */
    private static Step<State> open(State.Together state, PersonId by, Door door, PulseWords words, StepContext at) {
        var programme = state.pair().programme();
        var step = Step.<State>to(state, new CancelAlarm(LAPSE.about(by)));
        return switch (door) {
            case TIME -> step.and(new Ask(new Request.EnquiryWanted(programme, by, words.needOfTime(by))));
            case TALK -> step.and(new Ask(new Request.EnquiryWanted(programme, by, "")));
            case OTHER -> step.and(new Ask(new Request.PartnerChangeWanted(state.pair(), by)));
            case SHORTER -> step.and(Send.to(by, words.shorter(by)));
            case RARER, AGREE -> Step.<State>to(state, Send.to(by, words.agreement(by, door)), lapse(by, at));
            case NOTHING -> step.and(Send.to(by, words.nothing()));
        };
    }
}
