package io.binome.dialog.meeting;

import io.binome.text.CalendarNames;
import io.binome.text.Spelling;
import io.binome.text.Vocabulary;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A date and a time as people write them in any language Binôme speaks: "jeudi 11 février, 14 h 30", "11/2 14h30",
 * "Thursday 2 pm", "2027-02-11 14:30". Days come before months; a date without a year is the next such day.
 */
final class WrittenDate {
    private static final String HALF = "(" + Vocabulary.group("clock.am", "clock.pm") + ")";
    private static final String ORDINAL = Vocabulary.group("date.ordinal") + "?";
    private static final String NAME = "(\\p{L}{3,})";
    private static final Pattern CLOCK = Pattern.compile(
            "(?U)\\b(\\d{1,2})\\s*(?:" + Vocabulary.group("clock.hour") + "|:)\\s*(\\d{2})?\\s*" + HALF + "?\\b");
    private static final Pattern HALF_DAY = Pattern.compile("(?U)\\b(\\d{1,2})()\\s*" + HALF + "\\b");
    private static final Pattern NOON = Pattern.compile("(?U)\\b" + Vocabulary.group("clock.noon") + "\\b");
    private static final Pattern ISO = Pattern.compile("(?U)\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
    private static final Pattern SLASHED = Pattern.compile("(?U)\\b(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}))?\\b");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?U)\\b(\\d{1,2})" + ORDINAL + "\\s+(?:" + Vocabulary.group("date.of") + "\\s+)?" + NAME);
    private static final Pattern MONTH_DAY = Pattern.compile("(?U)\\b" + NAME + "\\.?\\s+(\\d{1,2})" + ORDINAL + "\\b");
    private static final Pattern WORD = Pattern.compile("(?U)\\p{L}{3,}");

    private WrittenDate() {}

    /** The moment these words name, seen from the writer's own now; empty where day or time cannot be made out. */
    static Optional<Instant> read(String words, ZonedDateTime now) {
        var folded = Spelling.fold(words).replaceAll("[\\u00a0\\u202f]", " ");
        var time = first(CLOCK, folded, WrittenDate::clock)
                .or(() -> first(HALF_DAY, folded, WrittenDate::clock))
                .or(() -> first(NOON, folded, match -> LocalTime.NOON));
        var today = now.toLocalDate();
        return time.flatMap(clock -> day(CLOCK.matcher(folded).replaceAll(" "), today)
                .map(day -> day.atTime(clock).atZone(now.getZone()).toInstant()));
    }

    private static Optional<LocalDate> day(String words, LocalDate today) {
        return first(ISO, words, match -> LocalDate.of(number(match, 1), number(match, 2), number(match, 3)))
                .or(() -> first(SLASHED, words, match -> slashed(match, today)))
                .or(() -> first(DAY_MONTH, words, match -> next(match.group(2), number(match, 1), today)))
                .or(() -> first(MONTH_DAY, words, match -> next(match.group(1), number(match, 2), today)))
                .or(() -> WORD.matcher(words).results().flatMap(match -> named(match.group(), today).stream())
                        .findFirst());
    }

    private static LocalTime clock(MatchResult match) {
        var minutes = match.group(2);
        var half = match.group(3);
        var hour = number(match, 1);
        if (half != null) {
            hour = hour % 12 + (Vocabulary.folded("clock.pm").contains(half) ? 12 : 0);
        }
        return LocalTime.of(hour, minutes == null || minutes.isEmpty() ? 0 : Integer.parseInt(minutes));
    }

    private static LocalDate slashed(MatchResult match, LocalDate today) {
        return match.group(3) == null
                ? next(MonthDay.of(number(match, 2), number(match, 1)), today)
                : LocalDate.of(number(match, 3), number(match, 2), number(match, 1));
    }

    private static LocalDate next(String month, int day, LocalDate today) {
        return next(MonthDay.of(place(month, CalendarNames.months()) + 1, day), today);
    }

    private static LocalDate next(MonthDay day, LocalDate today) {
        var thisYear = day.atYear(today.getYear());
        return thisYear.isBefore(today) ? day.atYear(today.getYear() + 1) : thisYear;
    }

    private static Optional<LocalDate> named(String word, LocalDate today) {
        if (Vocabulary.has("date.tomorrow", word)) {
            return Optional.of(today.plusDays(1));
        }
        if (Vocabulary.has("date.today", word)) {
            return Optional.of(today);
        }
        var day = place(word, CalendarNames.days());
        return day < 0 ? Optional.empty() : Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.of(day + 1))));
    }

    /** Where the word, or what it abbreviates, stands in a list of names; -1 where it does not. */
    private static int place(String word, List<Set<String>> names) {
        for (var place = 0; place < names.size(); place++) {
            if (names.get(place).stream().anyMatch(name -> name.startsWith(word))) {
                return place;
            }
        }
        return -1;
    }

    /** What the first match means; a date that no calendar has means nothing. */
    private static <T> Optional<T> first(Pattern pattern, String words, Function<MatchResult, T> meaning) {
        return pattern.matcher(words).results().flatMap(match -> {
            try {
                return Optional.of(meaning.apply(match)).stream();
            } catch (DateTimeException noSuchDay) {
                return Optional.<T>empty().stream();
            }
        }).findFirst();
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
