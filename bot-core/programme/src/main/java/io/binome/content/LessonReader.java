package io.binome.content;

import io.binome.content.ContentFault.Reason;
import io.binome.content.Lesson.Card;
import io.binome.content.Lesson.Question;
import io.binome.markup.Block;
import io.binome.markup.Part;
import io.binome.programme.Programme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a lesson: cards, and the questions of its check last. */
final class LessonReader {
    static final List<String> KEYS = List.of("title", "role", "kinds", "minutes");

    private static final Pattern ANSWER = Pattern.compile("(?s)\\[(\\h?|[xX])\\]\\h*+(.+)");

    private LessonReader() {}

    /** None where something is wrong, which is told. */
    static Optional<Lesson> read(ContentId id, Values values, List<Section> sections, Proof proof) {
        var title = values.title();
        var roles = values.roles();
        var kinds = values.several("kinds", Kind.class);
        var minutes = values.number("minutes", 1, Limits.LONGEST_LESSON);
        var remember = sections.getFirst().paragraph(proof)
                .map(block -> proof.words(block.line(), block.part().text(), Limits.SUMMARY));
        var cards = new ArrayList<Card>();
        var checks = new ArrayList<Section>();
        for (var section : sections.subList(1, sections.size())) {
            if (!proof.labels().isHeading("check", section.title())) {
                cards.add(card(section, proof));
            } else if (checks.isEmpty()) {
                checks.add(section);
            } else {
                proof.fault(section.line(), Reason.HEADING_TWICE, "heading", section.title());
            }
        }
        var first = sections.size() > 1 ? sections.get(1) : sections.getFirst();
        proof.count(first.line(), "cards", cards.size(), Limits.FEWEST_CARDS, Limits.MOST_CARDS);
        proof.shape().add("cards", "## …", first.line(), cards.size());
        if (checks.isEmpty()) {
            proof.fault(
                    sections.getLast().line(), Reason.HEADING_MISSING, "heading", proof.labels().heading("check"));
        }
        var questions = checks.stream().flatMap(section -> questions(section, proof).stream()).toList();
        return proof.faults().isEmpty()
                ? Optional.of(new Lesson(id, title, roles, kinds, minutes, remember.orElseThrow(), cards, questions))
                : Optional.empty();
    }

    private static Card card(Section section, Proof proof) {
        var text = section.only(block -> !(block.part() instanceof Part.Heading), proof);
        if (text.isEmpty()) {
            proof.fault(section.line(), Reason.WORDS_MISSING, "heading", section.title(), "under", "yes");
        }
        var words = joined(text);
        return new Card(
                proof.words(section.line(), section.title(), Limits.TITLE),
                proof.words(text.isEmpty() ? section.line() : text.getFirst().line(), words, Limits.CARD));
    }

    private static String joined(List<Block> blocks) {
        return blocks.stream().map(block -> block.part().text()).collect(Collectors.joining("\n\n"));
    }

    private static List<Question> questions(Section check, Proof proof) {
        var sections = Section.of(check.blocks(), 3, check.line());
        sections.getFirst().blocks().forEach(block -> Section.outOfPlace(block, proof));
        proof.count(check.line(), "questions", sections.size() - 1, 1, Limits.MOST_CHECKS);
        proof.shape().add("questions", "### …", check.line(), sections.size() - 1);
        var questions = new ArrayList<Question>();
        sections.stream().skip(1).forEach(section -> questions.add(question(section, questions.size() + 1, proof)));
        return questions;
    }

    private static Question question(Section section, int number, Proof proof) {
        var parts = section.only(
                block -> block.part() instanceof Part.Bullet || block.part() instanceof Part.Quote, proof);
        var answers = new ArrayList<String>();
        var right = new ArrayList<Integer>();
        var why = new ArrayList<Block>();
        for (var block : parts) {
            var answer = ANSWER.matcher(block.part().text());
            if (block.part() instanceof Part.Quote) {
                why.add(block);
            } else if (answer.matches()) {
                if (answer.group(1).equalsIgnoreCase("x")) {
                    right.add(answers.size() + 1);
                }
                answers.add(proof.words(block.line(), answer.group(2), Limits.ANSWER));
            } else {
                Section.outOfPlace(block, proof);
            }
        }
        proof.count(section.line(), "answers", answers.size(), Limits.FEWEST_ANSWERS, Limits.MOST_ANSWERS);
        if (right.size() == 1) {
            proof.shape().add(
                    "right." + number, "### " + section.title(), section.line(),
                    "[x] " + right.getFirst() + "/" + answers.size());
        } else {
            proof.fault(
                    section.line(), right.isEmpty() ? Reason.RIGHT_NONE : Reason.RIGHT_SEVERAL, "number", right.size());
        }
        if (why.isEmpty()) {
            proof.fault(section.line(), Reason.EXPLANATION_MISSING);
        }
        return new Question(
                proof.words(section.line(), section.title(), Limits.QUESTION),
                answers,
                right.isEmpty() ? 0 : right.getFirst() - 1,
                proof.words(
                        why.isEmpty() ? section.line() : why.getFirst().line(), joined(why), Limits.EXPLANATION));
    }
}
