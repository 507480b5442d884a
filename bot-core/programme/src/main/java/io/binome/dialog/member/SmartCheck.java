package io.binome.dialog.member;

import io.binome.text.CalendarNames;
import io.binome.text.Spelling;
import io.binome.text.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a goal says how one will see that it is reached, and by when. It looks for numbers and for words of time in
 * every language, and misses some: a question too many can be skipped.
 */
record SmartCheck(boolean isMeasured, boolean isDated) {
    private static final Pattern TIME = Pattern.compile("(?U)\\b(?:"
            + "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|20\\d\\d"
            + "|" + Vocabulary.group("time.quarter") + "[1-4]"
            + "|(?:\\d+ (?:" + Vocabulary.group("time.of") + " )?)?" + Vocabulary.group(months())
            + "|(?:" + Vocabulary.group("time.by") + "|\\d+) " + Vocabulary.group("time.unclear")
            + "|(?:(?:\\d+|" + Vocabulary.group("time.number") + ") )?" + Vocabulary.group("time.unit")
            + "|" + Vocabulary.group("time.season", "time.occasion")
            + "|" + Vocabulary.group(flat(CalendarNames.days()))
            + ")\\b");
    private static final Pattern AMOUNT = Pattern.compile("(?U)\\d|%|\\b" + Vocabulary.group("amount") + "\\b");

    /** Those that are nothing else than a month. */
    private static List<String> months() {
        return flat(CalendarNames.months()).stream()
                .filter(name -> !Vocabulary.folded("time.unclear").contains(name))
                .toList();
    }

    private static List<String> flat(List<Set<String>> names) {
        return names.stream().flatMap(Set::stream).toList();
    }

    static SmartCheck of(String words) {
        var folded = Spelling.fold(words);
        var timeless = TIME.matcher(folded).replaceAll(" ");
        return new SmartCheck(AMOUNT.matcher(timeless).find(), TIME.matcher(folded).find());
    }

    boolean isWhole() {
        return isMeasured && isDated;
    }
}
