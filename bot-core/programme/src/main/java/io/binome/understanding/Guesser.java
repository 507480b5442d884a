package io.binome.understanding;

import io.binome.understanding.Learnt.Row;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Guesses what a sentence means by what has been {@link Learnt}; the same sentence always means the same. */
final class Guesser {
    private final Learnt learnt;
    private final Misspellings misspellings;

    /** A meaning, and how likely it is, from 0 to 1. */
    record Guess(String meaning, double likelihood) {}

    Guesser(Learnt learnt, Collection<String> shortWords) {
        this.learnt = learnt;
        this.misspellings = new Misspellings(learnt.wellSpelled(), shortWords);
    }

    /** The word as it was meant, slips of the finger put right. */
    String meant(String word) {
        return misspellings.meant(word);
    }

    /** What a sentence means that is known word for word. */
    Optional<String> known(List<String> words) {
        return Optional.ofNullable(learnt.known().get(Typed.joined(words)));
    }

    boolean isWord(String word) {
        return learnt.isWord(word);
    }

    /** Whether there is any word or idea in it that a guess could rest on. */
    boolean isFamiliar(List<String> words) {
        return words.stream().anyMatch(learnt::isCommon) || !Ideas.ALL.in(words).isEmpty();
    }

    /** All meanings, the likeliest first. */
    List<Guess> guesses(List<String> words) {
        var rows = Features.of(words, learnt::isCommon).stream()
                .map(learnt.weights()::get)
                .filter(Objects::nonNull)
                .toList();
        var likely = new float[learnt.meanings().size()];
        for (Row row : rows) {
            row.addTo(likely);
        }
        likelihoods(likely, rows.size());
        return IntStream.range(0, likely.length)
                .mapToObj(each -> new Guess(learnt.meanings().get(each), likely[each]))
                .sorted(Comparator.comparingDouble(Guess::likelihood).reversed())
                .toList();
    }

    /** Makes likelihoods, which add up to 1, of what so many features say. */
    static void likelihoods(float[] scores, int features) {
        var highest = Float.NEGATIVE_INFINITY;
        for (var score : scores) {
            highest = Math.max(highest, score);
        }
        var share = 1 / Math.sqrt(Math.max(1, features));
        var sum = 0f;
        for (var each = 0; each < scores.length; each++) {
            scores[each] = (float) Math.exp((scores[each] - highest) * share);
            sum += scores[each];
        }
        for (var each = 0; each < scores.length; each++) {
            scores[each] /= sum;
        }
    }
}
