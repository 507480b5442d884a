package io.binome.dialog.member;

import io.binome.dialog.member.MemberCommands.State;
import io.binome.engine.Alarm;
import io.binome.engine.Command.Word;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Amend;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.message.Message;
import io.binome.programme.Change;
import io.binome.programme.Person.Reminders;
import io.binome.text.LanguageNames;
import io.binome.text.Vocabulary;
import io.binome.text.WorkingTime;
import java.util.ArrayList;
import java.util.List;

/** What somebody sets for themselves: language, reminders, hours, the platform they are written to, a pause. */
record OwnSettings(State state, StepContext at) {
    /** The alarm at the end of a pause. */
    static final Alarm.Key BACK = Alarm.Key.of("back");

    private static final int LONGEST_PAUSE = 26;

    Step<State> language(String given) {
        var language = LanguageNames.language(given);
        if (language.isEmpty()) {
            return say(state.asking(Word.LANGUAGE), words().language());
        }
        return Step.to(
                state,
                new Amend(state.person(), new Change.Speaks(language.get())),
                new Announce(new Fact.LanguageChosen(state.person(), language.get())),
                send(Message.of("desk.language.done")));
    }

    Step<State> reminders(String given) {
        var wanted = Vocabulary.find("answer.", Reminders.class, given.split(" ", 2)[0]);
        if (wanted.isEmpty()) {
            return say(state.asking(Word.REMINDERS), words().reminders());
        }
        return Step.to(
                state,
                new Amend(state.person(), new Change.Reminds(wanted.get())),
                send(Message.of(wanted.get() == Reminders.ON ? "desk.reminders.on" : "desk.reminders.off")));
    }

    /** There is a choice only for whoever is on two platforms; a platform they are not on, or no more, is none. */
    Step<State> where(String given) {
        var platforms = at.person(state.person()).reach().platforms();
        var wanted = platforms.contains(given) ? given : PlatformNames.read(given);
        var unknown = wanted == null || wanted.isEmpty() || platforms.contains(wanted) ? null : wanted;
        if (platforms.size() < 2) {
            return say(state, words().here(unknown));
        }
        if (wanted == null || unknown != null) {
            return say(state.asking(Word.WHERE), words().where(unknown));
        }
        return Step.to(
                state,
                new Amend(state.person(), new Change.Prefers(wanted)),
                send(words().chosen(wanted)));
    }

    /** Days and hours as people write them; what is not named stays. */
    Step<State> hours(String given) {
        var before = at.person(state.person()).hours().working();
        var read = WorkingTime.read(given, before);
        if (read.isEmpty()) {
            return say(state.asking(Word.HOURS), words().hours(!given.isBlank()));
        }
        return Step.to(
                state,
                new Amend(state.person(), new Change.Works(read.get())),
                send(Message.of("desk.hours.done", "hours", WorkingTime.of(read.get()))));
    }

    Step<State> pause(String given) {
        var today = at.today(state.person());
        var end = PauseEnd.read(given, at.viewpoint(state.person()), LONGEST_PAUSE);
        if (end.only().isEmpty()) {
            var question = end.days().isEmpty()
                    ? words().pause(today, end.later(), !given.isBlank())
                    : words().pause(end.days());
            return say(state.asking(Word.PAUSE), question);
        }
        var until = end.only().get();
        var back = until.atTime(9, 0).atZone(at.person(state.person()).hours().zone()).toInstant();
        var view = new PersonView(state.person(), at);
        var pairs = view.pairs();
        var effects = new ArrayList<Effect>(List.of(
                new Amend(state.person(), new Change.Pauses(until)),
                new Announce(new Fact.PersonPaused(state.person(), until)),
                new SetAlarm(new Alarm(BACK, back, state.person())),
                send(words().paused(until, back, pairs))));
        for (var pair : pairs) {
            effects.add(new Ask(new Request.PartnerPaused(pair.id(), state.person(), until)));
        }
        for (var programme : view.programmes()) {
            effects.add(new Ask(new Request.MemberPaused(programme.id().member(state.person()), until)));
        }
        return Step.to(state).and(effects);
    }

    Step<State> resume() {
        if (at.person(state.person()).pausedUntil() == null) {
            return say(state, Message.of("desk.resume.not"));
        }
        var effects = new ArrayList<Effect>(List.of(
                new Effect.CancelAlarm(BACK),
                new Amend(state.person(), new Change.Pauses(null)),
                new Announce(new Fact.PersonResumed(state.person())),
                send(Message.of("desk.resume.done"))));
        for (var pair : new PersonView(state.person(), at).pairs()) {
            effects.add(new Ask(new Request.PartnerResumed(pair.id(), state.person())));
        }
        return Step.to(state).and(effects);
    }

    private MemberWords words() {
        return new MemberWords(state.person(), at);
    }

    private Step<State> say(State next, Message message) {
        return Step.to(next, send(message));
    }

    private Effect send(Message message) {
        return Send.to(state.person(), message);
    }
}
