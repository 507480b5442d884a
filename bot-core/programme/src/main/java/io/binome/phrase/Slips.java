package io.binome.phrase;

import io.binome.phrase.Token.Sense;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of days and months that are spelt a little differently: one letter too many, too few, wrong, or two swapped. */
final class Slips {
    private static final Set<Kind> FORGIVEN = Set.of(Kind.WEEKDAY, Kind.MONTH, Kind.DAY);
    /** Shorter words are too near others. */
    private static final int SHORTEST = 5;

    private static final int SHORTEST_SLIP = SHORTEST - 1;
    private static final int LONGEST = 16;

    private final Map<Integer, List<String>> byLength = new HashMap<>();
    private final Map<String, Set<Sense>> senses = new HashMap<>();

    void add(String word, Sense sense) {
        if (FORGIVEN.contains(sense.kind()) && word.length() >= SHORTEST) {
            if (senses.computeIfAbsent(word, each -> new LinkedHashSet<>()).isEmpty()) {
                byLength.computeIfAbsent(word.length(), each -> new ArrayList<>()).add(word);
            }
            senses.get(word).add(sense);
        }
    }

    /** What this word may have been meant for. */
    Set<Sense> meant(String word) {
        if (word.length() < SHORTEST_SLIP || word.length() > LONGEST) {
            return Set.of();
        }
        for (var length = word.length() - 1; length <= word.length() + 1; length++) {
            for (var name : byLength.getOrDefault(length, List.of())) {
                if (isNear(word, name)) {
                    return senses.getOrDefault(name, Set.of());
                }
            }
        }
        return Set.of();
    }

    private static boolean isNear(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        var head = 0;
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        var tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        var mine = one.substring(head, one.length() - tail);
        var theirs = other.substring(head, other.length() - tail);
        var swapped = mine.length() == 2
                && theirs.length() == 2
                && mine.charAt(0) == theirs.charAt(1)
                && mine.charAt(1) == theirs.charAt(0);
        return head > 0 && (swapped || Math.max(mine.length(), theirs.length()) <= 1);
    }
}
