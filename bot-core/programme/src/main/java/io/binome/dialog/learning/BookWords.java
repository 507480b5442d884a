package io.binome.dialog.learning;

import io.binome.content.Lesson;
import io.binome.content.LibraryEntry;
import io.binome.dialog.learning.Library.Answer;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.markup.Part;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;

/** How texts of the library are offered, and how one reads. */
record BookWords(PersonId person) {
    private static final int SHOWN = 5;
    private static final String BAR = "│ ";

    /** A handful of them, and a way to the others. */
    Message list(Message lead, List<Book> found, int first) {
        return list(lead, found, first, SHOWN);
    }

    /** Those so many that come first, a handful at most, and a way to the others. */
    Message list(Message lead, List<Book> found, int first, int most) {
        if (found.isEmpty()) {
            return Message.of("library.gone");
        }
        var from = first < found.size() ? first : 0;
        var to = Math.min(found.size(), from + Math.min(most, SHOWN));
        var shown = found.subList(from, to);
        var prompt = Prompt.choosing(prompt());
        for (var book : shown) {
            prompt = prompt.with(Choice.of(
                    Choice.value(Answer.READ, book.name()), "library.read", "title", book.title(), "sort", sort(book))
                    .keepingOpen());
        }
        if (to < found.size()) {
            prompt = prompt.with(Choice.of(Choice.value(Answer.MORE, Integer.toString(to)), "library.more"));
        }
        return lead.asking(prompt);
    }

    /** What there is outside the library: lessons to begin at once, and themes to choose. */
    Message beside(Message message, List<Lesson> lessons, List<Text> themes, Versions texts) {
        var said = message;
        if (!lessons.isEmpty()) {
            said = said.and("library.lessons", "lessons",
                    new Text.Listing(lessons.stream().map(lesson -> line(lesson, texts)).toList()));
        }
        return themes.isEmpty() ? said : said.and("library.themes", "themes", new Text.Listing(themes));
    }

    private static Text line(Lesson lesson, Versions texts) {
        return Text.of("training.line", "lesson", texts.title(lesson.id()), "minutes", lesson.minutes());
    }

    /** The message with a button for each of these lessons. */
    Message beginning(Message message, List<Lesson> lessons, Versions texts) {
        var open = message.prompt();
        var prompt = open == null ? Prompt.choosing(prompt()) : open;
        for (var lesson : lessons) {
            prompt = prompt.with(Choice
                    .of(Choice.value(Answer.BEGIN, lesson.id().name()), "library.begin", "lesson",
                            texts.title(lesson.id()))
                    .keepingOpen());
        }
        return lessons.isEmpty() ? message : message.asking(prompt);
    }

    private PromptId prompt() {
        return PromptId.of(ConversationId.of(Library.KIND, person), "texts", person);
    }

    /** The list, with a way to propose something of one's own. */
    Message proposing(Message list) {
        var prompt = list.prompt();
        return prompt == null
                ? list
                : list.asking(prompt.with(Choice.of(Answer.PROPOSE, "agenda.propose").keepingOpen()));
    }

    /** A text from beginning to end, in the language of whoever asked for it. */
    Message whole(Book book) {
        var entry = book.entry();
        var message = Message.titled(book.title()).and(new Block.Context(sort(book)));
        for (var run : runs(entry.parts())) {
            message = message.and(block(run));
        }
        return below(message, entry);
    }

    private static Message below(Message message, LibraryEntry entry) {
        var owner = entry.owner();
        var review = entry.review();
        if (owner.isPresent() && review.isPresent()) {
            return message.context("library.owner.review", "owner", owner.get(), "review", review.get());
        }
        if (owner.isPresent()) {
            return message.context("library.owner", "owner", owner.get());
        }
        return review.isPresent() ? message.context("library.review", "review", review.get()) : message;
    }

    /** Bullets that follow one another are one list; anything else stands by itself. */
    private static List<List<Part>> runs(List<Part> parts) {
        var runs = new ArrayList<List<Part>>();
        for (var part : parts) {
            if (part instanceof Part.Bullet && !runs.isEmpty() && runs.getLast().getLast() instanceof Part.Bullet) {
                runs.getLast().add(part);
            } else {
                runs.add(new ArrayList<>(List.of(part)));
            }
        }
        return runs;
    }

    /** Numbers are as they were given, and words to take over stand behind a bar. */
    private static Block block(List<Part> run) {
        return switch (run.getFirst()) {
            case Part.Heading heading -> new Block.Heading(Text.verbatim(heading.text()));
            case Part.Paragraph paragraph -> paragraph(paragraph.text());
            case Part.Bullet bullet ->
                new Block.Items(run.stream().map(Part::text).map(Text::verbatim).toList());
            case Part.Numbered numbered -> paragraph(numbered.number() + ". " + numbered.text());
            case Part.Quote quote -> paragraph(BAR + quote.text());
        };
    }

    private static Block paragraph(String words) {
        return new Block.Paragraph(Text.verbatim(words));
    }

    private static Text sort(Book book) {
        return Text.of(sort(book.entry().sort()));
    }

    /** The key of what a text is for. */
    static String sort(LibraryEntry.Sort sort) {
        return "library.sort." + Choice.value(sort);
    }
}
