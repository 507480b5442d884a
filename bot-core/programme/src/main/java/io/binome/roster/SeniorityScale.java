package io.binome.roster;

import io.binome.text.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings what a file calls seniority to 1 (in training), 2 (junior), 3 (confirmed), 4 (senior), 5 (executive). Numbers
 * go to 5, or to 10 where the file contains one from 6 to 10; years and the usual words are understood too.
 */
record SeniorityScale(int highest) {
    private static final int HIGHEST = 5;
    private static final Pattern NUMBER = Pattern.compile(
            "(?:" + Vocabulary.group("seniority.mark") + " )?(\\d{1,2})(?: (5|10))?(?: \\p{L}[\\p{L} ]*)?");
    private static final Pattern YEARS =
            Pattern.compile("(\\d{1,2}) ?" + Vocabulary.group("seniority.years") + "(?: .*)?");
    private static final Map<String, Integer> LEVELS = new HashMap<>();

    static {
        for (int level = 1; level <= HIGHEST; level++) {
            for (String word : Vocabulary.all("seniority." + level)) {
                LEVELS.putIfAbsent(Cells.folded(word), level);
            }
        }
    }

    static SeniorityScale of(List<String> cells) {
        for (String cell : cells) {
            String text = Cells.folded(cell);
            Matcher number = NUMBER.matcher(text);
            if (number.matches()
                    && number.group(2) == null
                    && !YEARS.matcher(text).matches()) {
                int value = Integer.parseInt(number.group(1));
                if (value > 5 && value <= 10) {
                    return new SeniorityScale(10);
                }
            }
        }
        return new SeniorityScale(HIGHEST);
    }

    Optional<Integer> level(String cell) {
        String text = Cells.folded(cell);
        Integer word = LEVELS.get(text);
        if (word != null) {
            return Optional.of(word);
        }
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            return Optional.of(afterYears(Integer.parseInt(years.group(1))));
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        int value = Integer.parseInt(number.group(1));
        int scale = number.group(2) == null ? highest : Integer.parseInt(number.group(2));
        return value < 1 || value > scale ? Optional.empty() : Optional.of(scale == 10 ? (value + 1) / 2 : value);
    }

    private static int afterYears(int years) {
        return years < 1 ? 1 : years < 4 ? 2 : years < 9 ? 3 : years < 20 ? 4 : 5;
    }
}
