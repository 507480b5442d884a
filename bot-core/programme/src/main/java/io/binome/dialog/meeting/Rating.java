package io.binome.dialog.meeting;

import io.binome.content.Phase;
import io.binome.dialog.meeting.Feedback.Answer;
import io.binome.dialog.meeting.Feedback.Opinion;
import io.binome.dialog.meeting.Feedback.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Ladder;
import io.binome.engine.Participation;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Outcome;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.util.List;
import java.util.stream.Stream;

/** What each of the two says of a session: the stars, then a comment if they like, and the reminders of the stars. */
record Rating(State.Asking asking, StepContext at) {
    private static final Ladder LADDER = Ladder.of(1, 3, 5);

    /** Working days for which the second tap stays open; nobody is reminded of it. */
    private static final int COMMENT = 2;

    private static final int BEST = 5;

    /** From here down, whoever gave the rating reads where to find help; nobody else learns of it. */
    private static final int LOW = 2;

    static final Alarm.Key ALARM = Alarm.Key.of("feedback");

    /** Asks whoever has just said that the two met. */
    Step<State> ask(PersonId person) {
        var partner = asking.partnerOf(person);
        var message = Message.of("feedback.ask", "name", person, "partner", partner)
                .context("feedback.private", "partner", partner);
        return Step.to(
                asking.with(Opinion.of(person)), Send.to(person, message.asking(stars(person))), next(person, 0));
    }

    /** The session is over: what was said of it counts where the two met, and is asked no more where they did not. */
    Step<State> conclude(Outcome outcome) {
        var met = outcome.tookPlace();
        return met ? settle(asking.over()).and(counting()) : forgetting();
    }

    private List<Effect> counting() {
        var session = asking.session();
        return both()
                .flatMap(each -> each.rating() > 0
                        ? Stream.of(new Fact.FeedbackGiven(session.pair(), session.number(), each.by(), each.rating()))
                        : isMissing(each)
                                ? Stream.of(new Fact.FeedbackMissing(session.pair(), session.number(), each.by()))
                                : Stream.<Fact>of())
                .<Effect>map(Announce::new)
                .toList();
    }

    private static boolean isMissing(Opinion each) {
        return each.done() && each.rating() == 0 && LADDER.isOver(each.nudges());
    }

    /** What somebody wrote for themself they may read again. */
    private Step<State> forgetting() {
        var effects = both()
                .filter(each -> !each.done())
                .flatMap(each -> Stream.<Effect>of(
                        new CancelAlarm(ALARM.about(each.by())),
                        new Settle(prompt(each.rating() > 0 ? "comment" : "rating", each.by()),
                                Text.of("prompt.closed"))))
                .toList();
        var opinions = both().map(each -> new Opinion(each.by(), 0, 0, each.comment(), true)).toList();
        return new Step<>(new State.Closed(asking.session(), opinions), effects);
    }

    private Stream<Opinion> both() {
        return Stream.of(asking.one(), asking.other());
    }

    /** Somebody wants to rate the session without having been asked, or to change their rating: nobody reminds them. */
    Step<State> request(PersonId by) {
        var mine = asking.of(by);
        var partner = asking.partnerOf(by);
        var question = Message.of("feedback.again", "name", by, "partner", partner)
                .context("feedback.private", "partner", partner)
                .asking(stars(by));
        return !mine.done() && mine.rating() == 0
                ? Step.to(asking, Send.to(by, question))
                : Step.to(
                        asking.with(new Opinion(by, Opinion.UNASKED, mine.rating(), mine.comment(), false)),
                        Send.to(by, question),
                        stayOpen(by));
    }

    Step<State> choose(PersonId by, String value) {
        var mine = asking.of(by);
        var answer = Choice.answer(Answer.class, value);
        if (answer != null) {
            return switch (answer) {
                case SKIP -> comment(by, "");
                case ACTIONS -> Step.to(asking, new Ask(new Request.ActionsRequested(asking.session().pair(), by)));
            };
        }
        var rating = value.matches("[1-" + BEST + "]") ? Integer.parseInt(value) : 0;
        if (rating == 0 || mine.done() || (mine.rating() > 0 && !mine.isUnasked())) {
            return Step.stay(asking);
        }
        var session = asking.session();
        var question =
                Prompt.text(prompt("comment", by), Choice.of(Answer.SKIP, "feedback.skip").saying(Choice.Sense.SKIP));
        if (at.together(session.pair()).isPresent()) {
            question = question.with(Choice.of(Answer.ACTIONS, "action.list.button").keepingOpen());
        }
        var nudges = mine.isUnasked() ? 0 : mine.nudges();
        var rated = Step.<State>to(
                asking.with(new Opinion(by, nudges, rating, mine.comment(), false)),
                Send.to(by, Message.of("feedback.comment").asking(question)),
                stayOpen(by));
        return asking.isOpen()
                ? rated
                : rated.and(new Announce(new Fact.FeedbackGiven(session.pair(), session.number(), by, rating)));
    }

    Step<State> comment(PersonId by, String words) {
        var mine = asking.of(by);
        if (mine.rating() == 0 || mine.done()) {
            return Step.stay(asking);
        }
        var said = words.isBlank() ? mine.comment() : words.strip();
        var thanks = Message.of(mine.rating() <= LOW ? "feedback.low" : "feedback.thanks");
        var noted = words.isBlank() ? thanks : thanks.context("feedback.words", "words", said);
        var session = asking.session();
        return settle(asking.with(new Opinion(by, mine.nudges(), mine.rating(), said, true)))
                .and(
                        new CancelAlarm(ALARM.about(by)),
                        Send.to(by, mine.rating() <= LOW ? noted : withExercise(noted)))
                .and(words.isBlank()
                        ? List.of()
                        : List.of(new Ask(new Request.TakeawayWritten(session.pair(), session.number(), by, said))));
    }

    /** Something to do until the two meet again, by what they have talked about. */
    private Message withExercise(Message message) {
        var pair = asking.session().pair();
        return ComingTheme.next(pair, at)
                .filter(coming -> coming.pair().status() != Pair.Status.CLOSED)
                .flatMap(coming -> coming.past()
                        .last()
                        .flatMap(coming::named)
                        .filter(theme -> theme.phase() != Phase.CLOSING)
                        .map(theme -> new Agenda(theme, coming).exercised(message)))
                .orElse(message);
    }

    Step<State> ring(Alarm.Key alarm) {
        return both()
                .filter(each -> !each.done() && alarm.equals(ALARM.about(each.by())))
                .findFirst()
                .map(late -> late.isUnasked()
                        ? lapse(late, "rating")
                        : late.rating() > 0 ? lapse(late, "comment") : nudge(late))
                .orElse(Step.stay(asking));
    }

    private Step<State> nudge(Opinion late) {
        var session = asking.session();
        var by = late.by();
        var nudges = hasLeft(by) ? LADDER.rungs().size() : late.nudges() + 1;
        if (LADDER.isOver(nudges)) {
            var lapsed = lapse(new Opinion(by, nudges, 0, late.comment(), false), "rating");
            return asking.isOpen()
                    ? lapsed
                    : lapsed.and(new Announce(new Fact.FeedbackMissing(session.pair(), session.number(), by)));
        }
        var message = Message.of("feedback.nudge", "nudge", nudges, "name", by, "partner", asking.partnerOf(by));
        return Step.to(
                asking.with(new Opinion(by, nudges, 0, "", false)),
                Send.to(by, message.asking(stars(by))),
                next(by, nudges));
    }

    /** Whoever has left the programme since is reminded of nothing in it. */
    private boolean hasLeft(PersonId person) {
        var member = asking.session().pair().programme().member(person);
        return Participation.hasLeft(member, at.history())
                && !Participation.of(member, at.records(), at.history()).isIn();
    }

    /** Waits no longer for what the person has left open, and takes the question away. */
    private Step<State> lapse(Opinion late, String question) {
        var done = new Opinion(late.by(), Math.max(0, late.nudges()), late.rating(), late.comment(), true);
        return settle(asking.with(done)).and(new Settle(prompt(question, late.by()), Text.of("prompt.closed")));
    }

    private static Step<State> settle(State.Asking next) {
        return next.one().done() && next.other().done() && !next.isOpen()
                ? Step.to(new State.Closed(next.session(), List.of(next.one(), next.other())))
                : Step.to(next);
    }

    private Prompt stars(PersonId to) {
        var prompt = Prompt.choosing(prompt("rating", to));
        for (var rating = 1; rating <= BEST; rating++) {
            prompt = prompt.with(Choice.of(String.valueOf(rating), "feedback.rating." + rating));
        }
        return prompt;
    }

    private PromptId prompt(String name, PersonId to) {
        return PromptId.of(ConversationId.of(Feedback.KIND, asking.session()), name, to);
    }

    private Effect next(PersonId person, int nudges) {
        return new SetAlarm(at.in(LADDER.daysAfter(nudges), person, ALARM.about(person)));
    }

    private Effect stayOpen(PersonId person) {
        return new SetAlarm(at.in(COMMENT, person, ALARM.about(person)));
    }
}
