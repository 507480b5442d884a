package io.binome.understanding;

import io.binome.text.Spelling;
import io.binome.text.Vocabulary;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * Which of the choices on offer a text names: by its label, a part of it that no other has, its place, or nearly so. Two
 * that are as near are asked about.
 */
record Labels(List<String> offered) {
    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance(2);
    private static final int FIVE = 5;
    private static final int EIGHT = 8;

    /** So many words beside those of a label may stand in an answer. */
    private static final int BESIDE = 2;

    private static final Set<String> MARKS = Numbers.joined("place.mark");
    private static final Set<String> LAST = Numbers.joined("place.last");
    private static final List<Set<String>> PLACES =
            IntStream.rangeClosed(1, FIVE).mapToObj(place -> Numbers.joined("place." + place)).toList();

    /** The one choice whose label this is. */
    Optional<Understood> exactly(String text) {
        var folded = Spelling.fold(text);
        return offered.stream()
                .filter(label -> Spelling.fold(label).equals(folded))
                .findFirst()
                .map(label -> Understood.surely(new Reading.Chosen(label)));
    }

    Optional<Understood> read(Typed typed, Senses senses) {
        var words = typed.words().stream().filter(word -> !word.equals("?")).toList();
        if (words.isEmpty() || offered.isEmpty()) {
            return Optional.empty();
        }
        var joined = Typed.joined(words);
        return settled(label -> Typed.joined(words(label)).equals(joined))
                .or(() -> settled(label -> words(label).containsAll(words)))
                .or(() -> settled(label -> isPrefix(words, words(label))))
                .or(() -> placed(words))
                .or(() -> settled(label -> isNear(joined, Typed.joined(words(label)))))
                .or(() -> settled(label -> isMistyped(words, words(label))))
                .or(() -> named(words).map(
                        found -> isDenied(senses) || isMuchBeside(found, words) ? doubted(found) : found));
    }

    private static boolean isDenied(Senses senses) {
        return senses.has(Sense.NEGATION) || senses.has(Sense.NO) || senses.has(Sense.CONTRAST) || senses.asks();
    }

    /** Whether a text says more than what it shares with the label; a number alone is a part of anything else. */
    private static boolean isMuchBeside(Understood found, List<String> words) {
        var label = found.reading() instanceof Reading.Chosen(var name) ? words(name) : List.<String>of();
        var isNumber =
                words.stream().filter(label::contains).allMatch(word -> word.chars().allMatch(Character::isDigit));
        return words.stream()
                .filter(word -> word.length() > 1 && !label.contains(word) && !Numbers.isBeside(word))
                .count() > (isNumber ? 0 : BESIDE);
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

    private static Optional<Understood> settled(List<String> labels) {
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
        return joined.length() > 2 && (Typed.joined(label).startsWith(joined)
                || label.stream().anyMatch(word -> word.startsWith(joined)));
    }

    /** The one whose place a text names, and nothing else. */
    Optional<Understood> placed(Typed typed) {
        return offered.isEmpty() ? Optional.empty() : placed(typed.words());
    }

    /** "The second", "2", "option 2", where no label has that number in it. */
    private Optional<Understood> placed(List<String> words) {
        var joined = Typed.joined(words);
        if (LAST.contains(joined)) {
            return settled(List.of(offered.getLast()));
        }
        for (var place = 0; place < PLACES.size(); place++) {
            if (PLACES.get(place).contains(joined)) {
                return place < offered.size() ? settled(List.of(offered.get(place))) : Optional.empty();
            }
        }
        var bare = words.stream().filter(word -> !MARKS.contains(word)).toList();
        // "3" names no place among one hour, two hours and four.
        return offered.stream().anyMatch(label -> label.chars().anyMatch(Character::isDigit))
                ? Optional.empty()
                : Numbers.of(Typed.joined(bare))
                        .filter(number -> number >= 1 && number <= offered.size())
                        .map(number -> offered.get(number - 1))
                        .flatMap(label -> settled(List.of(label)));
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

    /** Where a longer text has the words that only one label has. */
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
        own.removeIf(word -> word.length() <= 2 && !word.chars().allMatch(Character::isDigit));
        own.removeIf(word -> Stream.of("frame.filler", "frame.negation", "courtesy.thanks")
                .anyMatch(key -> Vocabulary.has(key, word)));
        return own;
    }
}
