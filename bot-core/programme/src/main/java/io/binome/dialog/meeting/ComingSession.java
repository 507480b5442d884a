package io.binome.dialog.meeting;

import io.binome.dialog.meeting.Journey.State;
import io.binome.dialog.series.SeriesDialogs;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Outcome;
import io.binome.id.PersonId;
import io.binome.programme.AgreedWays;
import io.binome.programme.Pair;
import io.binome.programme.Pair.Status;
import io.binome.programme.ProgrammeEnd;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The session that a pair has before it: when a date is looked for, and by whom; and what its end means for the next. */
record ComingSession(State.Together state, StepContext at) {
    static final Alarm.Key DUE = Alarm.Key.of("due");
    static final Alarm.Key KEEP = Alarm.Key.of("keep");

    /** How long before the session that the cadence asks for its date is looked for. */
    private static final Duration AHEAD = Duration.ofDays(12);

    private static final int AT_LEAST = 2;

    /** Working days from the first session to "keep or re-pair?", between two reminders of the feedback; and onwards. */
    private static final int KEEP_ASKED = 2;

    private static final int AFTER_KEEP = 5;
    private static final int AFTER_NOT_MET = 2;
    private static final int AFTER_UNKNOWN = 5;

    /** Begins the next session, if it can still take place before the programme ends. */
    Step<State> due(PersonId organiser) {
        var progress = state.progress();
        var pair = progress.pair();
        if (!ProgrammeEnd.leavesTimeFor(DateOffer.first(organiser, at), at.programme(pair.id().programme()))) {
            return Step.to(new State.Resting(progress), new CancelAlarm(DUE));
        }
        var next = progress.session(progress.number() + 1, organiser);
        var together = Text.of("journey.keep.settled");
        var looking = Text.of("session.moved.button");
        return Step.to(
                new State.Meeting(next),
                new CancelAlarm(DUE),
                new CancelAlarm(Continuing.AGAIN.about(pair.first())),
                new CancelAlarm(Continuing.AGAIN.about(pair.second())),
                new Settle(JourneyWords.prompt(pair.id(), "keep", pair.first()), together),
                new Settle(JourneyWords.prompt(pair.id(), "keep", pair.second()), together),
                new Settle(JourneyWords.prompt(pair.id(), "another", pair.first()), looking),
                new Settle(JourneyWords.prompt(pair.id(), "another", pair.second()), looking),
                new Settle(JourneyWords.prompt(pair.id(), "end", pair.first()), together),
                new Settle(JourneyWords.prompt(pair.id(), "end", pair.second()), together),
                new Announce(new Fact.SessionDue(pair.id(), next.number(), organiser, pair.partnerOf(organiser),
                        progress.wanted())));
    }

    /** Begins the next session on the date that is fixed for it or, where none is, looks for one. */
    Step<State> dueUnlessFixed() {
        return fixed(at.now()).map(this::on).orElseGet(() -> due(nextOrganiser()));
    }

    /** Whose task the dates are by the agreement of the two; else they take turns. */
    private PersonId nextOrganiser() {
        var progress = state.progress();
        return AgreedWays.booking(progress.pair().id(), at.records()).orElseGet(progress::nextOrganiser);
    }

    /** One of the two wants a date now. */
    Step<State> findDate(PersonId by) {
        var progress = state.progress();
        return switch (state) {
            case State.Meeting meeting ->
                Step.to(meeting, new Ask(new Request.DateAsked(progress.pair().id(), progress.number(), by)));
            case State.Resting resting -> dueOrTooLate(by);
            case State.Silent silent -> dueOrTooLate(by).and(Silence.broken(progress.pair()));
        };
    }

    private Step<State> dueOrTooLate(PersonId by) {
        var progress = state.progress();
        var step = new ComingSession(state.with(progress.wanting(at.now())), at).due(by);
        return step.state() instanceof State.Resting
                ? step.and(Send.to(by, new JourneyWords(progress.pair(), at).tooLate(by)))
                : step;
    }

    Step<State> planned(Instant start) {
        var pair = state.progress().pair();
        return kept(Status.ACTIVE, start)
                .and(pair.status() == Status.AT_RISK
                        ? List.of(new Announce(new Fact.PairRecovered(pair.id())))
                        : List.of());
    }

    Step<State> postponed() {
        return kept(state.progress().pair().status(), null);
    }

    /** The two have met by the word of one: that is the session being arranged or, where none is, the next one. */
    Step<State> held(PersonId by) {
        return switch (state) {
            case State.Meeting meeting -> postponed().and(announced(meeting.progress(), by));
            case State.Resting resting -> heldUnasked(by);
            case State.Silent silent -> heldUnasked(by).and(Silence.broken(silent.progress().pair()));
        };
    }

    private Step<State> heldUnasked(PersonId by) {
        var progress = state.progress().session(state.progress().number() + 1, by);
        return Step.to(new State.Meeting(progress), new CancelAlarm(DUE), announced(progress, by));
    }

    private static Effect announced(PairProgress progress, PersonId by) {
        var pair = progress.pair();
        return new Announce(new Fact.SessionHeld(pair.id(), progress.number(), by, pair.partnerOf(by)));
    }

    Step<State> closed(Outcome outcome) {
        var pair = state.progress().pair();
        var start = Optional.ofNullable(pair.next()).orElse(at.now());
        var met = pair.met() + (outcome == Outcome.MET ? 1 : 0);
        // What was never planned could not recover the pair by its date.
        var recovered = outcome == Outcome.MET && pair.next() == null && pair.status() == Status.AT_RISK;
        var status = recovered ? Status.ACTIVE : pair.status();
        var newer = new Pair(pair.id(), pair.first(), pair.second(), status, pair.since(), met, null);
        var resting = new State.Resting(state.progress().with(newer).wanting(at.now()));
        if (!at.now().isBefore(ProgrammeEnd.of(at.programme(pair.id().programme())))) {
            return new Farewell(resting, at).complete();
        }
        var next = new ComingSession(resting, at);
        var isFirst = outcome == Outcome.MET && met == 1;
        List<Effect> news = recovered ? List.of(new Announce(new Fact.PairRecovered(pair.id()))) : List.of();
        var fixed = next.fixed(outcome.tookPlace() ? next.halfwayFrom(start) : at.now());
        if (fixed.isPresent()) {
            return next.on(fixed.get()).and(isFirst ? askKeep() : List.of()).and(news);
        }
        return switch (outcome) {
            case MET, MET_BY_ONE ->
                next.restUntilDue(start, isFirst).and(news);
            case NOT_MET -> next.rest(AFTER_NOT_MET);
            case UNKNOWN -> next.rest(AFTER_UNKNOWN);
            case NOT_PLANNED -> new Silence(resting.progress(), at).begin();
        };
    }

    /** The two have agreed on something else, or on nothing any more: the next date is looked for when that asks for it. */
    Step<State> atAnotherRhythm() {
        if (!(state instanceof State.Resting)) {
            return Step.stay(state);
        }
        return lastHeld()
                .map(start -> restUntilDue(start, false))
                .filter(step -> !wanted(step.state()).equals(wanted(state)))
                .orElse(Step.stay(state));
    }

    private static Instant wanted(State state) {
        return state instanceof State.Together together ? together.progress().wanted() : Instant.EPOCH;
    }

    /** When the session before this rest took place; empty where it did not. */
    private Optional<Instant> lastHeld() {
        var starts = new HashMap<Integer, Instant>();
        var last = Optional.<Instant>empty();
        for (var recorded : at.history().about(state.progress().pair().id())) {
            if (recorded.fact() instanceof Fact.SessionPlanned planned) {
                starts.put(planned.number(), planned.start());
            } else if (recorded.fact() instanceof Fact.SessionPostponed postponed) {
                starts.remove(postponed.number());
            } else if (recorded.fact() instanceof Fact.SessionClosed closed) {
                last = closed.outcome().tookPlace()
                        ? Optional.of(starts.getOrDefault(closed.number(), recorded.at()))
                        : Optional.empty();
            }
        }
        return last;
    }

    /** The two have just fixed their dates: nobody looks for one any more, and a session that has one keeps it. */
    Step<State> fixed() {
        var progress = state.progress();
        var first = fixed(at.now());
        if (first.isEmpty() || progress.pair().next() != null) {
            return Step.stay(state);
        }
        return switch (state) {
            case State.Meeting meeting -> Step.to(meeting, sessionOn(first.get(), progress));
            case State.Resting resting -> on(first.get());
            case State.Silent silent -> on(first.get()).and(Silence.broken(progress.pair()));
        };
    }

    /** The first date of those that the two have fixed, from this moment on, on which neither is away. */
    private Optional<Instant> fixed(Instant notBefore) {
        var pair = state.progress().pair();
        return SeriesDialogs.fixed(pair.id(), at).stream()
                .filter(date -> !date.isBefore(notBefore) && !DateSearch.isTooClose(date, at))
                .filter(date -> pair.members().stream().allMatch(person -> isThere(person, date)))
                .findFirst();
    }

    private boolean isThere(PersonId person, Instant date) {
        var away = state.progress().partner(person).away();
        return away == null || !at.day(person, date).isBefore(away);
    }

    /** Nobody meets twice in a few days because one session was put off. */
    private Instant halfwayFrom(Instant start) {
        var next = ProgrammeEnd.next(start, at.programmeOf(state.progress().pair().id()));
        return start.plus(Duration.between(start, next).dividedBy(2));
    }

    private Step<State> on(Instant date) {
        var progress = state.progress();
        var organiser = nextOrganiser();
        var next = progress.session(progress.number() + 1, organiser).wanting(date);
        return Step.to(new State.Meeting(next), new Keep(next.pair()), new CancelAlarm(DUE), sessionOn(date, next));
    }

    private static Effect sessionOn(Instant date, PairProgress progress) {
        var pair = progress.pair();
        var organiser = progress.organiser();
        return new Ask(new Request.SessionFixed(
                pair.id(), progress.number(), organiser, pair.partnerOf(organiser), date));
    }

    private Step<State> rest(int workingDays) {
        var progress = state.progress();
        return Step.to(
                state, new Keep(progress.pair()), new SetAlarm(at.in(workingDays, nextOrganiser(), DUE)));
    }

    /** Sets the alarm that looks for a date in time for the cadence; none where that lies beyond the programme. */
    private Step<State> restUntilDue(Instant start, boolean first) {
        var progress = state.progress();
        var programme = at.programmeOf(progress.pair().id());
        var wanted = ProgrammeEnd.next(start, programme);
        var rested = Step.<State>to(new State.Resting(progress.wanting(wanted)), new Keep(progress.pair()))
                .and(first ? askKeep() : List.of());
        if (!ProgrammeEnd.leavesTimeFor(wanted, programme)) {
            return rested.and(new CancelAlarm(DUE));
        }
        var organiser = nextOrganiser();
        var soonest = at.in(first ? AFTER_KEEP : AT_LEAST, organiser, DUE);
        var inTime = at.calendar(organiser).inWorkingDays(wanted.minus(AHEAD), 0, Journey.MORNING);
        return rested.and(new SetAlarm(soonest.at().isAfter(inTime) ? soonest : new Alarm(DUE, inTime, organiser)));
    }

    private List<Effect> askKeep() {
        return state.progress().pair().members().stream()
                .<Effect>map(person -> new SetAlarm(at.in(KEEP_ASKED, person, KEEP.about(person))))
                .toList();
    }

    private Step<State> kept(Status status, @Nullable Instant next) {
        var progress = state.progress().being(status, next);
        return Step.to(state.with(progress), new Keep(progress.pair()));
    }
}
