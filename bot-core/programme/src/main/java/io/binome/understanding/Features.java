package io.binome.understanding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a sentence is told by: its words, neighbours, pieces of words, which survive a slip of the finger, and its
 * {@link Ideas}, by themselves and by twos.
 */
final class Features {
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;
    private static final int LONGEST_WORD = 20;
    private static final String STRANGE = "?strange";
    private static final String NUMBER = "?number";

    private Features() {}

    /** @param isCommon whether a word occurs in several sentences; what does not may be anything */
    static Set<String> of(List<String> words, Predicate<String> isCommon) {
        var features = new LinkedHashSet<String>();
        var before = "^";
        for (var word : words) {
            var seen = word.chars().allMatch(Character::isDigit) ? NUMBER : word;
            features.add(seen);
            features.add(before + " " + seen);
            before = seen;
            if (!isCommon.test(word)) {
                features.add(STRANGE);
            }
            pieces(seen, features);
        }
        features.add(before + " $");
        ideas(Ideas.ALL.in(words), features);
        features.add("#" + Math.min(words.size(), LONGEST_PIECE * 2) / 2);
        return features;
    }

    private static void ideas(List<String> ideas, Set<String> features) {
        for (var one = 0; one < ideas.size(); one++) {
            features.add("@" + ideas.get(one));
            for (var other = one + 1; other < ideas.size(); other++) {
                features.add("@" + ideas.get(one) + " @" + ideas.get(other));
            }
        }
    }

    private static void pieces(String word, Set<String> features) {
        var framed = "<" + (word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word) + ">";
        for (var length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (var at = 0; at + length <= framed.length(); at++) {
                features.add(framed.substring(at, at + length));
            }
        }
    }
}
