package io.binome.understanding;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * Finds the known word that somebody meant: one letter wrong in words from five letters, two from nine; shorter ones may
 * have letters swapped or doubled. Of two words as far away, the one with the same letters is nearer. Indexed by what is
 * left when a letter is taken out, so that a look-up costs no more with more words.
 */
final class Misspellings {
    private static final int SHORTEST = 3;
    private static final int FIVE = 5;
    private static final int NINE = 9;
    private static final int LONGEST = 24;
    private static final Pattern REPEATED = Pattern.compile("(\\p{L})\\1+");
    private static final Pattern HELD = Pattern.compile("(\\p{L})\\1{2,}");
    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance(2);

    private final Set<String> known;
    private final Set<String> likelier;
    private final Map<String, Set<String>> shortened = new HashMap<>();

    /** @param likelier words that are meant rather than others that are as near */
    Misspellings(Collection<String> known, Collection<String> likelier) {
        this.likelier = Set.copyOf(likelier);
        this.known = new HashSet<>(known);
        this.known.addAll(likelier);
        this.known.stream().sorted().forEach(this::index);
    }

    private void index(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return;
        }
        for (var key : shortenings(word)) {
            shortened.computeIfAbsent(key, each -> new LinkedHashSet<>()).add(word);
        }
    }

    /** The word itself where it is known or nothing is near, else the one known word that is nearest. */
    String meant(String word) {
        if (known.contains(word) || word.length() > LONGEST) {
            return word;
        }
        var single = REPEATED.matcher(word).replaceAll("$1");
        if (known.contains(single)) {
            return single;
        }
        var twice = HELD.matcher(word).replaceAll("$1$1");
        return twice.equals(word) ? nearest(word) : meant(twice);
    }

    private String nearest(String word) {
        if (word.length() < SHORTEST || word.chars().anyMatch(Character::isDigit)) {
            return word;
        }
        var best = word;
        var least = Integer.MAX_VALUE;
        var isOnly = true;
        for (var candidate : candidates(word)) {
            var away = away(word, candidate);
            if (away < least) {
                best = candidate;
                least = away;
                isOnly = true;
            } else if (away == least && away < Integer.MAX_VALUE) {
                isOnly = likelier.contains(candidate) != likelier.contains(best);
                best = likelier.contains(candidate) ? candidate : best;
            }
        }
        return isOnly ? best : word;
    }

    private Set<String> candidates(String word) {
        var found = new LinkedHashSet<String>();
        for (var key : shortenings(word)) {
            found.addAll(shortened.getOrDefault(key, Set.of()));
        }
        return found;
    }

    private static int away(String word, String candidate) {
        var shorter = Math.min(word.length(), candidate.length());
        var away = DISTANCE.apply(word, candidate);
        if (away < 0 || (word.charAt(0) != candidate.charAt(0) && away > 1)) {
            return Integer.MAX_VALUE;
        }
        if (shorter < FIVE) {
            return isSwapped(word, candidate) ? 2 * away - 1 : Integer.MAX_VALUE;
        }
        return away <= (shorter < NINE ? 1 : 2)
                ? 2 * away - (isSwapped(word, candidate) ? 1 : 0)
                : Integer.MAX_VALUE;
    }

    private static boolean isSwapped(String word, String candidate) {
        return word.length() == candidate.length()
                && word.chars().sorted().boxed().toList().equals(candidate.chars().sorted().boxed().toList());
    }

    /** The word, and what is left of it without one letter; of long words without two. */
    private static Set<String> shortenings(String word) {
        var all = new LinkedHashSet<String>();
        all.add(word);
        var once = without(Set.of(word));
        all.addAll(once);
        if (word.length() >= NINE - 1) {
            all.addAll(without(once));
        }
        return all;
    }

    private static Set<String> without(Set<String> words) {
        var all = new LinkedHashSet<String>();
        for (var word : words) {
            for (var at = 0; at < word.length(); at++) {
                all.add(word.substring(0, at) + word.substring(at + 1));
            }
        }
        return all;
    }
}
