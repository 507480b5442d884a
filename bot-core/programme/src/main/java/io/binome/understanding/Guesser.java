package io.binome.understanding;

import io.binome.understanding.Sentences.Sentence;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Guesses what a sentence means from sentences whose meaning is known: a multinomial logistic regression over
 * {@link Features}, trained by gradient steps of decreasing size (AdaGrad). The same sentences always make the same
 * guesser.
 */
final class Guesser {
    private static final int ROUNDS = 10;
    private static final float PACE = 0.35f;
    private static final float DECAY = 1e-5f;
    private static final float TINY = 1e-8f;
    /** An error that is not worth learning from. */
    private static final float NEGLIGIBLE = 0.01f;
    /** Sentences are taken in steps of a prime, so that those of one meaning do not follow each other. */
    private static final int STRIDE = 7_919;

    /** A meaning, and how likely it is, from 0 to 1. */
    record Guess(String meaning, double likelihood) {}

    private final Misspellings misspellings;
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> meanings;
    private final float[][] weights;

    Guesser(List<Sentence> sentences, Collection<String> shortWords) {
        var typed = sentences.stream().map(each -> Typed.of(each.text()).words()).toList();
        typed.forEach(words -> words.stream().distinct().forEach(word -> frequency.merge(word, 1, Integer::sum)));
        misspellings = new Misspellings(frequency.keySet(), shortWords);
        meanings = sentences.stream().map(Sentence::meaning).distinct().sorted().toList();
        var told = typed.stream().map(words -> Features.of(words, this::isCommon)).toList();
        index(told);
        var examples = told.stream().map(this::known).toList();
        weights = new float[index.size()][meanings.size()];
        train(examples, sentences.stream().mapToInt(each -> meanings.indexOf(each.meaning())).toArray());
    }

    /** What occurs once tells nothing. */
    private void index(List<Set<String>> told) {
        var seen = new HashSet<String>();
        told.forEach(features -> features.stream()
                .filter(feature -> !seen.add(feature))
                .forEach(feature -> index.computeIfAbsent(feature, each -> index.size())));
    }

    private int[] known(Set<String> features) {
        return features.stream()
                .map(index::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean isCommon(String word) {
        return frequency.getOrDefault(word, 0) > 1;
    }

    private void train(List<int[]> examples, int[] meant) {
        var squares = new float[weights.length][meanings.size()];
        for (var round = 0; round < ROUNDS; round++) {
            for (var turn = 0; turn < examples.size(); turn++) {
                var at = (int) ((long) turn * STRIDE % examples.size());
                learn(examples.get(at), meant[at], squares);
            }
        }
    }

    private void learn(int[] features, int meaning, float[][] squares) {
        var errors = likelihoods(features);
        errors[meaning] -= 1;
        var wrong = IntStream.range(0, errors.length).filter(each -> Math.abs(errors[each]) > NEGLIGIBLE).toArray();
        var share = (float) (1 / Math.sqrt(Math.max(1, features.length)));
        for (var feature : features) {
            var weight = weights[feature];
            var square = squares[feature];
            for (var each : wrong) {
                var slope = errors[each] * share + DECAY * weight[each];
                square[each] += slope * slope;
                weight[each] -= PACE * slope / (float) Math.sqrt(square[each] + TINY);
            }
        }
    }

    private float[] likelihoods(int[] features) {
        var scores = new float[meanings.size()];
        for (var feature : features) {
            var weight = weights[feature];
            for (var each = 0; each < scores.length; each++) {
                scores[each] += weight[each];
            }
        }
        var highest = Float.NEGATIVE_INFINITY;
        for (var score : scores) {
            highest = Math.max(highest, score);
        }
        var share = 1 / Math.sqrt(Math.max(1, features.length));
        var sum = 0f;
        for (var each = 0; each < scores.length; each++) {
            scores[each] = (float) Math.exp((scores[each] - highest) * share);
            sum += scores[each];
        }
        for (var each = 0; each < scores.length; each++) {
            scores[each] /= sum;
        }
        return scores;
    }

    /** The words as they were meant, slips of the finger put right. */
    List<String> meant(List<String> words) {
        return words.stream().map(misspellings::meant).toList();
    }

    /** All meanings, the likeliest first. */
    List<Guess> guesses(List<String> words) {
        var likely = likelihoods(known(Features.of(words, this::isCommon)));
        return IntStream.range(0, likely.length)
                .mapToObj(each -> new Guess(meanings.get(each), likely[each]))
                .sorted(Comparator.comparingDouble(Guess::likelihood).reversed())
                .toList();
    }
}
