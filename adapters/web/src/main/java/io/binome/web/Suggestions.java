package io.binome.web;

import io.binome.engine.Command.Word;
import io.binome.programme.Person;
import io.binome.text.Spelling;
import io.binome.text.Text;
import io.binome.text.Reader;
import java.util.Arrays;
import java.util.List;

/** Proposes commands while somebody types, in that person's language. */
final class Suggestions {
    private static final int LEAST = 2;

    private final Words words;

    Suggestions(Words words) {
        this.words = words;
    }

    List<SuggestionView> of(String typed, Person person, Reader reader) {
        var slash = typed.strip().startsWith("/");
        var start = Spelling.fold(typed.strip().replaceFirst("(?i)^/(bin[oô]me)?\\s*", ""));
        if (start.contains(" ") || (!slash && start.length() < LEAST)) {
            return List.of();
        }
        if (slash && "/binome".startsWith(Spelling.fold(typed))) {
            start = "";
        }
        var prefix = start;
        return Arrays.stream(Word.values())
                .filter(word -> person.isAdmin() || !word.forAdmins())
                .filter(word -> word.in(person.language()).startsWith(prefix)
                        && (slash || !word.in(person.language()).equals(prefix)))
                .map(word -> new SuggestionView(
                        (slash ? "/binome " : "") + word.in(person.language()),
                        arguments(word, person, reader),
                        detail(word, reader)))
                .toList();
    }

    private String arguments(Word word, Person person, Reader reader) {
        return switch (word) {
            case PAUSE -> words.say("suggestion.pause", person.language().locale());
            case LANGUAGE -> reader.read(Text.languages());
            case HELP, JOIN, PROFILE, RESUME, LEAVE, PAIR, MEET, AGENDA, AGREEMENT, SILENT, WISHES, NEXT, GOALS,
                    ACTIONS, NOTES,
                    FEEDBACK,
                    ASK, TRAINING, LIBRARY, REMINDERS, WHERE, HOURS, EXPORT, ERASE, PROGRAMME, ROSTER, INVITE,
                    READINESS, MATCH, PUBLISH,
                    STATS,
                    PAIRS,
                    KPI, REPORT, ADMIN ->
                "";
        };
    }

    /** What the help says about the word, without the word. */
    private static String detail(Word word, Reader reader) {
        var line = reader.read(word.help());
        return line.substring(line.indexOf(':') + 1).strip();
    }
}
