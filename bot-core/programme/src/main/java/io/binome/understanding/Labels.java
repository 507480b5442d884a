package io.binome.understanding;

import io.binome.text.Spelling;
import io.binome.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * Which of the choices on offer a text names: by its label, a part of it that no other has, its place, or nearly so. Two
 * that are as near are asked about.
 */
record Labels(List<String> offered) {
    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance(2);
    private static final int SHORT = 3;
    private static final int FIVE = 5;
    private static final int EIGHT = 8;
    private static final int MORE = 2;

    /** The one choice whose label this is. */
    Optional<Understood> exactly(String text) {
        var folded = Spelling.fold(text);
        return offered.stream()
                .filter(label -> Spelling.fold(label).equals(folded))
                .findFirst()
                .map(label -> Understood.surely(new Reading.Chosen(label)));
    }

    Optional<Understood> read(Typed typed) {
        var words = typed.words().stream().filter(word -> !word.equals("?")).toList();
        if (words.isEmpty() || offered.isEmpty()) {
            return Optional.empty();
        }
        var joined = Typed.joined(words);
        return settled(label -> Typed.joined(words(label)).equals(joined))
                .or(() -> settled(label -> words(label).containsAll(words)))
                .or(() -> settled(label -> isPrefix(words, words(label))))
                .or(() -> new Places(offered).named(words))
                .or(() -> settled(label -> isNear(joined, Typed.joined(words(label)))))
                .or(() -> settled(label -> isMistyped(words, words(label))))
                .or(() -> counted(words));
    }

    /** "Two hours" is what "2 hours" says, where the labels have figures. */
    private Optional<Understood> counted(List<String> words) {
        if (!new Places(offered).haveFigures()) {
            return Optional.empty();
        }
        var figures = words.stream().map(word -> Numbers.of(word).map(String::valueOf).orElse(word)).toList();
        return settled(label -> words(label).containsAll(figures));
    }

    /** Where a text has words that only one label has: sure if it is most of these, and hardly anything else. */
    Optional<Understood> named(Typed typed, Senses senses) {
        var words = typed.words().stream().filter(word -> !word.equals("?")).toList();
        return named(words).map(found -> isDenied(senses) || isRefusal(found) || saysMore(found, words)
                ? doubted(found)
                : found);
    }

    /** Whether a text has less than half of what is a label's own, or more beside it than words that say nothing. */
    private boolean saysMore(Understood found, List<String> words) {
        var left = new ArrayList<>(words);
        var own = Set.<String>of();
        if (found.reading() instanceof Reading.Chosen(var label)) {
            left.removeAll(words(label));
            own = own(label);
        }
        var shared = own.stream().filter(words::contains).toList();
        var isNumber = shared.stream().allMatch(word -> word.chars().allMatch(Character::isDigit));
        return (2 * shared.size() <= own.size() && own.size() > 1)
                || Senses.of(new Typed(left)).rest().stream().filter(word -> !Numbers.isBeside(word))
                        .count() > (isNumber ? 0 : MORE);
    }

    /** A few words of a label that says no are no refusal. */
    private static boolean isRefusal(Understood found) {
        if (found.reading() instanceof Reading.Chosen(var label)) {
            var senses = Senses.of(Typed.of(label));
            return senses.has(Sense.NEGATION) || senses.has(Sense.NO);
        }
        return false;
    }

    private static boolean isDenied(Senses senses) {
        return senses.has(Sense.NEGATION) || senses.has(Sense.NO) || senses.has(Sense.CONTRAST) || senses.asks();
    }

    private static Understood doubted(Understood found) {
        return Understood.asking("choice", found.reading(), List.of(found.reading()));
    }

    private static List<String> words(String label) {
        return Typed.of(label).words();
    }

    /** The one that is so, or a question where there are several. */
    private Optional<Understood> settled(Predicate<String> wanted) {
        return settled(offered.stream().filter(wanted).toList());
    }

    static Optional<Understood> settled(List<String> labels) {
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        var chosen = labels.stream().distinct().map(label -> (Reading) new Reading.Chosen(label)).toList();
        return Optional.of(chosen.size() == 1
                ? Understood.surely(chosen.getFirst())
                : Understood.asking("choice", chosen.getFirst(), chosen));
    }

    private static boolean isPrefix(List<String> words, List<String> label) {
        var joined = Typed.joined(words);
        return joined.length() > 2 && (begins(label, words)
                || (joined.length() > FIVE && Typed.joined(label).startsWith(joined))
                || label.stream().anyMatch(word -> word.startsWith(joined)));
    }

    /** Word by word, the last of them as far as it goes: "noe" is no beginning of "no, esta vez no". */
    private static boolean begins(List<String> label, List<String> words) {
        var last = words.size() - 1;
        return last < label.size()
                && label.subList(0, last).equals(words.subList(0, last))
                && label.get(last).startsWith(words.get(last));
    }

    private static boolean isMistyped(List<String> words, List<String> label) {
        return words.stream()
                .allMatch(word -> label.stream().anyMatch(each -> each.equals(word) || isNear(word, each)));
    }

    private static boolean isNear(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        if (shorter < FIVE || Math.abs(one.length() - other.length()) > 2) {
            return false;
        }
        var away = DISTANCE.apply(one, other);
        return away >= 0 && away <= (shorter < EIGHT ? 1 : 2);
    }

    private Optional<Understood> named(List<String> words) {
        var spoken = new HashSet<>(words);
        var found = new LinkedHashSet<String>();
        for (var label : offered) {
            var own = own(label);
            if (!own.isEmpty() && own.stream().anyMatch(spoken::contains)) {
                found.add(label);
            }
        }
        return settled(List.copyOf(found));
    }

    /** What a label has that the others have not, but for words that say nothing. */
    private Set<String> own(String label) {
        var own = new HashSet<>(words(label));
        offered.stream().filter(other -> !other.equals(label)).forEach(other -> own.removeAll(words(other)));
        own.removeIf(word -> word.length() <= SHORT && !word.chars().allMatch(Character::isDigit));
        own.removeIf(Labels::saysNothing);
        return own;
    }

    /** Whether a word is polite, points to something ("this"), or is so common that it tells no label from another. */
    private static boolean saysNothing(String word) {
        return Vocabulary.has("frame.filler", word)
                || Vocabulary.has("frame.pointer", word)
                || Vocabulary.has("frame.negation", word)
                || Vocabulary.has("courtesy.thanks", word)
                || Vocabulary.has("courtesy.hello", word);
    }
}
