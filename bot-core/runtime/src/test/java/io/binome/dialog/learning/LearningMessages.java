package io.binome.dialog.learning;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.PROGRAMME;

import io.binome.content.Content;
import io.binome.dialog.TwoPeople;
import io.binome.message.Message;
import io.binome.programme.Pair;
import io.binome.programme.Programme;
import io.binome.programme.Programme.Kind;
import io.binome.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that somebody can read of the lessons and the library that Binôme ships, by what it is. */
public final class LearningMessages {
    private static final Content CONTENT = Content.ours();

    private LearningMessages() {}

    /** The lists of lessons, and every card, question, explanation and end of each. */
    public static Map<String, Message> lessons(Language language) {
        var messages = new LinkedHashMap<String, Message>();
        for (var kind : Kind.values()) {
            var curriculum = curriculum(kind, language);
            for (var first = 0; first < curriculum.all().size(); first++) {
                messages.put(kind + " from " + first, new Offers(ADA, curriculum).from(first));
            }
        }
        var courses = courses(language);
        for (var course : courses) {
            var words = new CourseWords(ADA, course);
            for (var place = 0; place < course.places(); place++) {
                var name = course.name() + " " + place;
                messages.put(name, words.at(place));
                messages.put(name + " again", words.again(place));
                if (course.isQuestion(place)) {
                    for (var answer = 0; answer < course.question(place).answers().size(); answer++) {
                        var why = words.why(place, answer);
                        messages.put(name + " answer " + answer, why.asking(words.on()));
                        messages.put(name + " end " + answer, words.remember(why, Optional.empty()));
                    }
                }
            }
            var through = Message.of("training.through");
            courses.forEach(next -> messages.put(
                    course.name() + ", then " + next.name(), words.remember(through, Optional.of(next))));
        }
        return messages;
    }

    /** Every text of the library, and every handful in which they are offered. */
    public static Map<String, Message> library(Language language) {
        var words = new BookWords(ADA);
        var texts = new Versions(CONTENT, language);
        var books = Stream.concat(texts.entries().stream().map(texts::book), texts.evidence()).toList();
        var messages = new LinkedHashMap<String, Message>();
        for (var at = 0; at < books.size(); at++) {
            messages.put(books.get(at).name(), words.whole(books.get(at)));
            messages.put("list from " + at, words.proposing(words.list(Message.of("library.now"), books, at)));
        }
        return messages;
    }

    private static Curriculum curriculum(Kind kind, Language language) {
        var people = new TwoPeople();
        people.speak(ADA, language);
        people.store.records().put(new Programme(
                PROGRAMME, "Mentoring", kind, ADA, Instant.EPOCH, LocalDate.of(2027, 1, 4),
                LocalDate.of(2027, 12, 30), TwoPeople.PARIS, "", language, 4, 45));
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, Instant.EPOCH, 0, null));
        return Curriculum.of(new Learner(ADA, people.at(TwoPeople.paris(2, 1, 10, 0))), List.of());
    }

    private static List<Course> courses(Language language) {
        return CONTENT.lessons(language).stream()
                .map(lesson -> new Course(lesson, new Versions(CONTENT, language), true, true, false))
                .toList();
    }
}
