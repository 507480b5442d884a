package io.binome.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Months and weekdays as they are called in the languages Binôme speaks, after CLDR, folded. */
public final class CalendarNames {
    private static final List<TextStyle> STYLES = List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE);
    private static final List<Set<String>> MONTHS = names(Month.values(), Month::getDisplayName);
    private static final List<Set<String>> DAYS = names(DayOfWeek.values(), DayOfWeek::getDisplayName);

    private CalendarNames() {}

    /** From January to December, each in every language. */
    public static List<Set<String>> months() {
        return MONTHS;
    }

    /** From Monday to Sunday, each in every language. */
    public static List<Set<String>> days() {
        return DAYS;
    }

    private interface Named<T> {
        String in(T one, TextStyle style, Locale locale);
    }

    private static <T> List<Set<String>> names(T[] all, Named<T> named) {
        return Arrays.stream(all)
                .map(each -> Language.all().stream()
                        .flatMap(language -> STYLES.stream()
                                .map(style -> Spelling.fold(named.in(each, style, language.locale()))))
                        .collect(Collectors.toUnmodifiableSet()))
                .toList();
    }
}
