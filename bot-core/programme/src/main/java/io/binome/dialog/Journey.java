package io.binome.dialog;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.OpenRoom;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Input;
import io.binome.engine.Moment;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Ending;
import io.binome.fact.Fact.Outcome;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.programme.Pair;
import io.binome.programme.Pair.Status;
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
public final class Journey implements Dialog<Journey.State> {
    /** Where the pair stands. */
    public sealed interface State {
        /** Not a pair yet. */
        record Unformed(PairId pair) implements State {}

        /** Working together. */
        sealed interface Together extends State {
            Course course();
        }

        /** A session is being arranged, is planned or is being asked about. */
        record Meeting(Course course) implements Together {}

        /** The next session is not due yet, or no other fits in before the programme ends. */
        record Resting(Course course) implements Together {}

        /** No date was found. Both are written to now and then; any answer will do. */
        record Silent(Course course) implements Together {}

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
    public Step<State> on(State state, Input input, Moment at) {
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

    private Step<State> hear(State.Together state, Fact fact, Moment at) {
        var course = state.course();
        return switch (fact) {
            case Fact.SessionPlanned planned -> planned(state, planned.start());
            case Fact.SessionPostponed postponed -> keep(state, record(course, course.pair().status(), null));
            case Fact.SessionClosed closed ->
                state instanceof State.Meeting && closed.number() == course.number()
                        ? closed(course, closed.outcome(), at)
                        : Step.stay(state);
            case Fact.MeetingReported(var pair, var by) -> held(state, by);
            case Fact.PartnerReportedSilent(var pair, var by) -> reported(state, by, at);
            default -> Step.stay(state);
        };
    }

    private Step<State> answer(State.Together state, Request.OfPair request, Moment at) {
        var course = state.course();
        return switch (request) {
            case Request.DateRequested(var pair, var by) -> findDate(state, by, at);
            case Request.AgendaRequested(var pair, var by) ->
                Step.to(state, new Send(to(by), words(course, at).agenda(by)));
            case Request.PartnerPaused paused -> paused(state, paused.by(), paused.until(), at);
            case Request.PartnerResumed(var pair, var by) -> resumed(state, by);
            case Request.PartnerLeft(var pair, var by) ->
                part(state, Ending.LEFT,
                        new Send(to(course.pair().partnerOf(by)), Message.of("journey.left", "partner", by)));
        };
    }

    private Step<State> choose(State.Together state, PersonId by, @Nullable Answer answer, Moment at) {
        return switch (answer) {
            case FIND -> findDate(state, by, at);
            case PAUSE -> explainPause(state, by, at);
            case END, OTHER -> endedBy(state, by);
            case ON -> Step.stay(state);
            case null -> Step.stay(state);
        };
    }

    private Step<State> ring(State.Together state, Alarm.Key alarm, Moment at) {
        var course = state.course();
        if (alarm.equals(END)) {
            return programmeEnds(state, at);
        }
        if (alarm.equals(DUE)) {
            return state instanceof State.Resting ? due(course, course.nextOrganiser(), at) : Step.stay(state);
        }
        if (alarm.equals(SILENCE_OVER)) {
            return state instanceof State.Silent ? partInSilence(state, course.pair()) : Step.stay(state);
        }
        for (var person : course.pair().members()) {
            if (alarm.equals(KEEP.about(person))) {
                return Step.to(state, new Send(to(person), words(course, at).keepOrNot(person)));
            }
            if (alarm.equals(silence(alarm.nth(), person)) && state instanceof State.Silent) {
                return Step.to(state, new Send(to(person), words(course, at).findDate(person, alarm.nth())));
            }
        }
        return Step.stay(state);
    }

    private Step<State> welcome(Fact.PairFormed formed, Moment at) {
        var first = formed.first();
        var second = formed.second();
        var pair = new Pair(formed.pair(), first, second, Status.ACTIVE, at.now(), 0, null);
        var course =
                new Course(
                        pair, 0, second, at.now(), new Course.Partner(first, null),
                        new Course.Partner(second, null));
        var words = words(course, at);
        var begun = due(course, first, at);
        var effects = new ArrayList<Effect>();
        effects.add(new Keep(pair));
        effects.add(new OpenRoom(pair.id(), pair.members()));
        effects.add(new Send(new Address.ToRoom(pair.id()), words.room()));
        effects.add(new Send(to(first), words.welcome(first)));
        effects.add(new Send(to(second), words.welcome(second)));
        effects.add(new SetAlarm(new Alarm(END, LastDay.of(at.programme(pair.id().programme())), null)));
        effects.addAll(begun.effects());
        return new Step<>(begun.state(), List.copyOf(effects));
    }

    /** Begins the next session, if it can still take place before the programme ends. */
    private Step<State> due(Course course, PersonId organiser, Moment at) {
        var pair = course.pair();
        if (!LastDay.leavesTimeFor(DateOffer.first(organiser, at), at.programme(pair.id().programme()))) {
            return Step.to(new State.Resting(course), new CancelAlarm(DUE));
        }
        var next = course.session(course.number() + 1, organiser);
        var together = Text.of("journey.keep.settled");
        return Step.to(
                new State.Meeting(next),
                new CancelAlarm(DUE),
                new Settle(JourneyWords.prompt(pair.id(), "keep", pair.first()), together),
                new Settle(JourneyWords.prompt(pair.id(), "keep", pair.second()), together),
                new Announce(new Fact.SessionDue(pair.id(), next.number(), organiser, pair.partnerOf(organiser),
                        course.wanted())));
    }

    /** The two have met by the word of one: that is the session being arranged or, where none is, the next one. */
    private Step<State> held(State.Together state, PersonId by) {
        return switch (state) {
            case State.Meeting meeting -> {
                var course = record(meeting.course(), meeting.course().pair().status(), null);
                yield keep(meeting, course).and(held(course, by));
            }
            case State.Resting resting -> heldUnasked(resting, by);
            case State.Silent silent -> heldUnasked(silent, by).and(breakSilence(silent));
        };
    }

    private static Step<State> heldUnasked(State.Together state, PersonId by) {
        var course = state.course().session(state.course().number() + 1, by);
        return Step.<State>to(new State.Meeting(course), new CancelAlarm(DUE)).and(held(course, by));
    }

    private static Effect held(Course course, PersonId by) {
        var pair = course.pair();
        return new Announce(new Fact.SessionHeld(pair.id(), course.number(), by, pair.partnerOf(by)));
    }

    private Step<State> planned(State.Together state, Instant start) {
        var course = state.course();
        var kept = keep(state, record(course, Status.ACTIVE, start));
        return course.pair().status() == Status.AT_RISK
                ? kept.and(new Announce(new Fact.PairRecovered(course.pair().id())))
                : kept;
    }

    private Step<State> closed(Course before, Outcome outcome, Moment at) {
        var pair = before.pair();
        var programme = at.programme(pair.id().programme());
        var start = Optional.ofNullable(pair.next()).orElse(at.now());
        var met = pair.met() + (outcome == Outcome.MET ? 1 : 0);
        // What was never planned could not recover the pair by its date.
        var recovered = outcome == Outcome.MET && pair.next() == null && pair.status() == Status.AT_RISK;
        var status = recovered ? Status.ACTIVE : pair.status();
        var newer = new Pair(pair.id(), pair.first(), pair.second(), status, pair.since(), met, null);
        var course = before.with(newer).wanting(at.now());
        if (!at.now().isBefore(LastDay.of(programme))) {
            return complete(new State.Resting(course));
        }
        var kept = Step.<State>to(new State.Resting(course), new Keep(newer));
        return switch (outcome) {
            case MET, MET_BY_ONE ->
                restUntilNext(course, start, outcome == Outcome.MET && met == 1, at)
                        .and(recovered ? List.of(new Announce(new Fact.PairRecovered(pair.id()))) : List.of());
            case NOT_MET -> kept.and(new SetAlarm(at.in(AFTER_NOT_MET, course.nextOrganiser(), DUE)));
            case UNKNOWN -> kept.and(new SetAlarm(at.in(AFTER_UNKNOWN, course.nextOrganiser(), DUE)));
            case NOT_PLANNED -> fallSilent(course, at);
        };
    }

    /** Sets the alarm that looks for a date in time for the cadence; none where that lies beyond the programme. */
    private static Step<State> restUntilNext(Course course, Instant start, boolean first, Moment at) {
        var pair = course.pair();
        var programme = at.programme(pair.id().programme());
        var wanted = LastDay.next(start, programme);
        var rested = Step.<State>to(new State.Resting(course.wanting(wanted)), new Keep(pair))
                .and(first ? askKeep(pair, at) : List.of());
        if (!LastDay.leavesTimeFor(wanted, programme)) {
            return rested;
        }
        var organiser = course.nextOrganiser();
        var soonest = at.in(first ? AFTER_KEEP : AT_LEAST, organiser, DUE);
        var inTime = at.calendar(organiser).inWorkingDays(wanted.minus(AHEAD), 0, MORNING);
        return rested.and(new SetAlarm(soonest.at().isAfter(inTime) ? soonest : new Alarm(DUE, inTime, organiser)));
    }

    private static List<Effect> askKeep(Pair pair, Moment at) {
        return pair.members().stream()
                .<Effect>map(person -> new SetAlarm(at.in(KEEP_ASKED, person, KEEP.about(person))))
                .toList();
    }

    private Step<State> fallSilent(Course course, Moment at) {
        var atRisk = record(course, Status.AT_RISK, null);
        var effects = new ArrayList<Effect>();
        effects.add(new Keep(atRisk.pair()));
        effects.add(new Announce(new Fact.PairAtRisk(course.pair().id(), Fact.Risk.NO_DATE)));
        for (var person : course.pair().members()) {
            for (var nudge = 1; nudge <= SILENCE.size(); nudge++) {
                var then = at.now().plus(Duration.ofDays(SILENCE.get(nudge - 1)));
                effects.add(new SetAlarm(new Alarm(silence(nudge, person), then, person)));
            }
        }
        var over = at.now().plus(Duration.ofDays(SILENCE_ENDS));
        effects.add(new SetAlarm(new Alarm(SILENCE_OVER, over, course.nextOrganiser())));
        return new Step<>(new State.Silent(atRisk), List.copyOf(effects));
    }

    /** What ends the silence of a pair: the alarms of the ladder, and its question to both. */
    private static List<Effect> breakSilence(State.Together state) {
        var pair = state.course().pair();
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

    private Step<State> findDate(State.Together state, PersonId by, Moment at) {
        var course = state.course();
        return switch (state) {
            case State.Meeting meeting ->
                Step.to(meeting, new Ask(new Request.DateAsked(course.pair().id(), course.number(), by)));
            case State.Resting resting -> dueOrTooLate(resting, by, at);
            case State.Silent silent -> dueOrTooLate(silent, by, at).and(breakSilence(silent));
        };
    }

    private Step<State> dueOrTooLate(State.Together state, PersonId by, Moment at) {
        var step = due(state.course().wanting(at.now()), by, at);
        return step.state() instanceof State.Resting
                ? step.and(new Send(to(by), words(state.course(), at).tooLate(by)))
                : step;
    }

    private Step<State> explainPause(State.Together state, PersonId by, Moment at) {
        var explained = new Send(to(by), Message.of("journey.pause"));
        return state instanceof State.Silent
                ? restThen(state, by, at.in(AFTER_SILENCE, by, DUE)).and(explained)
                : Step.to(state, explained);
    }

    /** After silence, a while without messages; then it is the turn of the one who has answered. */
    private static Step<State> restThen(State.Together state, PersonId by, Alarm due) {
        var course = state.course();
        var turned = course.session(course.number(), course.pair().partnerOf(by));
        return Step.<State>to(new State.Resting(turned), new SetAlarm(due)).and(breakSilence(state));
    }

    /**
     * Said in confidence, so the partner is sent nothing because of it: a message more, or at another time, would tell
     * them. The ladders go on as they would; whoever reports learns what they can do themselves.
     */
    private static Step<State> reported(State.Together state, PersonId by, Moment at) {
        var pair = state.course().pair();
        var next = pair.next();
        return Step.to(state, new Send(to(by), next != null && next.isAfter(at.now())
                ? Message.of("journey.reported.planned", "when", next)
                : Message.of("journey.reported", "partner", pair.partnerOf(by))
                        .items(List.of(Text.of("journey.reported.meet"), Text.of("journey.reported.ask")))));
    }

    private Step<State> paused(State.Together state, PersonId by, LocalDate until, Moment at) {
        var course = state.course();
        var known = course.partner(by);
        if (until.equals(known.away())) {
            return Step.stay(state);
        }
        var changed = with(state, course.with(new Course.Partner(by, until)));
        var told = new Send(to(course.pair().partnerOf(by)), words(course, at).paused(by, until));
        if (!(changed instanceof State.Silent)) {
            return Step.to(changed, told);
        }
        var back = until.atTime(MORNING).atZone(at.calendar(by).zone()).toInstant();
        return restThen(changed, by, new Alarm(DUE, back, by)).and(told);
    }

    private Step<State> resumed(State.Together state, PersonId by) {
        var course = state.course();
        var known = course.partner(by);
        if (known.away() == null) {
            return Step.stay(state);
        }
        return Step.to(
                with(state, course.with(new Course.Partner(by, null))),
                new Send(to(course.pair().partnerOf(by)), Message.of("journey.resumed", "partner", by)));
    }

    private Step<State> endedBy(State.Together state, PersonId by) {
        var other = state.course().pair().partnerOf(by);
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
    private Step<State> programmeEnds(State.Together state, Moment at) {
        var next = state.course().pair().next();
        return state instanceof State.Meeting && next != null && next.isBefore(at.now())
                ? Step.stay(state)
                : complete(state);
    }

    private Step<State> complete(State.Together state) {
        var pair = state.course().pair();
        return part(
                state,
                Ending.COMPLETED,
                new Send(to(pair.first()), JourneyWords.completed(pair, pair.first())),
                new Send(to(pair.second()), JourneyWords.completed(pair, pair.second())));
    }

    private static Step<State> part(State.Together state, Ending ending, Effect... farewells) {
        var course = state.course();
        var pair = course.pair();
        var effects = new ArrayList<Effect>();
        effects.add(new Keep(record(course, Status.CLOSED, null).pair()));
        if (state instanceof State.Meeting) {
            effects.add(new Announce(new Fact.SessionCancelled(pair.id(), course.number())));
        }
        effects.addAll(List.of(farewells));
        effects.add(new Announce(new Fact.PairClosed(pair.id(), pair.first(), pair.second(), ending)));
        return new Step<>(new State.Parted(pair.id()), List.copyOf(effects));
    }

    private static Step<State> keep(State.Together state, Course course) {
        return Step.to(with(state, course), new Keep(course.pair()));
    }

    private static Course record(Course course, Status status, @Nullable Instant next) {
        var pair = course.pair();
        return course.with(
                new Pair(pair.id(), pair.first(), pair.second(), status, pair.since(), pair.met(), next));
    }

    private static State.Together with(State.Together state, Course course) {
        return switch (state) {
            case State.Meeting meeting -> new State.Meeting(course);
            case State.Resting resting -> new State.Resting(course);
            case State.Silent silent -> new State.Silent(course);
        };
    }

    private static List<ConversationId> mine(Fact.OfPair fact) {
        return List.of(ConversationId.of(KIND, fact.pair()));
    }

    private static Alarm.Key silence(int nudge, PersonId person) {
        return SILENT.about(person).nth(nudge);
    }

    private static JourneyWords words(Course course, Moment at) {
        return new JourneyWords(course.pair(), at);
    }

    private static Address to(PersonId person) {
        return new Address.ToPerson(person);
    }
}
