package io.binome.dialog.meeting;

import io.binome.dialog.action.ActionDialogs;
import io.binome.dialog.learning.LearningDialogs.Recommended;
import io.binome.dialog.meeting.Session.Answer;
import io.binome.dialog.meeting.Session.Two;
import io.binome.dialog.preparing.PreparingDialogs;
import io.binome.dialog.series.SeriesDialogs;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Expects;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Pair;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What is said about the session of two people. */
final class SessionWords {
    /** What says that dates follow; each has a sentence of its own for where none do. */
    static final Set<String> NAMING_DATES = Set.of(
            "session.nudge", "session.stale", "session.unread", "session.written.noday", "session.written.notime",
            "session.written.past", "session.close", "session.late", "session.lapsed");

    /** What says nothing else. */
    private static final Set<String> WITHOUT_DATES_NOTHING = Set.of("session.others.none", "session.written.none");

    private final Two two;
    private final StepContext at;

    SessionWords(Two two, StepContext at) {
        this.two = two;
        this.at = at;
    }

    static PromptId prompt(Two two, String name, PersonId to) {
        return PromptId.of(ConversationId.of(Session.KIND, two.session()), name, to);
    }

    Message ask(PersonId picker) {
        var met = at.records().find(Pair.class, two.session().pair()).map(Pair::met).orElse(0);
        return Message.of("session.ask", "met", met, "name", picker, "partner", two.other(picker));
    }

    Message passed(PersonId picker) {
        return Message.of("session.passed", "name", picker, "partner", two.other(picker));
    }

    Message askAgain(PersonId picker) {
        return Message.of("session.again", "partner", two.other(picker));
    }

    Message nudge(PersonId picker, int nudge) {
        return Message.of("session.nudge", "nudge", nudge, "name", picker, "partner", two.other(picker));
    }

    /** The message with dates to choose from, or with the request to write one where there is none in common. */
    Message offering(Message lead, PersonId picker, DateOffer offer) {
        var partner = two.other(picker);
        var prompt = Prompt.text(prompt(two, "date", picker)).expecting(Expects.DATE);
        if (offer.slots().isEmpty()) {
            return withoutDates(lead, none(picker)).asking(prompt);
        }
        var how = offer.slots().getFirst().outsideHours() ? "session.slots.outside" : "session.slots.within";
        return choosing(lead.and(how, "minutes", minutes(), "partner", partner), picker, offer);
    }

    /** Why there is nothing to choose from: what they share lies beyond the programme, or there is nothing that they share. */
    private Text none(PersonId picker) {
        var partner = two.other(picker);
        return DateOffer.isCutShort(two, picker, at)
                ? Text.of("session.slots.late", "partner", partner, "ends", programme().ends())
                : Text.of("session.slots.none", "partner", partner, "example", DateOffer.first(picker, at));
    }

    /** What is said above dates as a rule, without a word of any. */
    private static Message withoutDates(Message lead, Text none) {
        if (!(lead.blocks().getFirst() instanceof Block.Paragraph(Text.Key(var key, var with)))) {
            return lead.and(new Block.Paragraph(none));
        }
        if (WITHOUT_DATES_NOTHING.contains(key)) {
            return Message.of(none);
        }
        var blocks = new ArrayList<>(lead.blocks());
        if (NAMING_DATES.contains(key)) {
            blocks.set(0, new Block.Paragraph(new Text.Key(key + ".bare", with)));
        }
        blocks.add(new Block.Paragraph(none));
        return new Message(List.copyOf(blocks), lead.prompt(), lead.latest());
    }

    /** The message with the dates that somebody has written themselves, to be chosen before the other one hears of them. */
    Message choosing(Message lead, PersonId picker, DateOffer offer) {
        var partner = two.other(picker);
        var prompt = Prompt.text(prompt(two, "date", picker)).expecting(Expects.DATE);
        for (var place = 0; place < offer.slots().size(); place++) {
            var start = offer.slots().get(place).start();
            var slot = Choice.of(String.valueOf(offer.first() + place), "session.slot", "when", start);
            prompt = prompt.with(offer.slots().size() == 1 ? slot.yes() : slot);
        }
        return lead
                .context(zonesDiffer() ? "session.slots.zones" : "session.slots.write", "partner", partner)
                .asking(prompt.with(Choice.of(Answer.OTHER, "session.other"))
                        .with(Choice.of(Answer.PASS, "session.pass", "partner", partner)));
    }

    /** The same to somebody who has a date already, which they may keep. */
    Message movingTo(Message lead, PersonId mover, DateOffer offer) {
        var message = offering(lead, mover, offer);
        return message.asking(Objects.requireNonNull(message.prompt())
                .with(Choice.of(Answer.KEEP, "session.move.keep").saying(Choice.Sense.CANCEL)));
    }

    /** To the other one: the date there was, and the one that would take its place. */
    Message confirmMove(PersonId waited, Instant before, Instant start) {
        return confirming(
                Message.of("session.confirm.move", "partner", two.other(waited), "before", before, "when", start),
                waited,
                start)
                .by(before);
    }

    Message confirm(PersonId waited, Instant start) {
        var confirm = confirming(
                Message.of("session.confirm", "partner", two.other(waited), "when", start, "minutes", minutes()),
                waited,
                start);
        return preferences(waited)
                .flatMap(mine -> preferences(two.other(waited)).flatMap(mine::only))
                .map(format -> confirm.context("session.confirm." + Choice.value(format)))
                .orElse(confirm);
    }

    /** How somebody has said that they like to meet. */
    private Optional<MeetingPreferences> preferences(PersonId person) {
        return at.records()
                .find(Profile.class, two.session().pair().programme().member(person))
                .map(Profile::preferences);
    }

    /** To whoever has proposed a date: that it is on its way, and can still be taken back. */
    Message proposed(PersonId picker, Instant start) {
        return Message.of("session.proposed", "partner", two.other(picker), "when", start)
                .asking(Prompt.choosing(
                        prompt(two, "proposed", picker), Choice.of(Answer.TAKE_BACK, "session.proposed.back")));
    }

    Message confirmNudge(PersonId waited, Instant start, int nudge) {
        var message = Message.of(
                "session.confirm.nudge", "nudge", nudge, "name", waited, "partner", two.other(waited), "when", start);
        return confirming(message, waited, start);
    }

    private Message confirming(Message message, PersonId waited, Instant start) {
        var calendar = at.calendar(waited);
        var last = start.plus(Duration.ofMinutes(minutes())).minusSeconds(1);
        var within = calendar.isOpen(start) && calendar.isOpen(last);
        return (within ? message : message.and("session.confirm.stretch"))
                .asking(Prompt.text(
                        prompt(two, "confirm", waited),
                        Choice.of(Answer.YES, "session.yes").primary().yes(),
                        Choice.of(Answer.NO, "session.no").no())
                        .expecting(Expects.YES_NO));
    }

    /** The same again for whoever has written what is no date. */
    Message unread(PersonId waited, Instant start) {
        return confirming(
                Message.of("session.confirm.unread", "partner", two.other(waited), "when", start), waited, start);
    }

    Message planned(PersonId to, Instant start) {
        return Message.of("session.planned", "partner", two.other(to), "when", start, "minutes", minutes());
    }

    Message reminder(PersonId to, Instant start) {
        return Message.of("session.reminder", "partner", two.other(to), "when", start);
    }

    /** With the outline of what it is about, questions that help and, before the first session, a lesson. */
    Message withAgenda(Message message, PersonId to, Optional<ComingTheme> theme) {
        return theme.map(coming -> taught(
                movable(coming.agenda().below(announced(message, coming), to), to, true),
                new LessonBefore(coming).of(to)))
                .orElseGet(() -> movable(message, to));
    }

    /** The last session is announced as such, where it is not the only one. */
    private static Message announced(Message message, ComingTheme coming) {
        return coming.isLast() && !coming.isFirst()
                ? message.and("session.last", "ends", coming.programme().ends())
                : message;
    }

    private static Message taught(Message message, Optional<Recommended> lesson) {
        return lesson.map(one -> message
                .and("session.lesson", "lesson", one.title(), "minutes", one.minutes())
                .asking(Objects.requireNonNull(message.prompt())
                        .with(Choice.of(Choice.value(Answer.LESSON, one.name()), "session.lesson.begin")
                                .keepingOpen())))
                .orElse(message);
    }

    /** With what it is about, of which more is said later. */
    Message withTheme(Message message, PersonId to, Instant start, Optional<ComingTheme> theme) {
        var planned = theme.map(coming -> movable(
                message.context("session.planned.agenda", "title", coming.agenda().title()), to, false))
                .orElseGet(() -> movable(message, to));
        return hasFixedDates() ? planned : planned.asking(offeringAll(Objects.requireNonNull(planned.prompt()), start));
    }

    /** The date as it stands, with what can be done about it and about those after it. */
    Message status(PersonId to, Instant start) {
        var prompt = Prompt.choosing(prompt(two, "planned", to), moving(), bringing(to));
        return reminder(to, start).asking(hasFixedDates()
                ? prompt.with(series("series.fixed.button"))
                : offeringAll(prompt, start));
    }

    private boolean hasFixedDates() {
        return !SeriesDialogs.fixed(two.session().pair(), at).isEmpty();
    }

    /** All dates at once, where enough of them lie ahead. */
    private Prompt offeringAll(Prompt prompt, Instant start) {
        return SeriesDialogs.isWorthwhile(two.session().pair(), start, at)
                ? prompt.with(series("series.button", "weeks", at.programmeOf(two.session().pair()).cadenceWeeks()))
                : prompt;
    }

    private static Choice series(String key, Object... namesAndValues) {
        return Choice.of(Answer.SERIES, key, namesAndValues).keepingOpen();
    }

    private Message movable(Message message, PersonId to) {
        return message.asking(Prompt.choosing(prompt(two, "planned", to), moving()));
    }

    private Message movable(Message message, PersonId to, boolean hasAgenda) {
        var prompt = Prompt.choosing(prompt(two, "planned", to), moving(), bringing(to));
        if (hasAgenda) {
            prompt = prompt.with(Choice.of(Answer.GUIDE, "agenda.guide.button").keepingOpen());
        }
        prompt = prompt.with(Choice.of(Answer.THEMES, "agenda.others").keepingOpen());
        return message.asking(hasAgenda && ActionDialogs.areOpen(two.session().pair(), at)
                ? prompt.with(Choice.of(Answer.ACTIONS, "action.list.button").keepingOpen())
                : prompt);
    }

    /** Stays, as the buttons beside it do, until the date has passed or changed. */
    private static Choice moving() {
        return Choice.of(Answer.MOVE, "session.move").keepingOpen();
    }

    private Choice bringing(PersonId to) {
        return PreparingDialogs.button(Answer.BRING, two.session().pair(), to, at);
    }

    Message didYouMeet(PersonId to, int asked) {
        var partner = two.other(to);
        var message = asked == 0
                ? Message.of("session.met", "name", to, "partner", partner).context("session.met.alike", "partner",
                        partner)
                : Message.of("session.met.nudge", "nudge", asked, "name", to, "partner", partner);
        return message.asking(Prompt.choosing(
                prompt(two, "met", to),
                Choice.of(Answer.YES, "session.met.yes").primary().yes(),
                Choice.of(Answer.NO, "session.met.notyet").no(),
                Choice.of(Answer.ABSENT, "session.met.absent", "partner", partner)));
    }

    private int minutes() {
        return programme().sessionMinutes();
    }

    private Programme programme() {
        return at.programme(two.session().pair().programme());
    }

    private boolean zonesDiffer() {
        return !at.person(two.organiser()).hours().zone().equals(at.person(two.partner()).hours().zone());
    }
}
