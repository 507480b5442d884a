package io.binome.understanding;

import io.binome.text.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The choices on offer in their order: the second, the last, the fourth of five. */
record Places(List<String> offered) {
    private static final int MOST = 5;
    /** What may follow: "works for me". */
    private static final List<List<String>> FITS = Typed.phrases("place.fits");
    private static final Set<String> MARKS = Numbers.joined("place.mark");
    private static final Set<String> LAST = Numbers.joined("place.last");
    private static final List<Set<String>> PLACES =
            IntStream.rangeClosed(1, MOST).mapToObj(place -> Numbers.joined("place." + place)).toList();

    /** Only those choices that are so. */
    Places among(Predicate<String> wanted) {
        return new Places(offered.stream().filter(wanted).toList());
    }

    /** The one whose place a text names, and nothing else but that it suits. */
    Optional<Understood> named(Typed typed) {
        return offered.isEmpty() ? Optional.empty() : named(withoutPraise(typed.words()));
    }

    private static List<String> withoutPraise(List<String> words) {
        return FITS.stream()
                .filter(fits -> fits.size() < words.size() && words.subList(words.size() - fits.size(), words.size())
                        .equals(fits))
                .max(Comparator.comparingInt(List::size))
                .map(fits -> words.subList(0, words.size() - fits.size()))
                .orElse(words);
    }

    /** "The second", "2", "option 2", where no label has that number in it. */
    Optional<Understood> named(List<String> words) {
        var joined = Typed.joined(words);
        if (isOnScale(words)) {
            return named(words.subList(0, 1));
        }
        if (LAST.contains(joined)) {
            return offered.stream().filter(label -> !isWayOut(label)).reduce((one, other) -> other)
                    .flatMap(last -> Labels.settled(List.of(last)));
        }
        for (var place = 0; place < PLACES.size(); place++) {
            if (PLACES.get(place).contains(joined)) {
                return place < offered.size() ? Labels.settled(List.of(offered.get(place))) : Optional.empty();
            }
        }
        var bare = words.stream()
                .filter(word -> !MARKS.contains(word) && !Vocabulary.has("frame.filler", word))
                .toList();
        // "3" names no place among one hour, two hours and four.
        return haveFigures()
                ? Optional.empty()
                : Numbers.of(Typed.joined(bare))
                        .filter(number -> number >= 1 && number <= offered.size())
                        .map(number -> offered.get(number - 1))
                        .flatMap(label -> Labels.settled(List.of(label)));
    }

    /** "4 out of 5", where there are five. */
    private boolean isOnScale(List<String> words) {
        return words.size() > 2
                && Numbers.of(words.getLast()).filter(most -> most == offered.size()).isPresent()
                && Numbers.of(words.getFirst()).isPresent()
                && Vocabulary.folded("level.of").contains(String.join(" ", words.subList(1, words.size() - 1)));
    }

    private static boolean isWayOut(String label) {
        return Senses.of(Typed.of(label)).isOnly(Sense.WAYS);
    }

    boolean haveFigures() {
        return offered.stream().anyMatch(label -> label.chars().anyMatch(Character::isDigit));
    }
}
