package io.binome.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Which known word somebody may have meant. */
public final class Nearest {
    private static final int SHARE = 3;
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Nearest() {}

    /** The nearest one, if a third of its letters at most are wrong. */
    public static Optional<String> to(String given, Collection<String> known) {
        var folded = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(each -> Math.abs(each.length() - folded.length()) <= most(each))
                .min(Comparator.comparingInt(each -> distance(folded, each)))
                .filter(each -> distance(folded, each) <= most(each));
    }

    private static int most(String known) {
        return Math.max(1, known.length() / SHARE);
    }

    private static int distance(String given, String known) {
        return DISTANCE.apply(given, known.toLowerCase(Locale.ROOT));
    }
}
