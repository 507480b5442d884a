package io.binome.understanding;

import io.binome.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Of whom a sentence speaks. "My partner wants to leave" and "Paul is on holiday" say nothing about whoever writes them, and
 * what somebody can do for themselves only is not what they mean.
 */
record Subject(String text, List<String> words) {
    private static final List<List<String>> OTHERS = Typed.phrases("frame.other");
    private static final List<List<String>> PLEASE = Typed.phrases("frame.please");
    private static final List<List<String>> TOGETHER = Typed.phrases("frame.together");
    private static final Pattern SPACES = Pattern.compile("[\\s'’(\"«“]+");
    private static final Pattern ENDS = Pattern.compile("[.!?:…]$");
    /** So many words of a name at the most. */
    private static final int NAMES = 2;
    /** So many words before the one of whom the sentence speaks. */
    private static final int BEFORE = 4;

    /** The "il" of "s’il vous plaît" is nobody. */
    static Subject of(String text) {
        var words = new ArrayList<>(Typed.of(text).words());
        for (var please : PLEASE) {
            var at = Collections.indexOfSubList(words, please);
            if (at >= 0) {
                words.subList(at, at + please.size()).clear();
            }
        }
        return new Subject(text, List.copyOf(words));
    }

    /** Whether somebody is named anywhere: "delete Paul's data", "remove Julia from the programme". */
    boolean namesSomebody() {
        var written = SPACES.split(text.strip());
        return IntStream.range(1, written.length)
                .filter(place -> !written[place].isEmpty() && Character.isUpperCase(written[place].codePointAt(0)))
                .filter(place -> !ENDS.matcher(written[place - 1]).find())
                .mapToObj(place -> Typed.of(written[place]).words())
                .anyMatch(word -> !word.isEmpty() && word.getFirst().length() > 1 && !Hunches.isKnown(word.getFirst()));
    }

    /** Whether it is said of somebody by name, or as one calls them: a mere "it" or "he" may be what was offered. */
    private boolean isCalled() {
        return !isTogether() && !isAlsoSelf()
                && (isNamed() || OTHERS.stream().anyMatch(
                        other -> other.size() > 1 && Collections.indexOfSubList(words, other) == 0));
    }

    /** Whether it is what somebody else does or has said, by name or as one calls them. */
    boolean isOfOthers() {
        return isCalled() || isReported();
    }

    /** "Mark said yes", "mon chef a dit non". */
    private boolean isReported() {
        return IntStream.range(1, words.size())
                .filter(place -> Vocabulary.has("frame.said", words.get(place)))
                .map(this::speaker)
                .anyMatch(place -> place >= 0 && !Vocabulary.has("frame.us", words.get(place)));
    }

    /** The place of the word before a verb and its auxiliaries. */
    private int speaker(int verb) {
        var place = verb - 1;
        while (place >= 0 && Vocabulary.has("frame.auxiliary", words.get(place))) {
            place--;
        }
        return place;
    }

    /** Whether somebody else is what it begins with. */
    boolean isSomebodyElse() {
        return !isTogether() && (isOther() || isNamed());
    }

    /** Whether whoever writes is in it as well: "a colleague told me about it, how do I join?". */
    boolean isAlsoSelf() {
        return says("frame.self");
    }

    /** Whether a word under this key is in it. */
    boolean says(String key) {
        return words.stream().anyMatch(word -> Vocabulary.has(key, word));
    }

    boolean beginsWith(String key) {
        return !words.isEmpty() && Vocabulary.has(key, words.getFirst());
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
}
