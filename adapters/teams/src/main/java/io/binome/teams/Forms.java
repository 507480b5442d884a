package io.binome.teams;

import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Form;
import io.binome.platform.FormDrafts;
import io.binome.shell.Bot;
import io.binome.store.Postings;
import io.binome.store.Postings.Posting;
import io.binome.teams.card.Cards;
import io.binome.teams.card.FormCards;
import io.binome.teams.card.Post;
import io.binome.teams.card.Reference;
import io.binome.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Forms as cards: their pages, what is wrong at a field, what was filled in before. */
final class Forms {
    private final Bot bot;
    private final FormDrafts drafts;
    private final Postings postings;

    /** What comes of pressing a button. */
    sealed interface Outcome {}

    /** A card in the place of the one that was there. */
    record Card(String title, Map<String, Object> card) implements Outcome {}

    /** A form that is complete and may be taken; and a word to whoever sent it. */
    record Complete(PromptId prompt, Map<String, List<String>> answers, String thanks) implements Outcome {}

    /** A word instead of a card that cannot be shown there. */
    record Word(String words) implements Outcome {}

    /** What is there stays. */
    record Nothing() implements Outcome {}

    Forms(Bot bot, FormDrafts drafts, Postings postings) {
        this.bot = bot;
        this.drafts = drafts;
        this.postings = postings;
    }

    /**
     * What comes of a button, as far as it is about what is shown.
     *
     * @param given what the card sends along: the button's own data and what was filled in
     * @param inDialog whether it was pressed in a dialog, and is shown there
     */
    Outcome pressed(PersonId by, Reference reference, Map<String, Object> given, boolean inDialog) {
        return switch (reference) {
            case Reference.Opening(var prompt) -> turned(by, prompt, 0, Map.of(), inDialog);
            case Reference.Turning(var prompt, var page) -> turned(by, prompt, page, given, inDialog);
            case Reference.Sending(var prompt, var page) -> sent(by, prompt, given, inDialog);
            case Reference.Refreshing(var prompt) -> refreshed(by, prompt);
            case Reference.Answer answer -> new Nothing();
            case Reference.Order order -> new Nothing();
        };
    }

    private Outcome turned(
            PersonId by, PromptId prompt, int page, Map<String, Object> given, boolean inDialog) {
        return bot.form(by, prompt)
                .<Outcome>map(form -> shown(
                        form, by, page, filled(form, given), Map.of(), inDialog))
                .orElseGet(() -> closed(by, inDialog));
    }

    /** The whole form is sent from its last page. */
    private Outcome sent(PersonId by, PromptId prompt, Map<String, Object> given, boolean inDialog) {
        var form = bot.form(by, prompt);
        if (form.isEmpty()) {
            return closed(by, inDialog);
        }
        var answers = filled(form.get(), given);
        var faults = form.get().faults(answers);
        var reader = bot.reader(by);
        return faults.isEmpty()
                ? new Complete(prompt, answers, reader.read(Text.of("workspace.taken")))
                : shown(
                        form.get(), by, FormCards.pageOf(faults, form.get(), reader).orElse(0), answers, faults,
                        inDialog);
    }

    private Outcome closed(PersonId by, boolean inDialog) {
        var reader = bot.reader(by);
        return inDialog ? new Word(reader.read(Text.of("prompt.late"))) : card(Cards.closed(reader));
    }

    /** The draft with what has just been filled in, which is kept. */
    private Map<String, List<String>> filled(Form form, Map<String, Object> given) {
        return drafts.with(form, FormCards.answers(form, given, drafts.of(form)));
    }

    /** A question as it stands now, for whoever looks at an old card. */
    private Outcome refreshed(PersonId by, PromptId prompt) {
        var form = bot.form(by, prompt);
        if (form.isPresent()) {
            return shown(form.get(), by, 0, drafts.of(form.get()), Map.of(), false);
        }
        return question(by, prompt).map(Outcome.class::cast).orElseGet(() -> closed(by, false));
    }

    private Optional<Card> question(PersonId by, PromptId prompt) {
        if (!prompt.to().equals(by)) {
            return Optional.empty();
        }
        return postings.asking(prompt).stream()
                .map(Posting::question)
                .filter(Objects::nonNull)
                .findFirst()
                .map(question -> card(Cards.of(question, List.of(bot.reader(by))).getLast()));
    }

    private Card shown(
            Form form, PersonId by, int page, Map<String, List<String>> draft, Map<String, Text> faults,
            boolean inDialog) {
        var reader = bot.reader(by);
        var post = inDialog
                ? FormCards.inDialog(form, reader, page, draft, faults)
                : FormCards.of(form, reader, page, draft, faults);
        return new Card(reader.read(form.title()), post.card());
    }

    private static Card card(Post post) {
        return new Card(post.summary(), post.card());
    }
}
