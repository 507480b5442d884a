package io.binome.dialog.meeting;

import io.binome.content.Theme;
import io.binome.dialog.action.ActionDialogs;
import io.binome.dialog.meeting.ThemeChoice.Answer;
import io.binome.dialog.preparing.PreparingDialogs;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.text.Text;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said about what a pair talks about.
 *
 * @param chooser who has chosen what the session is about so far; null where nobody has
 */
record ThemeWords(ComingTheme coming, @Nullable PersonId chooser) {
    /** How many themes are offered at a time. */
    private static final int OFFERED = 3;

    /** When the two meet next and what about, with the ways to something else. */
    Message agenda(PersonId to) {
        var partner = coming.pair().partnerOf(to);
        var message = planned()
                .map(start -> Message.of("journey.agenda.planned", "partner", partner, "when", start))
                .orElseGet(() -> Message.of("journey.agenda", "partner", partner));
        return coming.agenda().below(message, to).asking(ways(to)
                .with(Choice.of(Answer.PROPOSE, "agenda.propose").keepingOpen()));
    }

    /** What else there is to talk about, after so many that have been seen. */
    Message others(PersonId to, int seen) {
        var offered = coming.others(seen, OFFERED + 1);
        if (offered.isEmpty()) {
            return seen == 0 ? kept() : others(to, 0);
        }
        var shown = offered.subList(0, Math.min(OFFERED, offered.size()));
        var partner = coming.pair().partnerOf(to);
        var prompt = Prompt.choosing(prompt("which", to));
        for (var theme : shown) {
            var choice = new Choice(
                    Choice.value(Answer.PICK, theme.id().name()), new Agenda(theme, coming).title(),
                    Choice.Style.PLAIN, false);
            prompt = prompt.with(hears(partner) ? choice.told() : choice);
        }
        if (offered.size() > OFFERED) {
            prompt = prompt.with(Choice.of(
                    Choice.value(Answer.MORE, String.valueOf(seen + OFFERED)), "agenda.more"));
        }
        prompt = prompt
                .with(Choice.of(Answer.KEEP, "agenda.keep").saying(Choice.Sense.CANCEL))
                .with(Choice.of(Answer.PROPOSE, "agenda.propose").keepingOpen());
        var message = Message.of(
                seen == 0 ? "agenda.which" : "agenda.which.more", "title", coming.agenda().title(), "partner", partner)
                .items(shown.stream().map(this::line).toList());
        return (hears(partner)
                ? message.context(
                        hasAgenda(partner) ? "agenda.which.told" : "agenda.which.chosen", "partner", partner)
                : message)
                .asking(prompt);
    }

    private Text line(Theme theme) {
        var agenda = new Agenda(theme, coming);
        return agenda.proposer()
                .map(who -> Text.of(
                        "agenda.line.by", "title", agenda.title(), "summary", agenda.summary(), "who", who))
                .orElseGet(() -> Text.of("agenda.line", "title", agenda.title(), "summary", agenda.summary()));
    }

    /** Where what they had chosen is there no more, whatever has become of it, that is said too. */
    Message guide() {
        var guide = coming.agenda().guide();
        return coming.isWithdrawn()
                ? guide.context("agenda.guide.instead", "title", coming.agenda().title())
                : guide;
    }

    Message kept() {
        return Message.of("agenda.kept", "title", coming.agenda().title());
    }

    /** To whoever has chosen it. */
    Message picked(PersonId to) {
        var partner = coming.pair().partnerOf(to);
        var message = Message.of(
                hears(partner) ? "agenda.picked.told" : "agenda.picked", "title", coming.agenda().title(),
                "partner", partner);
        return coming.agenda().outlined(message, to).asking(ways(to));
    }

    /** To the other one, who has had an agenda for that session already, or has chosen something else. */
    Message changed(PersonId to) {
        var partner = coming.pair().partnerOf(to);
        var title = coming.agenda().title();
        return newly(planned()
                .map(start -> Message.of("agenda.changed", "partner", partner, "title", title, "when", start))
                .orElseGet(() -> Message.of("agenda.changed.undated", "partner", partner, "title", title)), to);
    }

    /** To both, where what they had chosen is on offer no more. */
    Message withdrawn(PersonId to, String gone) {
        var title = coming.agenda().title();
        return newly(planned()
                .map(start -> Message.of("agenda.withdrawn", "gone", gone, "title", title, "when", start))
                .orElseGet(() -> Message.of("agenda.withdrawn.undated", "gone", gone, "title", title)), to);
    }

    private Message newly(Message message, PersonId to) {
        var outlined = coming.agenda().outlined(message, to).asking(ways(to));
        return planned().map(outlined::by).orElse(outlined);
    }

    /** Whether this person is told at once what the other one chooses. */
    boolean hears(PersonId person) {
        return hasAgenda(person) || person.equals(chooser);
    }

    /** Whether this person has been sent the agenda of the session that is planned. */
    boolean hasAgenda(PersonId person) {
        return PreparingDialogs.hasAgenda(coming.pair(), person, coming.at());
    }

    private Optional<Instant> planned() {
        return coming.pair().coming(coming.at().now());
    }

    private Prompt ways(PersonId to) {
        var prompt = Prompt.choosing(
                prompt("agenda", to),
                PreparingDialogs.button(Answer.BRING, coming.pair().id(), to, coming.at()),
                Choice.of(Answer.GUIDE, "agenda.guide.button").keepingOpen(),
                Choice.of(Answer.OTHERS, "agenda.others").keepingOpen());
        return ActionDialogs.areOpen(coming.pair().id(), coming.at())
                ? prompt.with(Choice.of(Answer.ACTIONS, "action.list.button").keepingOpen())
                : prompt;
    }

    private PromptId prompt(String name, PersonId to) {
        return PromptId.of(ConversationId.of(ThemeChoice.KIND, coming.pair().id()), name, to);
    }
}
