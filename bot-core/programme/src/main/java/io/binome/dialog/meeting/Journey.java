package io.binome.dialog.meeting;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.CancelAlarm;
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
import io.binome.fact.Fact.Ending;
import io.binome.fact.Fact.Outcome;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.programme.Pair;
import io.binome.programme.Pair.Status;
import io.binome.programme.ProgrammeEnd;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        OTHER
    }

    static final String KIND = "journey";

    private static final LocalTime MORNING = LocalTime.of(9, 30);

    /** Days of silence until each kind word to both, and until the pair is closed. */
    private static final List<Integer> SILENCE = List.of(7, 14, 21);

    private static final int SILENCE_ENDS = 28;

    /** How long before the session that the cadence asks for its date is looked for. */
    private static final Duration AHEAD = Duration.ofDays(12);

    private static final int AT_LEAST = 2;

    /** Working days from the first session to "keep or re-pair?", between two reminders of the feedback; and onwards. */
    private static final int KEEP_ASKED = 2;

    private static final int AFTER_KEEP = 4;
    private static final int AFTER_NOT_MET = 2;
    private static final int AFTER_UNKNOWN = 5;
    private static final int AFTER_SILENCE = 5;

    private static final Alarm.Key DUE = Alarm.Key.of("due");
    private static final Alarm.Key END = Alarm.Key.of("end");
    private static final Alarm.Key SILENCE_OVER = Alarm.Key.of("silence over");
    private static final Alarm.Key SILENT = Alarm.Key.of("silence");
    private static final Alarm.Key KEEP = Alarm.Key.of("keep");

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
    public boolean isDone(State state) {
        return isOver(state);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.PairFormed formed -> mine(formed);
            case Fact.SessionPlanned planned -> mine(planned);
            case Fact.SessionPostponed postponed -> mine(postponed);
            case Fact.SessionClosed closed -> mine(closed);
            case Fact.MeetingReported reported -> mine(reported);
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
                    case Input.Told(var id, Fact.PairFormed formed) -> welcome(formed, at);
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
            case State.Parted parted ->
                switch (input) {
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Chose chose -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> Step.stay(state);
                };
        };
    }

    private Step<State> hear(State.Together state, Fact fact, StepContext at) {
        var progress = state.progress();
        return switch (fact) {
            case Fact.SessionPlanned planned -> planned(state, planned.start());
            case Fact.SessionPostponed postponed -> keep(state, record(progress, progress.pair().status(), null));
            case Fact.SessionClosed closed ->
                state instanceof State.Meeting && closed.number() == progress.number()
                        ? closed(progress, closed.outcome(), at)
                        : Step.stay(state);
            case Fact.MeetingReported(var pair, var by) -> held(state, by);
            case Fact.PartnerReportedSilent(var pair, var by) -> reported(state, by, at);
            default -> Step.stay(state);
        };
    }

    private Step<State> answer(State.Together state, Request.OfPair request, StepContext at) {
        var progress = state.progress();
        return switch (request) {
            case Request.DateRequested(var pair, var by) -> findDate(state, by, at);
            case Request.AgendaRequested(var pair, var by) ->
                Step.to(state, new Send(to(by), words(progress, at).agenda(by)));
            case Request.PartnerPaused paused -> paused(state, paused.by(), paused.until(), at);
            case Request.PartnerResumed(var pair, var by) -> resumed(state, by);
            case Request.PartnerLeft(var pair, var by) ->
                part(state, Ending.LEFT,
                        new Send(to(progress.pair().partnerOf(by)), Message.of("journey.left", "partner", by)));
        };
    }

    private Step<State> choose(State.Together state, PersonId by, @Nullable Answer answer, StepContext at) {
        return switch (answer) {
            case FIND -> findDate(state, by, at);
            case PAUSE -> explainPause(state, by, at);
            case END, OTHER -> endedBy(state, by);
            case ON -> Step.stay(state);
            case null -> Step.stay(state);
        };
    }

    private Step<State> ring(State.Together state, Alarm.Key alarm, StepContext at) {
        var progress = state.progress();
        if (alarm.equals(END)) {
            return programmeEnds(state, at);
        }
        if (alarm.equals(DUE)) {
            return state instanceof State.Resting ? due(progress, progress.nextOrganiser(), at) : Step.stay(state);
        }
        if (alarm.equals(SILENCE_OVER)) {
            return state instanceof State.Silent ? partInSilence(state, progress.pair()) : Step.stay(state);
        }
        for (var person : progress.pair().members()) {
            if (alarm.equals(KEEP.about(person))) {
                return Step.to(state, new Send(to(person), words(progress, at).keepOrNot(person)));
            }
            if (alarm.equals(silence(alarm.nth(), person)) && state instanceof State.Silent) {
                return Step.to(state, new Send(to(person), words(progress, at).findDate(person, alarm.nth())));
            }
        }
        return Step.stay(state);
    }

    private Step<State> welcome(Fact.PairFormed formed, StepContext at) {
        var first = formed.first();
        var second = formed.second();
        var pair = new Pair(formed.pair(), first, second, Status.ACTIVE, at.now(), 0, null);
        var progress =
                new PairProgress(
                        pair, 0, second, at.now(), new PairProgress.Partner(first, null),
                        new PairProgress.Partner(second, null));
        var words = words(progress, at);
        var begun = due(progress, first, at);
        var effects = new ArrayList<Effect>();
        effects.add(new Keep(pair));
        effects.add(new OpenRoom(pair.id(), pair.members()));
        effects.add(new Send(new Address.ToRoom(pair.id()), words.room()));
        effects.add(new Send(to(first), words.welcome(first)));
        effects.add(new Send(to(second), words.welcome(second)));
        effects.add(new SetAlarm(new Alarm(END, ProgrammeEnd.of(at.programme(pair.id().programme())), null)));
        effects.addAll(begun.effects());
        return new Step<>(begun.state(), List.copyOf(effects));
    }

    /** Begins the next session, if it can still take place before the programme ends. */
    private Step<State> due(PairProgress progress, PersonId organiser, StepContext at) {
        var pair = progress.pair();
        if (!ProgrammeEnd.leavesTimeFor(DateOffer.first(organiser, at), at.programme(pair.id().programme()))) {
            return Step.to(new State.Resting(progress), new CancelAlarm(DUE));
        }
        var next = progress.session(progress.number() + 1, organiser);
        var together = Text.of("journey.keep.settled");
        return Step.to(
                new State.Meeting(next),
                new CancelAlarm(DUE),
                new Settle(JourneyWords.prompt(pair.id(), "keep", pair.first()), together),
                new Settle(JourneyWords.prompt(pair.id(), "keep", pair.second()), together),
                new Announce(new Fact.SessionDue(pair.id(), next.number(), organiser, pair.partnerOf(organiser),
                        progress.wanted())));
    }

    /** The two have met by the word of one: that is the session being arranged or, where none is, the next one. */
    private Step<State> held(State.Together state, PersonId by) {
        return switch (state) {
            case State.Meeting meeting -> {
                var progress = record(meeting.progress(), meeting.progress().pair().status(), null);
                yield keep(meeting, progress).and(held(progress, by));
            }
            case State.Resting resting -> heldUnasked(resting, by);
            case State.Silent silent -> heldUnasked(silent, by).and(breakSilence(silent));
        };
    }

    private static Step<State> heldUnasked(State.Together state, PersonId by) {
        var progress = state.progress().session(state.progress().number() + 1, by);
        return Step.<State>to(new State.Meeting(progress), new CancelAlarm(DUE)).and(held(progress, by));
    }

    private static Effect held(PairProgress progress, PersonId by) {
        var pair = progress.pair();
        return new Announce(new Fact.SessionHeld(pair.id(), progress.number(), by, pair.partnerOf(by)));
    }

    private Step<State> planned(State.Together state, Instant start) {
        var progress = state.progress();
        var kept = keep(state, record(progress, Status.ACTIVE, start));
        return progress.pair().status() == Status.AT_RISK
                ? kept.and(new Announce(new Fact.PairRecovered(progress.pair().id())))
                : kept;
    }

    private Step<State> closed(PairProgress before, Outcome outcome, StepContext at) {
        var pair = before.pair();
        var programme = at.programme(pair.id().programme());
        var start = Optional.ofNullable(pair.next()).orElse(at.now());
        var met = pair.met() + (outcome == Outcome.MET ? 1 : 0);
        // What was never planned could not recover the pair by its date.
        var recovered = outcome == Outcome.MET && pair.next() == null && pair.status() == Status.AT_RISK;
        var status = recovered ? Status.ACTIVE : pair.status();
        var newer = new Pair(pair.id(), pair.first(), pair.second(), status, pair.since(), met, null);
        var progress = before.with(newer).wanting(at.now());
        if (!at.now().isBefore(ProgrammeEnd.of(programme))) {
            return complete(new State.Resting(progress));
        }
        var kept = Step.<State>to(new State.Resting(progress), new Keep(newer));
        return switch (outcome) {
            case MET, MET_BY_ONE ->
                restUntilNext(progress, start, outcome == Outcome.MET && met == 1, at)
                        .and(recovered ? List.of(new Announce(new Fact.PairRecovered(pair.id()))) : List.of());
            case NOT_MET -> kept.and(new SetAlarm(at.in(AFTER_NOT_MET, progress.nextOrganiser(), DUE)));
            case UNKNOWN -> kept.and(new SetAlarm(at.in(AFTER_UNKNOWN, progress.nextOrganiser(), DUE)));
            case NOT_PLANNED -> fallSilent(progress, at);
        };
    }

    /** Sets the alarm that looks for a date in time for the cadence; none where that lies beyond the programme. */
    private static Step<State> restUntilNext(PairProgress progress, Instant start, boolean first, StepContext at) {
        var pair = progress.pair();
        var programme = at.programme(pair.id().programme());
        var wanted = ProgrammeEnd.next(start, programme);
        var rested = Step.<State>to(new State.Resting(progress.wanting(wanted)), new Keep(pair))
                .and(first ? askKeep(pair, at) : List.of());
        if (!ProgrammeEnd.leavesTimeFor(wanted, programme)) {
            return rested;
        }
        var organiser = progress.nextOrganiser();
        var soonest = at.in(first ? AFTER_KEEP : AT_LEAST, organiser, DUE);
        var inTime = at.calendar(organiser).inWorkingDays(wanted.minus(AHEAD), 0, MORNING);
        return rested.and(new SetAlarm(soonest.at().isAfter(inTime) ? soonest : new Alarm(DUE, inTime, organiser)));
    }

    private static List<Effect> askKeep(Pair pair, StepContext at) {
        return pair.members().stream()
                .<Effect>map(person -> new SetAlarm(at.in(KEEP_ASKED, person, KEEP.about(person))))
                .toList();
    }

    private Step<State> fallSilent(PairProgress progress, StepContext at) {
        var atRisk = record(progress, Status.AT_RISK, null);
        var effects = new ArrayList<Effect>();
        effects.add(new Keep(atRisk.pair()));
        effects.add(new Announce(new Fact.PairAtRisk(progress.pair().id(), Fact.Risk.NO_DATE)));
        for (var person : progress.pair().members()) {
            for (var nudge = 1; nudge <= SILENCE.size(); nudge++) {
                var then = at.now().plus(Duration.ofDays(SILENCE.get(nudge - 1)));
                effects.add(new SetAlarm(new Alarm(silence(nudge, person), then, person)));
            }
        }
        var over = at.now().plus(Duration.ofDays(SILENCE_ENDS));
        effects.add(new SetAlarm(new Alarm(SILENCE_OVER, over, progress.nextOrganiser())));
        return new Step<>(new State.Silent(atRisk), List.copyOf(effects));
    }

    /** What ends the silence of a pair: the alarms of the ladder, and its question to both. */
    private static List<Effect> breakSilence(State.Together state) {
        var pair = state.progress().pair();
        var effects = new ArrayList<Effect>();
        for (var person : pair.members()) {
            for (var nudge = 1; nudge <= SILENCE.size(); nudge++) {
                effects.add(new CancelAlarm(silence(nudge, person)));
            }
            effects.add(new Settle(JourneyWords.prompt(pair.id(), "date", person), Text.of("prompt.closed")));
        }
        effects.add(new CancelAlarm(SILENCE_OVER));
        return effects;
    }

    private Step<State> findDate(State.Together state, PersonId by, StepContext at) {
        var progress = state.progress();
        return switch (state) {
            case State.Meeting meeting ->
                Step.to(meeting, new Ask(new Request.DateAsked(progress.pair().id(), progress.number(), by)));
            case State.Resting resting -> dueOrTooLate(resting, by, at);
            case State.Silent silent -> dueOrTooLate(silent, by, at).and(breakSilence(silent));
        };
    }

    private Step<State> dueOrTooLate(State.Together state, PersonId by, StepContext at) {
        var step = due(state.progress().wanting(at.now()), by, at);
        return step.state() instanceof State.Resting
                ? step.and(new Send(to(by), words(state.progress(), at).tooLate(by)))
                : step;
    }

    private Step<State> explainPause(State.Together state, PersonId by, StepContext at) {
        var explained = new Send(to(by), Message.of("journey.pause"));
        return state instanceof State.Silent
                ? restThen(state, by, at.in(AFTER_SILENCE, by, DUE)).and(explained)
                : Step.to(state, explained);
    }

    /** After silence, a while without messages; then it is the turn of the one who has answered. */
    private static Step<State> restThen(State.Together state, PersonId by, Alarm due) {
        var progress = state.progress();
        var turned = progress.session(progress.number(), progress.pair().partnerOf(by));
        return Step.<State>to(new State.Resting(turned), new SetAlarm(due)).and(breakSilence(state));
    }

    /**
     * Said in confidence, so the partner is sent nothing because of it: a message more, or at another time, would tell
     * them. The ladders go on as they would; whoever reports learns what they can do themselves.
     */
    private static Step<State> reported(State.Together state, PersonId by, StepContext at) {
        var pair = state.progress().pair();
        var next = pair.next();
        return Step.to(state, new Send(to(by), next != null && next.isAfter(at.now())
                ? Message.of("journey.reported.planned", "when", next)
                : Message.of("journey.reported", "partner", pair.partnerOf(by))
                        .items(List.of(Text.of("journey.reported.meet"), Text.of("journey.reported.ask")))));
    }

    private Step<State> paused(State.Together state, PersonId by, LocalDate until, StepContext at) {
        var progress = state.progress();
        var known = progress.partner(by);
        if (until.equals(known.away())) {
            return Step.stay(state);
        }
        var changed = with(state, progress.with(new PairProgress.Partner(by, until)));
        var told = new Send(to(progress.pair().partnerOf(by)), words(progress, at).paused(by, until));
        if (!(changed instanceof State.Silent)) {
            return Step.to(changed, told);
        }
        var back = until.atTime(MORNING).atZone(at.calendar(by).zone()).toInstant();
        return restThen(changed, by, new Alarm(DUE, back, by)).and(told);
    }

    private Step<State> resumed(State.Together state, PersonId by) {
        var progress = state.progress();
        var known = progress.partner(by);
        if (known.away() == null) {
            return Step.stay(state);
        }
        return Step.to(
                with(state, progress.with(new PairProgress.Partner(by, null))),
                new Send(to(progress.pair().partnerOf(by)), Message.of("journey.resumed", "partner", by)));
    }

    private Step<State> endedBy(State.Together state, PersonId by) {
        var other = state.progress().pair().partnerOf(by);
        return part(
                state,
                Ending.REQUESTED,
                new Send(to(by), Message.of("journey.ended.noted", "partner", other)),
                new Send(to(other), Message.of("journey.ended", "partner", by)));
    }

    private Step<State> partInSilence(State.Together state, Pair pair) {
        return part(
                state,
                Ending.SILENT,
                new Send(to(pair.first()), Message.of("journey.silent.end", "partner", pair.second())),
                new Send(to(pair.second()), Message.of("journey.silent.end", "partner", pair.first())));
    }

    /** A session that has taken place, but is still being asked about, is waited for: it may count. */
    private Step<State> programmeEnds(State.Together state, StepContext at) {
        var next = state.progress().pair().next();
        return state instanceof State.Meeting && next != null && next.isBefore(at.now())
                ? Step.stay(state)
                : complete(state);
    }

    private Step<State> complete(State.Together state) {
        var pair = state.progress().pair();
        return part(
                state,
                Ending.COMPLETED,
                new Send(to(pair.first()), JourneyWords.completed(pair, pair.first())),
                new Send(to(pair.second()), JourneyWords.completed(pair, pair.second())));
    }

    private static Step<State> part(State.Together state, Ending ending, Effect... farewells) {
        var progress = state.progress();
        var pair = progress.pair();
        var effects = new ArrayList<Effect>();
        effects.add(new Keep(record(progress, Status.CLOSED, null).pair()));
        if (state instanceof State.Meeting) {
            effects.add(new Announce(new Fact.SessionCancelled(pair.id(), progress.number())));
        }
        effects.addAll(List.of(farewells));
        effects.add(new Announce(new Fact.PairClosed(pair.id(), pair.first(), pair.second(), ending)));
        return new Step<>(new State.Parted(pair.id()), List.copyOf(effects));
    }

    private static Step<State> keep(State.Together state, PairProgress progress) {
        return Step.to(with(state, progress), new Keep(progress.pair()));
    }

    private static PairProgress record(PairProgress progress, Status status, @Nullable Instant next) {
        var pair = progress.pair();
        return progress.with(
                new Pair(pair.id(), pair.first(), pair.second(), status, pair.since(), pair.met(), next));
    }

    private static State.Together with(State.Together state, PairProgress progress) {
        return switch (state) {
            case State.Meeting meeting -> new State.Meeting(progress);
            case State.Resting resting -> new State.Resting(progress);
            case State.Silent silent -> new State.Silent(progress);
        };
    }

    private static List<ConversationId> mine(Fact.OfPair fact) {
        return List.of(ConversationId.of(KIND, fact.pair()));
    }

    private static Alarm.Key silence(int nudge, PersonId person) {
        return SILENT.about(person).nth(nudge);
    }

    private static JourneyWords words(PairProgress progress, StepContext at) {
        return new JourneyWords(progress.pair(), at);
    }

    private static Address to(PersonId person) {
        return new Address.ToPerson(person);
    }
}
