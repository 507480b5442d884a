package io.binome.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What has been learnt from sentences. The build learns it and keeps it in a file beside the classes; where the file is
 * missing or tells of other sentences, as with a language that was added since, it is learnt anew.
 *
 * @param from what tells the sentences that it comes from
 * @param words every word of them, and in how many it occurs
 * @param names those that mostly have a capital within a sentence
 * @param known sentences whose meaning is certain, joined, with their meaning
 * @param meanings of each column of weights
 * @param weights by feature
 */
record Learnt(
        long from,
        Map<String, Integer> words,
        Set<String> names,
        Map<String, String> known,
        List<String> meanings,
        Map<String, Row> weights) {
    private static final int WELL_SPELLED = 3;

    /** Whether a word occurs in several sentences; what does not may be anything. */
    boolean isCommon(String word) {
        return words.getOrDefault(word, 0) > 1;
    }

    /** Whether it is a word that says something, and nobody's name. */
    boolean isWord(String word) {
        return isCommon(word) && !names.contains(word);
    }

    /** Words that are no slip of somebody's finger: those of some sentences. */
    List<String> wellSpelled() {
        return words.entrySet().stream()
                .filter(word -> word.getValue() >= WELL_SPELLED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The weights of a feature in steps of one size: a hundredth of the largest is all that matters. */
    static final class Row {
        private final float step;
        private final byte[] steps;

        Row(float step, byte[] steps) {
            this.step = step;
            this.steps = steps;
        }

        static Row of(float[] exact) {
            var largest = 0f;
            for (var each : exact) {
                largest = Math.max(largest, Math.abs(each));
            }
            var step = largest / Byte.MAX_VALUE;
            var steps = new byte[exact.length];
            for (var at = 0; at < exact.length; at++) {
                steps[at] = step == 0 ? 0 : (byte) Math.round(exact[at] / step);
            }
            return new Row(step, steps);
        }

        float step() {
            return step;
        }

        byte[] steps() {
            return steps.clone();
        }

        void addTo(float[] scores) {
            for (var at = 0; at < scores.length; at++) {
                scores[at] += step * steps[at];
            }
        }
    }

    /** From the file where it tells of these sentences, else from them. */
    static Learnt of(long from, Supplier<Lessons> lessons) {
        return LearntFile.kept().filter(found -> found.from() == from).orElseGet(() -> lessons.get().learnt(from));
    }
}
