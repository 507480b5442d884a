package io.binome.understanding;

import io.binome.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The short phrases of every language, and how a text is made of them: the longest first, from its beginning. */
final class Lexicon {
    static final Lexicon ALL = new Lexicon();

    /** What is one phrase, or a word that is none. */
    record Part(@Nullable Sense sense, List<String> words) {}

    private final Map<String, Sense> phrases = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private int longest = 1;

    private Lexicon() {
        for (var sense : Sense.values()) {
            Vocabulary.all(sense.key()).forEach(phrase -> add(sense, phrase));
        }
        for (var prefix : List.of("number.", "place.", Sayings.PREFIX)) {
            Vocabulary.names(prefix).stream()
                    .flatMap(name -> Vocabulary.all(prefix + name).stream())
                    .forEach(phrase -> words.addAll(Typed.of(phrase).words()));
        }
    }

    private void add(Sense sense, String phrase) {
        var typed = Typed.of(phrase);
        phrases.putIfAbsent(Typed.joined(typed.words()), sense);
        words.addAll(typed.words());
        longest = Math.max(longest, typed.words().size());
    }

    /** All words that phrases are made of, those of numbers, places and choices too. */
    Set<String> words() {
        return words;
    }

    List<Part> parts(List<String> typed) {
        var parts = new ArrayList<Part>();
        for (var at = 0; at < typed.size();) {
            var end = Math.min(typed.size(), at + longest);
            var sense = phrases.get(Typed.joined(typed.subList(at, end)));
            while (sense == null && end > at + 1) {
                end--;
                sense = phrases.get(Typed.joined(typed.subList(at, end)));
            }
            parts.add(new Part(sense, typed.subList(at, end)));
            at = end;
        }
        return parts;
    }
}
