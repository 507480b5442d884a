package io.binome.understanding;

import io.binome.text.Vocabulary;
import java.util.Collections;
import java.util.List;

/**
 * Of whom a sentence speaks. "My partner wants to leave" and "Paul is on holiday" say nothing about whoever writes them, and
 * what somebody can do for themselves only is not what they mean.
 */
record Subject(List<String> words) {
    private static final List<List<String>> OTHERS = phrases("frame.other");
    private static final List<List<String>> TOGETHER = phrases("frame.together");
    /** So many words of a name, and so many before the one of whom the sentence speaks. */
    private static final int NAMES = 2;

    private static final int BEFORE = 4;

    /** Whether somebody else is what it begins with. */
    boolean isSomebodyElse() {
        return !isTogether() && (isOther() || isNamed());
    }

    /** Whether whoever writes is in it as well: "a colleague told me about it, how do I join?". */
    boolean isAlsoSelf() {
        return words.stream().anyMatch(word -> Vocabulary.has("frame.self", word));
    }

    private boolean isOther() {
        for (var from = 0; from < Math.min(BEFORE, words.size()); from++) {
            if (isSelf(from)) {
                return false;
            }
            var rest = words.subList(from, words.size());
            if (OTHERS.stream().anyMatch(other -> Collections.indexOfSubList(rest, other) == 0)) {
                return true;
            }
        }
        return false;
    }

    /** A word that is no word of ours, before a verb that others do: "Paul wants", "Marie Dupont est". */
    private boolean isNamed() {
        for (var verb = 1; verb <= Math.min(NAMES, words.size() - 1); verb++) {
            if (Vocabulary.has("frame.does", words.get(verb))) {
                return words.subList(0, verb).stream().noneMatch(Hunches::isKnown);
            }
        }
        return false;
    }

    /** "I", unless it is what I think of somebody else. */
    private boolean isSelf(int place) {
        return Vocabulary.has("frame.self", words.get(place))
                && !(place + 1 < words.size() && Vocabulary.has("frame.thinks", words.get(place + 1)));
    }

    /** "My partner and I", "nous voulons". */
    private boolean isTogether() {
        return TOGETHER.stream().anyMatch(each -> Collections.indexOfSubList(words, each) >= 0);
    }

    private static List<List<String>> phrases(String key) {
        return Vocabulary.all(key).stream()
                .map(phrase -> Typed.of(phrase).words())
                .distinct()
                .toList();
    }
}
