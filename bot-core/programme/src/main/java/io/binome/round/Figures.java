package io.binome.round;

import io.binome.programme.Round.Match;
import java.util.HashSet;
import java.util.List;

/**
 * A round in numbers, to compare it with another one.
 *
 * @param people people with a partner
 * @param total sum of all fits
 * @param mean mean fit, 0 to 100, rounded
 * @param lowest the weakest fit; 0 without pairs
 * @param hours mean of the hours a week that the two of a pair share, rounded
 */
public record Figures(int pairs, int people, int leftOut, int total, int mean, int lowest, int hours) {
    private static final int LOW = 40;

    /** Whether the pairs have so little in common that the best possible is not good. */
    public boolean areLow() {
        return pairs > 0 && mean < LOW;
    }

    static Figures of(List<Match> matches, int leftOut, int hours) {
        var people = new HashSet<>();
        matches.forEach(match -> {
            people.add(match.first());
            people.add(match.second());
        });
        var fits = matches.stream().mapToInt(Match::fit).summaryStatistics();
        return new Figures(
                matches.size(),
                people.size(),
                leftOut,
                (int) fits.getSum(),
                (int) Math.round(fits.getAverage()),
                fits.getCount() == 0 ? 0 : fits.getMin(),
                hours);
    }
}
