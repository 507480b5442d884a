package io.binome.dialog.member;

import io.binome.dialog.member.Notebook.Answer;
import io.binome.id.ConversationId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.programme.Note;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What somebody reads of their notebook, and of what their partners have written for both. */
record NotebookWords(Notes notes) {
    static final int SHOWN = 10;

    /** A longer note is shown by its beginning, with a button to read it whole. */
    private static final int GLANCE = 280;

    /** Whoever has a partner may say at once that it is for both. */
    Message kept(Note note) {
        return asking(
                Message.of("notebook.kept").and("notebook.words", "words", glance(note)).context(privacy()),
                sharing(Prompt.choosing(prompt("kept")), note, 0));
    }

    /** Those from this place on, with their buttons, and below them what partners have written for both. */
    Message list(List<Note> own, int first) {
        var prompt = Prompt.choosing(prompt("list"));
        if (own.isEmpty()) {
            return theirs(linked(Message.of("notebook.none").context(privacy())), prompt);
        }
        var shown = own.subList(first, Math.min(own.size(), first + SHOWN));
        var items = new ArrayList<Text>();
        for (var place = 0; place < shown.size(); place++) {
            var note = shown.get(place);
            var number = first + place + 1;
            items.add(line(number, note));
            if (isLong(note)) {
                prompt = prompt
                        .with(Choice.of(Choice.value(Answer.READ, note.id().local()), "notebook.read", "number", number)
                                .keepingOpen());
            }
            prompt = prompt
                    .with(Choice.of(Choice.value(Answer.DELETE, note.id().local()), "notebook.delete", "number", number)
                            .danger("card.sure.note"));
        }
        if (!notes.pairs().isEmpty()) {
            prompt = prompt.with(Choice.of(Answer.SHARING, "notebook.sharing").keepingOpen());
        }
        if (first + shown.size() < own.size()) {
            prompt = prompt.with(Choice.of(Answer.MORE, "notebook.more"));
        }
        return theirs(privately(Message.of("notebook.list", "notes", own.size()).items(items), own), prompt);
    }

    /** Says who reads what is not shared, where there is any. */
    private Message privately(Message message, List<Note> own) {
        var shared = own.stream().filter(note -> notes.reader(note).isPresent()).count();
        if (shared == own.size()) {
            return message;
        }
        return message.context(shared > 0 ? "notebook.private.others" : privacy());
    }

    private String privacy() {
        return notes.pairs().isEmpty() ? "notebook.private" : "notebook.private.unless";
    }

    /** With whose it is besides its writer's. */
    private Text line(int number, Note note) {
        return notes.reader(note)
                .map(who -> Text.of(
                        "notebook.line.both", "number", number, "day", day(note), "words", glance(note), "partner",
                        who))
                .orElseGet(() -> Text.of(
                        "notebook.line", "number", number, "day", day(note), "words", glance(note)));
    }

    /** Which notes a partner is to read, and which not any more: the newest. */
    Message sharing() {
        if (notes.pairs().isEmpty()) {
            return Message.of("notebook.apart");
        }
        var own = notes.own();
        if (own.isEmpty()) {
            return list(own, 0);
        }
        var prompt = Prompt.choosing(prompt("sharing"));
        var items = new ArrayList<Text>();
        for (var note : own.subList(0, Math.min(own.size(), SHOWN))) {
            var number = items.size() + 1;
            items.add(line(number, note));
            prompt = notes.reader(note).isEmpty()
                    ? sharing(prompt, note, number)
                    : prompt.with(Choice.of(
                            Choice.value(Answer.ALONE, note.id().local()), "notebook.alone.one", "number", number)
                            .keepingOpen());
        }
        return linked(Message.of("notebook.which").items(items)).asking(prompt);
    }

    /** With a button for each partner who could read it; a number where several notes stand beside one another. */
    private Prompt sharing(Prompt prompt, Note note, int number) {
        var all = prompt;
        for (var pair : notes.pairs()) {
            all = all.with(Choice.of(
                    Choice.value(Answer.SHARE, note.id().local() + " " + Notes.within(pair)),
                    number == 0 ? "notebook.share" : "notebook.share.one",
                    "number", number, "partner", pair.partnerOf(notes.person())).keepingOpen().told());
        }
        return all;
    }

    /** A link to a document that the two share can be kept like any words. */
    private Message linked(Message message) {
        var pairs = notes.pairs();
        return pairs.size() == 1
                ? message.context("notebook.link", "partner", pairs.getFirst().partnerOf(notes.person()))
                : message;
    }

    Message shared(Note note, Pair pair) {
        return Message.of("notebook.shared", "words", glance(note), "partner", pair.partnerOf(notes.person()))
                .asking(Prompt.choosing(
                        prompt("shared"),
                        Choice.of(Choice.value(Answer.ALONE, note.id().local()), "notebook.alone").keepingOpen()));
    }

    Message alone(Note note) {
        var alone = Message.of("notebook.mine", "words", glance(note));
        return notes.reader(note)
                .map(reader -> alone.context("notebook.mine.read", "partner", reader))
                .orElse(alone);
    }

    /** The newest of each partner. */
    private Message theirs(Message message, Prompt buttons) {
        var all = message;
        var prompt = buttons;
        for (var pair : notes.pairs()) {
            var theirs = notes.theirs(pair).stream().limit(SHOWN).toList();
            var partner = pair.partnerOf(notes.person());
            var items = new ArrayList<Text>();
            for (var note : theirs) {
                var number = items.size() + 1;
                items.add(Text.of("notebook.line", "number", number, "day", day(note), "words", glance(note)));
                if (isLong(note)) {
                    prompt = prompt.with(Choice.of(
                            Choice.value(Answer.THEIRS, Notes.theirNumber(pair, note)), "notebook.theirs.read",
                            "number",
                            number, "partner", partner).keepingOpen());
                }
            }
            if (!items.isEmpty()) {
                all = all.and("notebook.theirs", "partner", partner).items(items);
            }
        }
        return asking(all, prompt);
    }

    private static Message asking(Message message, Prompt prompt) {
        return prompt.choices().isEmpty() ? message : message.asking(prompt);
    }

    Message whole(Note note) {
        return (note.id().person().equals(notes.person())
                ? Message.of("notebook.whole", "when", note.since())
                : Message.of("notebook.theirs.whole", "when", note.since(), "partner", note.id().person()))
                .and(new Block.Paragraph(Text.verbatim(note.words())));
    }

    private LocalDate day(Note note) {
        return notes.at().day(notes.person(), note.since());
    }

    private static String glance(Note note) {
        var words = note.words();
        return isLong(note) ? words.substring(0, words.offsetByCodePoints(0, GLANCE)).stripTrailing() + "…" : words;
    }

    private static boolean isLong(Note note) {
        return note.words().codePointCount(0, note.words().length()) > GLANCE;
    }

    private PromptId prompt(String name) {
        return PromptId.of(ConversationId.of(Notebook.KIND, notes.person()), name, notes.person());
    }
}
