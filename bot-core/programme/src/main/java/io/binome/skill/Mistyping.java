package io.binome.skill;

import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * How far a spelling is from a known one, in letters added, left out, replaced or swapped with their neighbour: one in
 * a word from five letters, two from nine. Shorter words and words with a digit are either right or something else.
 */
final class Mistyping {
    static final int TOO_FAR = 3;

    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance(TOO_FAR - 1);
    private static final int FIVE = 5;
    private static final int NINE = 9;

    private Mistyping() {}

    static int distance(Wording typed, Wording known) {
        if (Math.abs(typed.joined().length() - known.joined().length()) >= TOO_FAR) {
            return TOO_FAR;
        }
        if (typed.words().size() == known.words().size()) {
            return wordByWord(typed, known);
        }
        return differInSpaces(typed, known) ? ofWord(typed.joined(), known.joined()) : TOO_FAR;
    }

    /** One of them is one word, as "storytelling" is to "story telling", and no short word hides in the other. */
    private static boolean differInSpaces(Wording typed, Wording known) {
        return (typed.words().size() == 1 || known.words().size() == 1)
                && Stream.concat(typed.words().stream(), known.words().stream())
                        .allMatch(word -> word.folded().length() >= FIVE);
    }

    private static int wordByWord(Wording typed, Wording known) {
        var sum = 0;
        for (var i = 0; i < typed.words().size() && sum < TOO_FAR; i++) {
            sum += ofWord(typed.words().get(i).folded(), known.words().get(i).folded());
        }
        return Math.min(sum, TOO_FAR);
    }

    private static int ofWord(String typed, String known) {
        if (typed.equals(known)) {
            return 0;
        }
        var allowed = allowed(Math.min(typed.length(), known.length()));
        if (allowed == 0 || hasDigit(typed) || hasDigit(known)) {
            return TOO_FAR;
        }
        var away = DISTANCE.apply(typed, known);
        return away >= 0 && away <= allowed ? away : TOO_FAR;
    }

    private static int allowed(int letters) {
        return letters < FIVE ? 0 : letters < NINE ? 1 : 2;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
