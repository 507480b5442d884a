package io.binome.understanding;

import io.binome.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A number in figures or words, with what may stand beside one. Two of them, or "about", are asked about. */
final class Numbers {
    private static final String PREFIX = "number.";
    private static final int MOST_FIGURES = 6;
    private static final int LONGEST = 4;
    private static final Map<String, Integer> WORDS = new HashMap<>();
    private static final Set<String> ABOUT = joined("number.about");
    private static final Set<String> BESIDE = joined("number.unit");

    static {
        for (var name : Vocabulary.names(PREFIX)) {
            if (name.chars().allMatch(Character::isDigit)) {
                joined(PREFIX + name).forEach(word -> WORDS.putIfAbsent(word, Integer.valueOf(name)));
            }
        }
        joined("frame.filler").stream().filter(word -> !WORDS.containsKey(word)).forEach(BESIDE::add);
    }

    private Numbers() {}

    static Set<String> joined(String key) {
        return Typed.phrases(key).stream().map(Typed::joined).collect(Collectors.toCollection(HashSet::new));
    }

    /** The number that a word or figures are. */
    static Optional<Integer> of(String joined) {
        var isFigures = !joined.isEmpty() && joined.length() <= MOST_FIGURES
                && joined.chars().allMatch(each -> each >= '0' && each <= '9');
        return isFigures ? Optional.of(Integer.valueOf(joined)) : Optional.ofNullable(WORDS.get(joined));
    }

    static Optional<Understood> read(Typed typed) {
        var numbers = new ArrayList<Reading>();
        var isRough = typed.asks();
        var words = typed.words().stream().filter(word -> !word.equals("?")).toList();
        for (var at = 0; at < words.size();) {
            var end = Math.min(words.size(), at + LONGEST);
            while (end > at + 1 && !isKnown(Typed.joined(words.subList(at, end)))) {
                end--;
            }
            var phrase = Typed.joined(words.subList(at, end));
            if (!isKnown(phrase)) {
                return Optional.empty();
            }
            of(phrase).ifPresent(value -> numbers.add(new Reading.Count(value)));
            isRough |= ABOUT.contains(phrase);
            at = end;
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(understood(numbers, isRough));
    }

    private static boolean isKnown(String phrase) {
        return of(phrase).isPresent() || isBeside(phrase);
    }

    /** Whether a word may stand beside a number and says nothing else. */
    static boolean isBeside(String word) {
        return ABOUT.contains(word) || BESIDE.contains(word);
    }

    private static Understood understood(List<Reading> numbers, boolean isRough) {
        return numbers.size() == 1 && !isRough
                ? Understood.surely(numbers.getFirst())
                : Understood.asking("number", numbers.getFirst(), numbers);
    }
}
