package io.binome.text;

import io.binome.calendar.WorkingHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days and hours of work, as they are read and as people write them: "Monday to Thursday, 8:30-16:30". */
public final class WorkingTime {
    private static final Pattern TOKEN =
            Pattern.compile("\\p{L}+|(\\d{1,2})(?:\\s?[:.h]\\s?(\\d{2})?)?\\s?(am|pm)?(?!\\p{L}|\\d)|[-–,&]|\\S");
    private static final Pattern RANGE = Pattern.compile("[-–]");
    private static final Pattern BETWEEN = Pattern.compile("[,&]");
    private static final int LEAST = 3;
    private static final int NOON = 12;

    private final EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private final List<LocalTime> times = new ArrayList<>();
    private @Nullable DayOfWeek latest;
    private boolean ranging;
    private boolean understood = true;

    private WorkingTime() {}

    public static Text of(WorkingHours hours) {
        return Text.of("desk.hours.span", "days", days(hours.days()), "from", time(hours.from()), "until",
                time(hours.to()));
    }

    /** "Monday to Friday", or one by one where they do not follow one another. */
    public static Text days(Set<DayOfWeek> days) {
        var first = days.stream().filter(day -> !days.contains(day.minus(1))).toList();
        if (first.size() != 1 || days.size() < LEAST) {
            return new Text.Listing(days.stream().sorted().map(WorkingTime::day).toList());
        }
        var last = first.getFirst().plus(days.size() - 1L);
        return Text.of("desk.hours.days", "first", day(first.getFirst()), "last", day(last));
    }

    /** Days that follow one another, to be chosen. */
    public static Text week(DayOfWeek first, DayOfWeek last) {
        return Text.of("desk.hours.week", "first", day(first), "last", day(last));
    }

    private static Text day(DayOfWeek day) {
        return Text.inEach(language -> day.getDisplayName(TextStyle.FULL_STANDALONE, language.locale()));
    }

    private static Text time(LocalTime time) {
        return Text.inEach(language -> DateTimeFormatter.ofPattern(
                Texts.format(language, Reader.timed("format.time", time), Map.of()), language.locale())
                .format(time));
    }

    /** What was written, and the rest as before; empty where any of it is not understood. */
    public static Optional<WorkingHours> read(String typed, WorkingHours before) {
        var read = new WorkingTime();
        var tokens = TOKEN.matcher(Spelling.fold(typed));
        while (read.understood && tokens.find()) {
            read.take(tokens);
        }
        return read.understood && !read.ranging ? read.over(before) : Optional.empty();
    }

    private Optional<WorkingHours> over(WorkingHours before) {
        var working = days.isEmpty() ? before.days() : days;
        if (times.isEmpty()) {
            return days.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new WorkingHours(working, before.from(), before.to()));
        }
        return times.size() == 2 && times.getFirst().isBefore(times.getLast())
                ? Optional.of(new WorkingHours(working, times.getFirst(), times.getLast()))
                : Optional.empty();
    }

    private void take(Matcher token) {
        var word = token.group();
        if (token.group(1) != null) {
            understood = took(token);
        } else if (RANGE.matcher(word).matches() || Vocabulary.has("hours.to", word)) {
            ranging = true;
        } else if (!BETWEEN.matcher(word).matches() && !Vocabulary.has("hours.and", word)) {
            var day = named(word);
            understood = day != null;
            if (day != null) {
                add(day);
            }
        }
    }

    private boolean took(Matcher token) {
        var hour = Integer.parseInt(token.group(1));
        var minute = token.group(2) == null ? 0 : Integer.parseInt(token.group(2));
        var half = token.group(3);
        if (half != null) {
            hour = hour % NOON + (half.equals("pm") ? NOON : 0);
        }
        try {
            times.add(LocalTime.of(hour, minute));
            ranging = false;
            return true;
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    private void add(DayOfWeek day) {
        if (ranging && latest != null) {
            for (var each = latest; each != day; each = each.plus(1)) {
                days.add(each);
            }
        }
        days.add(day);
        latest = day;
        ranging = false;
    }

    /** By its name in any language, or by the beginning of one that no other day has. */
    private static @Nullable DayOfWeek named(String word) {
        var meant = Stream.of(DayOfWeek.values())
                .filter(day -> Stream.concat(
                        Stream.of(day.name().toLowerCase(Locale.ROOT)),
                        CalendarNames.days().get(day.getValue() - 1).stream())
                        .anyMatch(name -> name.equals(word)
                                || (name + "s").equals(word)
                                || (word.length() >= LEAST && name.startsWith(word))))
                .toList();
        return meant.size() == 1 ? meant.getFirst() : null;
    }
}
