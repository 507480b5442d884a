package io.binome.dialog.meeting;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.OpenRoom;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.programme.Pair;
import io.binome.programme.Pair.Status;
import io.binome.programme.ProgrammeEnd;
import io.binome.skill.Taxonomy;
import io.binome.text.Text;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a pair from the welcome to the farewell: whose turn it is and when, what happens when nothing happens, and a
 * kind end without fault. Nobody else writes the pair's record.
 */
final class Journey implements Dialog<Journey.State> {
    /** Where the pair stands. */
    public sealed interface State {
        /** Not a pair yet. */
        record Unformed(PairId pair) implements State {}

        /** Working together. */
        sealed interface Together extends State {
            PairProgress progress();

            default Together with(PairProgress newer) {
                return switch (this) {
                    case Meeting meeting -> new Meeting(newer);
                    case Resting resting -> new Resting(newer);
                    case Silent silent -> new Silent(newer);
                };
            }
        }

        /** A session is being arranged, is planned or is being asked about. */
        record Meeting(PairProgress progress) implements Together {}

        /** The next session is not due yet, or no other fits in before the programme ends. */
        record Resting(PairProgress progress) implements Together {}

        /** No date was found. Both are written to now and then; any answer will do. */
        record Silent(PairProgress progress) implements Together {}

        /** No pair any more. */
        record Parted(PairId pair) implements State {}
    }

    /** The answers to its questions: how to go on in silence, and whether to. */
    enum Answer {
        FIND,
        PAUSE,
        END,
        ON,
        OTHER,
        LATER,
        PREPARE
    }

    static final String KIND = "journey";

    static final LocalTime MORNING = LocalTime.of(9, 30);

    private final Taxonomy taxonomy;

    Journey(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
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
        return new State.Unformed(new PairId(id.subject()));
    }

    @Override
    public boolean isOver(State state) {
        return state instanceof State.Parted;
    }

    @Override
    public Word instead(State state) {
        return Word.MEET;
    }

    @Override
    public boolean isDone(State state) {
        return isOver(state);
    }

    @Override
    public boolean isPatient(Alarm.Key key) {
        return key.isLike(ComingSession.KEEP) || key.isLike(Continuing.AGAIN) || key.isLike(Silence.KIND_WORD);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.PairFormed formed -> mine(formed);
            case Fact.SessionPlanned planned -> mine(planned);
            case Fact.SessionPostponed postponed -> mine(postponed);
            case Fact.SessionClosed closed -> mine(closed);
            case Fact.SeriesFixed fixed -> mine(fixed);
            case Fact.MeetingReported reported -> mine(reported);
            case Fact.AgreementConcluded concluded -> mine(concluded);
            case Fact.AgreementWithdrawn withdrawn -> mine(withdrawn);
            case Fact.PartnerReportedSilent reported -> mine(reported);
            default -> List.of();
        };
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.OfPair wanted
                ? List.of(ConversationId.of(KIND, wanted.pair()))
                : List.of();
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (state) {
            case State.Unformed unformed ->
                switch (input) {
                    case Input.Told(var id, Fact.PairFormed formed) -> welcome(formed, taxonomy, at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Chose chose -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> Step.stay(state);
                };
            case State.Together together ->
                switch (input) {
                    case Input.Told told -> hear(together, told.fact(), at);
                    case Input.Asked(var id, Request.OfPair request) -> answer(together, request, at);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Chose chose -> choose(together, chose.by(), chose.answer(Answer.class), at);
                    case Input.Rang rang -> ring(together, rang.alarm(), at);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Parted parted -> Step.stay(state);
        };
    }

    private static Step<State> hear(State.Together state, Fact fact, StepContext at) {
        var coming = new ComingSession(state, at);
        return switch (fact) {
            case Fact.SessionPlanned planned -> coming.planned(planned.start());
            case Fact.SessionPostponed postponed -> coming.postponed();
            case Fact.SessionClosed closed ->
                state instanceof State.Meeting && closed.number() == state.progress().number()
                        ? coming.closed(closed.outcome()).and(prepared(state, closed.outcome()))
                        : Step.stay(state);
            case Fact.SeriesFixed fixed -> coming.fixed();
            case Fact.AgreementConcluded concluded -> coming.atAnotherRhythm();
            case Fact.AgreementWithdrawn withdrawn -> coming.atAnotherRhythm();
            case Fact.MeetingReported(var pair, var by) -> coming.held(by);
            case Fact.PartnerReportedSilent(var pair, var by) -> reported(state, by, at);
            default -> Step.stay(state);
        };
    }

    /** Once the two have met, nothing is to be done before their first meeting. */
    private static List<Effect> prepared(State.Together state, Fact.Outcome outcome) {
        var pair = state.progress().pair();
        return outcome.tookPlace()
                ? pair.members().stream()
                        .<Effect>map(person -> new Settle(
                                JourneyWords.prompt(pair.id(), "welcome", person), Text.of("first.settled")))
                        .toList()
                : List.of();
    }

    private static Step<State> answer(State.Together state, Request.OfPair request, StepContext at) {
        return switch (request) {
            case Request.DateRequested(var pair, var by) -> new ComingSession(state, at).findDate(by);
            case Request.SessionMissed missed ->
                Step.to(state, Send.to(missed.by(), words(state, at).another(missed.by(), missed.otherWasAbsent())));
            case Request.PartnerChangeWanted(var pair, var by) ->
                new Continuing(state, by, at).askWhetherToEnd();
            case Request.PartnerPaused paused -> new Pause(state, paused.by(), at).begin(paused.until());
            case Request.PartnerResumed(var pair, var by) -> new Pause(state, by, at).end();
            case Request.PartnerLeft(var pair, var by) -> new Farewell(state, at).leftBy(by);
            case Request.PairHeardFrom heard ->
                state instanceof State.Silent ? new Silence(state.progress(), at).heard(state) : Step.stay(state);
        };
    }

    private static Step<State> choose(State.Together state, PersonId by, @Nullable Answer answer, StepContext at) {
        return switch (answer) {
            case FIND -> new ComingSession(state, at).findDate(by);
            case PAUSE -> new Pause(state, by, at).ask();
            case OTHER -> new Continuing(state, by, at).askWhetherToEnd();
            case END -> new Farewell(state, at).wantedBy(by);
            case LATER -> Step.to(state, Send.to(by, Message.of("journey.another.noted")));
            case PREPARE -> Step.to(
                    state, new Ask(new Request.FirstMeetingWanted(state.progress().pair().id(), by)));
            case ON -> new Continuing(state, by, at).goOn();
            case null -> Step.stay(state);
        };
    }

    private static Step<State> ring(State.Together state, Alarm.Key alarm, StepContext at) {
        var progress = state.progress();
        if (alarm.equals(Farewell.END)) {
            return new Farewell(state, at).withProgramme();
        }
        if (alarm.equals(ComingSession.DUE)) {
            return state instanceof State.Resting
                    ? new ComingSession(state, at).dueUnlessFixed()
                    : Step.stay(state);
        }
        if (alarm.equals(Silence.OVER)) {
            return state instanceof State.Silent ? new Farewell(state, at).inSilence() : Step.stay(state);
        }
        for (var person : progress.pair().members()) {
            if (alarm.equals(ComingSession.KEEP.about(person))) {
                return new Continuing(state, person, at).ask();
            }
            if (alarm.equals(Continuing.AGAIN.about(person))) {
                return new Continuing(state, person, at).askAgain();
            }
            if (alarm.equals(Silence.kindWord(alarm.nth(), person)) && state instanceof State.Silent) {
                return Step.to(state, Send.to(person, words(state, at).findDate(person, alarm.nth())));
            }
        }
        return Step.stay(state);
    }

    private static Step<State> welcome(Fact.PairFormed formed, Taxonomy taxonomy, StepContext at) {
        var first = formed.first();
        var second = formed.second();
        var pair = new Pair(formed.pair(), first, second, Status.ACTIVE, at.now(), 0, null);
        var formedNow = new State.Resting(new PairProgress(
                pair, 0, second, at.now(), new PairProgress.Partner(first, null),
                new PairProgress.Partner(second, null)));
        var words = words(formedNow, at);
        var begun = new ComingSession(formedNow, at).due(first);
        return Step.to(
                begun.state(),
                new Keep(pair),
                new OpenRoom(pair.id(), pair.members()),
                new Send(new Address.ToRoom(pair.id()), words.room()),
                Send.to(first, words.welcome(first, taxonomy)),
                Send.to(second, words.welcome(second, taxonomy)),
                new SetAlarm(
                        new Alarm(Farewell.END, ProgrammeEnd.of(at.programme(pair.id().programme())), null)))
                .and(begun.effects());
    }

    /**
     * Said in confidence, so the partner is sent nothing because of it: a message more, or at another time, would tell
     * them. The ladders go on as they would; whoever reports learns what they can do themselves.
     */
    private static Step<State> reported(State.Together state, PersonId by, StepContext at) {
        var pair = state.progress().pair();
        var next = pair.next();
        return Step.to(state, Send.to(by, next != null && next.isAfter(at.now())
                ? Message.of("journey.reported.planned", "when", next)
                : Message.of("journey.reported", "partner", pair.partnerOf(by))
                        .items(List.of(Text.of("journey.reported.meet"), Text.of("journey.reported.ask")))));
    }

    private static JourneyWords words(State.Together state, StepContext at) {
        return new JourneyWords(state.progress().pair(), at);
    }

    private static List<ConversationId> mine(Fact.OfPair fact) {
        return List.of(ConversationId.of(KIND, fact.pair()));
    }
}
