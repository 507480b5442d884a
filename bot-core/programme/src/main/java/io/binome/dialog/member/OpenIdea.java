package io.binome.dialog.member;

import io.binome.content.Content;
import io.binome.dialog.member.Ideas.Open;
import io.binome.dialog.member.Ideas.State;
import io.binome.dialog.member.Ideas.Written;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Discard;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.OpenForm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Ladder;
import io.binome.engine.ProposedThemes;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Reception;
import io.binome.id.IdeaId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.programme.Idea;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An idea for a theme that waits for an admin's word: it is put, taken in, put aside for a reason, or given up where nobody
 * says anything. Whoever runs the programme by then is reminded of it.
 */
record OpenIdea(State state, Open open, Idea idea, StepContext at) {
    /** In the admin's working days; it is for the owner's own calendar to say when no answer is taken for one. */
    private static final Ladder LADDER = Ladder.of(3, 7);

    private static final int GIVEN_UP = 10;

    private static final Alarm.Key UNDECIDED = Alarm.Key.of("decide");
    private static final Alarm.Key LAPSE = Alarm.Key.of("lapse");

    /** The idea that a prompt is about, of the question or of a form. */
    static Optional<OpenIdea> of(State state, PromptId prompt, StepContext at) {
        return state.open().stream()
                .filter(open -> Stream.of(Ideas.DECIDE, Ideas.CORRECTED, Ideas.REFUSED)
                        .anyMatch(name -> prompt.name().equals(name + open.number())))
                .findFirst()
                .flatMap(open -> of(state, open, at));
    }

    /** The idea whose alarm it is. */
    static Optional<OpenIdea> of(State state, Alarm.Key alarm, StepContext at) {
        return state.open().stream()
                .filter(open -> open.number() == alarm.nth())
                .findFirst()
                .flatMap(open -> of(state, open, at));
    }

    private static Optional<OpenIdea> of(State state, Open open, StepContext at) {
        return at.records().find(Idea.class, open.idea()).map(idea -> new OpenIdea(state, open, idea, at));
    }

    Step<State> put() {
        return Step.to(
                state.with(open),
                new Keep(idea),
                Send.to(open.to(), words().put(open, idea)),
                next(),
                new SetAlarm(at.in(GIVEN_UP, idea.by(), LAPSE.nth(open.number()))),
                Send.to(idea.by(), words().passed(open, idea)));
    }

    Step<State> take(PersonId by) {
        if (!at.person(by).isAdmin()) {
            return refused(by);
        }
        return IdeaForm.isTaken(idea.title(), topics())
                ? Step.to(state, Send.to(by, words().unfit(
                        Text.of("idea.unfit.taken.meanwhile", "title", idea.title()), open, idea)))
                : accept();
    }

    private Content topics() {
        return at.content(idea.id().programme());
    }

    Step<State> correct(PersonId by) {
        return form(by, IdeaForm.correcting(prompt(Ideas.CORRECTED), idea, open.corrected()));
    }

    Step<State> reason(PersonId by) {
        return form(by, IdeaForm.refusing(prompt(Ideas.REFUSED)));
    }

    private Step<State> form(PersonId by, Form form) {
        return at.person(by).isAdmin() ? Step.to(state, new OpenForm(by, form)) : refused(by);
    }

    /** Takes it in as the admin has put it; where it does not do, it is shown again as it was. */
    Step<State> taking(PersonId by, Written written) {
        if (!at.person(by).isAdmin()) {
            return refused(by);
        }
        var fault = IdeaForm.fault(written, topics());
        return fault.isPresent()
                ? Step.to(state.with(open.correcting(written)), Send.to(by, words().unfit(fault.get(), open, idea)))
                : new OpenIdea(
                        state, open, idea.reading(written.title(), written.about(), IdeaForm.questions(written)), at)
                        .accept();
    }

    /** The pairs of the programme can choose it from now on. */
    Step<State> accept() {
        var taken = idea.takenIn();
        var told = Step.to(
                state.without(open),
                new Keep(taken),
                settled(idea, Reception.TAKEN_IN),
                Send.to(open.to(), words().offered(open, taken)));
        return (open.to().equals(idea.by()) ? told : told.and(Send.to(idea.by(), words().accepted(open, taken))))
                .and(quiet())
                .and(closing());
    }

    Step<State> refuse(PersonId by, String reason) {
        if (!at.person(by).isAdmin()) {
            return refused(by);
        }
        return Step.to(
                state.without(open),
                new Discard(idea),
                settled(idea, Reception.NOT_NOW),
                Send.to(by, words().thanks(idea)),
                Send.to(idea.by(), IdeaWords.notNow(by, idea, reason)))
                .and(quiet())
                .and(closing());
    }

    Step<State> ring(Alarm.Key alarm) {
        if (alarm.isLike(LAPSE)) {
            return Step.to(
                    state.without(open),
                    new Discard(idea),
                    settled(idea, Reception.UNANSWERED),
                    Send.to(idea.by(), IdeaWords.unanswered(open, idea)))
                    .and(quiet())
                    .and(closing());
        }
        var admin = at.adminOf(idea.id().programme());
        return admin.equals(open.to()) || admin.equals(idea.by())
                ? new OpenIdea(state, open.nudged(), idea, at).nudge()
                : new OpenIdea(state, open.nudged().to(admin), idea, at).nudge()
                        .and(closing())
                        .and(Send.to(open.to(), IdeaWords.relieved(admin, idea)));
    }

    /** Whoever runs the programme by now need not wait for the next reminder. */
    private Step<State> putTo(PersonId admin) {
        if (admin.equals(open.to())) {
            return Step.to(state, Send.to(admin, words().put(open, idea)));
        }
        var theirs = open.to(admin);
        return Step.to(
                state.with(theirs),
                Send.to(open.to(), IdeaWords.relieved(admin, idea)),
                Send.to(admin, words().put(theirs, idea)))
                .and(closing());
    }

    private Step<State> nudge() {
        var step = Step.to(state.with(open), Send.to(open.to(), words().nudge(open, idea)));
        return LADDER.isOver(open.nudges()) ? step : step.and(next());
    }

    /** One that was taken in, as pairs read it; one that waits is put again to whoever decides. */
    static Step<State> show(State state, PersonId by, IdeaId id, StepContext at) {
        var waiting = state.open().stream()
                .filter(open -> open.idea().equals(id) && at.adminOf(id.programme()).equals(by))
                .findFirst()
                .flatMap(open -> of(state, open, at));
        if (waiting.isPresent()) {
            return waiting.get().putTo(by);
        }
        var found = takenIn(state, id, at);
        return found.isEmpty() || !at.person(by).isAdmin()
                ? unseen(state, by, found)
                : Step.to(state, Send.to(by, new IdeaWords(state.person(), at).takenIn(by, found.get())));
    }

    private static Optional<Idea> takenIn(State state, IdeaId id, StepContext at) {
        return at.records()
                .find(Idea.class, id)
                .filter(idea -> idea.isTakenIn() && idea.by().equals(state.person()));
    }

    private static Step<State> unseen(State state, PersonId by, Optional<Idea> found) {
        return Step.to(state, Send.to(by, Message.of(found.isEmpty() ? "idea.gone" : "office.refused")));
    }

    /** An admin does not want it among the themes any more. */
    static Step<State> remove(State state, PersonId by, String local, StepContext at) {
        var found = takenIn(state, new IdeaId(state.person().organisation() + "/" + local), at);
        if (found.isEmpty() || !at.person(by).isAdmin()) {
            return unseen(state, by, found);
        }
        var idea = found.get();
        var step = Step.to(
                state,
                new Discard(idea),
                settled(idea, Reception.TAKEN_OUT),
                Send.to(by, Message.of("idea.removed", "title", idea.title())));
        var told = step.and(chosenBy(idea, by, at));
        return by.equals(idea.by())
                ? told
                : told.and(Send.to(idea.by(), Message.of("idea.removed.told", "admin", by, "title", idea.title())));
    }

    /** The pairs whose coming session would have been about it. */
    private static List<Effect> chosenBy(Idea idea, PersonId by, StepContext at) {
        return at.records().all(Pair.class, idea.id().programme()).stream()
                .filter(pair -> pair.status() != Pair.Status.CLOSED)
                .map(Pair::id)
                .filter(pair -> ProposedThemes.isAmong(idea.id(), at.history().about(pair)))
                .<Effect>map(pair -> new Ask(new Request.ThemeWithdrawn(pair, by, idea.id(), idea.title())))
                .toList();
    }

    private Step<State> refused(PersonId by) {
        return Step.to(state, Send.to(by, Message.of("office.refused")));
    }

    private Effect next() {
        return new SetAlarm(at.in(LADDER.daysAfter(open.nudges()), open.to(), UNDECIDED.nth(open.number())));
    }

    private List<Effect> quiet() {
        return List.of(new CancelAlarm(UNDECIDED.nth(open.number())), new CancelAlarm(LAPSE.nth(open.number())));
    }

    /** The question and the forms about it, which can be sent no more. */
    private List<Effect> closing() {
        return Stream.of(prompt(), prompt(Ideas.CORRECTED), prompt(Ideas.REFUSED))
                .<Effect>map(prompt -> new Settle(prompt, Text.of("prompt.closed")))
                .toList();
    }

    private static Effect settled(Idea idea, Reception reception) {
        return new Announce(new Fact.IdeaSettled(idea.id().programme().member(idea.by()), idea.id(), reception));
    }

    private PromptId prompt() {
        return words().prompt(open);
    }

    private PromptId prompt(String form) {
        return words().prompt(form, open);
    }

    private IdeaWords words() {
        return new IdeaWords(idea.by(), at);
    }
}
