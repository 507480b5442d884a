package io.binome.understanding;

import io.binome.understanding.Learnt.Row;
import io.binome.understanding.Sentences.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Learns what sentences mean: a multinomial logistic regression over {@link Features}, trained by gradient steps of
 * decreasing size (AdaGrad). The same sentences always teach the same.
 */
final class Lessons {
    private static final int ROUNDS = 10;
    private static final float PACE = 0.35f;
    private static final float DECAY = 1e-5f;
    private static final float TINY = 1e-8f;
    /** An error that is not worth learning from. */
    private static final float NEGLIGIBLE = 0.01f;
    /** Sentences are taken in steps of a prime, so that those of one meaning do not follow each other. */
    private static final int STRIDE = 7_919;

    private static final Pattern SPACES = Pattern.compile("[\\s'’(\"«“-]+");
    private static final Pattern ENDS = Pattern.compile("[.!?:…]$");

    private final List<Example> examples;
    private final Map<String, Integer> frequency = new TreeMap<>();
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<String> meanings;

    private final Set<String> names;

    /** What a sentence means, and its words. */
    private record Example(String meaning, List<String> words) {}

    Lessons(List<Sentence> sentences) {
        this.examples = sentences.stream()
                .map(each -> new Example(each.meaning(), Typed.of(each.text()).words()))
                .filter(each -> !each.words().isEmpty())
                .toList();
        this.names = names(sentences);
        this.meanings = examples.stream().map(Example::meaning).distinct().sorted().toList();
    }

    Learnt learnt(long from) {
        examples.forEach(
                each -> each.words().stream().distinct().forEach(word -> frequency.merge(word, 1, Integer::sum)));
        var told = examples.stream().map(each -> Features.of(each.words(), word -> frequency.getOrDefault(word, 0) > 1))
                .toList();
        index(told);
        var weights = trained(told.stream().map(this::indices).toList());
        var rows = new LinkedHashMap<String, Row>();
        index.forEach((feature, at) -> rows.put(feature, Row.of(weights[at])));
        return new Learnt(from, frequency, names, known(), meanings, rows);
    }

    /** Words that mostly have a capital within a sentence. */
    private static Set<String> names(List<Sentence> sentences) {
        var capitals = new HashMap<String, Integer>();
        for (var sentence : sentences) {
            var words = SPACES.split(sentence.text());
            for (var place = 1; place < words.length; place++) {
                if (ENDS.matcher(words[place - 1]).find()) {
                    continue;
                }
                var sign = Character.isUpperCase(words[place].codePointAt(0)) ? 1 : -1;
                Typed.of(words[place]).words().stream().limit(1)
                        .forEach(word -> capitals.merge(word, sign, Integer::sum));
            }
        }
        var names = new TreeSet<String>();
        capitals.forEach((word, more) -> {
            if (more > 0) {
                names.add(word);
            }
        });
        return names;
    }

    /** What occurs once tells nothing. */
    private void index(List<Set<String>> told) {
        var seen = new HashSet<String>();
        told.forEach(features -> features.stream()
                .filter(feature -> !seen.add(feature))
                .forEach(feature -> index.computeIfAbsent(feature, each -> index.size())));
    }

    private int[] indices(Set<String> features) {
        return features.stream()
                .map(index::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private float[][] trained(List<int[]> told) {
        var meant = examples.stream().mapToInt(each -> meanings.indexOf(each.meaning())).toArray();
        var weights = new float[index.size()][meanings.size()];
        var squares = new float[index.size()][meanings.size()];
        for (var round = 0; round < ROUNDS; round++) {
            for (var turn = 0; turn < told.size(); turn++) {
                var at = (int) ((long) turn * STRIDE % told.size());
                learn(told.get(at), meant[at], weights, squares);
            }
        }
        return weights;
    }

    private static void learn(int[] features, int meaning, float[][] weights, float[][] squares) {
        var errors = new float[weights[0].length];
        for (var feature : features) {
            for (var each = 0; each < errors.length; each++) {
                errors[each] += weights[feature][each];
            }
        }
        Guesser.likelihoods(errors, features.length);
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

    /** Sentences that are learnt from are known word for word, unless they mean two things. */
    private Map<String, String> known() {
        var all = new HashMap<String, Optional<String>>();
        for (var each : examples) {
            all.merge(Typed.joined(each.words()), Optional.of(each.meaning()),
                    (one, other) -> one.equals(other) ? one : Optional.empty());
        }
        var known = new TreeMap<String, String>();
        all.forEach((words, meaning) -> meaning.ifPresent(meant -> known.put(words, meant)));
        return known;
    }
}
