package io.binome.dialog.meeting;

import io.binome.dialog.meeting.Session.State;
import io.binome.dialog.meeting.Session.Two;
import io.binome.dialog.meeting.Session.Word;
import io.binome.dialog.preparing.PreparingDialogs;
import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.PersonId;
import io.binome.id.SessionId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A date to which both have said yes: the reminders before it, what ends with it, and what is due once it has passed. */
record Appointment(State.Planned planned, StepContext at) {
    static final Alarm.Key IN_ROOM = Alarm.Key.of("soon");
    static final Alarm.Key REMIND = Alarm.Key.of("remind");

    private static final Duration SOON = Duration.ofMinutes(15);
    private static final Duration AFTERWARDS = Duration.ofHours(2);

    /** On a date that both have known for long: nobody is told of it again before the day comes near. */
    static Step<State> fixed(SessionId session, Request.SessionFixed fixed, StepContext at) {
        var two = new Two(session, fixed.organiser(), fixed.partner(), fixed.start());
        return new Appointment(new State.Planned(two, fixed.start()), at).plan(true);
    }

    /** The same where another date was being looked for. */
    static Step<State> fixedAfterAll(Two two, Request.SessionFixed fixed, StepContext at) {
        var settled = Text.of("session.planned.fixed", "when", fixed.start());
        return fixed(two.session(), fixed, at)
                .and(two.both().stream()
                        .flatMap(person -> Stream.of("date", "confirm", "proposed")
                                .map(name -> new Settle(SessionWords.prompt(two, name, person), settled)))
                        .toList());
    }

    Step<State> plan() {
        return plan(false);
    }

    private Step<State> plan(boolean isKnown) {
        var session = two().session();
        var length = Duration.ofMinutes(at.programme(session.pair().programme()).sessionMinutes());
        var effects = new ArrayList<Effect>();
        effects.add(new CancelAlarm(DateSearch.NUDGE));
        effects.add(new CancelAlarm(Confirmation.LAPSE));
        effects.add(new Announce(new Fact.SessionPlanned(session.pair(), session.number(), start())));
        effects.add(new SetAlarm(new Alarm(IN_ROOM, start().minus(SOON), null)));
        var coming = coming();
        if (!isKnown) {
            effects.addAll(set(coming));
        }
        for (var person : two().both()) {
            var dayBefore = PreparingDialogs.agendaDay(person, start(), at);
            if (dayBefore.isAfter(at.now())) {
                effects.add(new SetAlarm(new Alarm(REMIND.about(person), dayBefore, person)));
                if (!isKnown) {
                    var message = words().withTheme(words().planned(person, start()), person, start(), coming);
                    effects.add(Send.to(person, message.by(start())));
                }
            } else {
                var message = words().withAgenda(words().planned(person, start()), person, coming);
                effects.add(Send.to(person, message.by(start())));
            }
            var afterwards = start().plus(length).plus(AFTERWARDS);
            effects.add(new SetAlarm(new Alarm(Attendance.MET.about(person), afterwards, person)));
        }
        return new Step<>(planned, List.copyOf(effects));
    }

    /** What it is about is settled once both have been told of it. */
    private static List<Effect> set(Optional<ComingTheme> coming) {
        return coming.filter(theme -> !theme.isSettled())
                .<Effect>map(theme -> new Announce(new Fact.ThemeSet(
                        theme.pair().id(), theme.theme().id().name())))
                .stream()
                .toList();
    }

    private Optional<ComingTheme> coming() {
        return ComingTheme.of(two().session().pair(), start(), at);
    }

    /** What ends with the date when one of the two moves it. */
    List<Effect> moved(PersonId by) {
        var session = two().session();
        var effects = new ArrayList<Effect>(settled(by, Text.of("session.moved.button")));
        effects.add(new CancelAlarm(IN_ROOM));
        for (var person : two().both()) {
            effects.add(new CancelAlarm(REMIND.about(person)));
            effects.add(new CancelAlarm(Attendance.MET.about(person)));
        }
        effects.add(new Announce(new Fact.SessionPostponed(session.pair(), session.number(), by)));
        return List.copyOf(effects);
    }

    /** A button beside the date: another one, what the two talk about, or a lesson before that. */
    Step<State> choose(PersonId by, String value) {
        var pair = two().session().pair();
        return switch (Choice.verb(Session.Answer.class, value)) {
            case MOVE -> Move.begin(planned, by, at);
            case THEMES -> Step.to(planned, new Ask(new Request.ThemesRequested(pair, by)));
            case GUIDE -> Step.to(planned, new Ask(new Request.GuideRequested(pair, by)));
            case ACTIONS -> Step.to(planned, new Ask(new Request.ActionsRequested(pair, by)));
            case BRING -> Step.to(planned, new Ask(new Request.MatterWanted(pair, by)));
            case SERIES -> Step.to(planned, new Ask(new Request.SeriesWanted(pair, by, start())));
            case LESSON -> Step.to(planned, new Ask(
                    new Request.LessonRequested(pair.programme().member(by), Choice.about(value))));
            case YES, NO, ABSENT, OTHER, PASS, KEEP, TAKE_BACK -> Step.stay(planned);
            case null -> Step.stay(planned);
        };
    }

    Step<State> ring(Alarm.Key alarm) {
        if (alarm.equals(IN_ROOM)) {
            var room = new Address.ToRoom(two().session().pair());
            return Step.to(planned, new Send(room, Message.of("session.soon", "when", start()).by(at.now())));
        }
        for (var person : two().both()) {
            if (alarm.equals(Attendance.MET.about(person))) {
                return askFirst(person);
            }
            if (alarm.equals(REMIND.about(person)) && start().isAfter(at.now())) {
                var coming = coming();
                var reminder = words().withAgenda(words().reminder(person, start()), person, coming);
                return Step.<State>to(planned, Send.to(person, reminder.by(at.now())))
                        .and(set(coming));
            }
        }
        return Step.stay(planned);
    }

    /** The date has passed: one of the two is asked whether they met, the other when their own alarm rings. */
    private Step<State> askFirst(PersonId person) {
        var asking = new State.Asking(
                two(), new Word(person, 0, Word.Reply.NONE), new Word(two().other(person), 0, Word.Reply.NONE));
        return new Attendance(asking, at)
                .ask(Attendance.MET.about(person))
                .and(settled(person, Text.of("session.planned.past", "when", start())));
    }

    /** Somebody wants to say whether they met, before being asked. */
    Step<State> askNow(PersonId by) {
        return start().isAfter(at.now()) ? status(by) : askFirst(by);
    }

    Step<State> status(PersonId by) {
        return Step.to(planned, Send.to(by, words().status(by, start())));
    }

    /** Takes the button off what both were told of the date. */
    private List<Effect> settled(PersonId first, Text answer) {
        return List.of(
                new Settle(SessionWords.prompt(two(), "planned", first), answer),
                new Settle(SessionWords.prompt(two(), "planned", two().other(first)), answer));
    }

    private Two two() {
        return planned.two();
    }

    private Instant start() {
        return planned.start();
    }

    private SessionWords words() {
        return new SessionWords(two(), at);
    }
}
