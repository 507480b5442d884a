package io.binome.app;

import io.binome.engine.Command;
import io.binome.text.Reader;
import io.binome.understanding.Reading;
import io.binome.understanding.Understood;
import io.binome.when.When;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was made of a text, as the object that {@code understand} writes. Its names are a contract. */
final class UnderstandJson {
    private static final String OPEN_END = "..";

    private UnderstandJson() {}

    static Map<String, @Nullable Object> of(String text, Understood understood, Reader reader) {
        var reading = understood.reading();
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("text", text);
        all.put("reading", name(reading));
        var value = value(reading);
        if (value instanceof List<?>) {
            all.put("values", value);
        } else if (value != null) {
            all.put("value", value);
        }
        if (reading instanceof Reading.Order(var command)) {
            all.put("command", word(command));
        }
        all.put("sure", understood.sure());
        all.put("asks", understood.asks().map(reader::read).orElse(null));
        all.put("choices", understood.choices().stream().map(UnderstandJson::choice).toList());
        return all;
    }

    private static String name(Reading reading) {
        return switch (reading) {
            case Reading.Reply(var answer) -> lower(answer);
            case Reading.WayOut(var way) -> lower(way);
            case Reading.Courtesy(var kind) -> lower(kind);
            case Reading.Order order -> "command";
            case Reading.Chosen chosen -> "choice";
            case Reading.Dated(var when, var refused) -> name(when);
            case Reading.Count number -> "number";
            case Reading.Names names -> "names";
            case Reading.Skills skills -> "skills";
            case Reading.Words words -> "words";
            case Reading.None none -> "none";
        };
    }

    private static String name(When when) {
        return switch (when) {
            case When.AtMoment at -> "moment";
            case When.AtTime time -> "moment";
            case When.OnDay day -> "day";
            case When.Span span -> "span";
            case When.Days days -> "span";
            case When.Since since -> "span";
            case When.Several several -> "several";
            case When.Except except -> "except";
            case When.Lasting lasting -> "duration";
            case When.Impossible impossible -> "none";
            case When.Unread unread -> "none";
        };
    }

    /** A list where there may be several, nothing where the name says it all. */
    private static @Nullable Object value(Reading reading) {
        return switch (reading) {
            case Reading.Order(var command) -> command.rest().isEmpty() ? null : command.rest();
            case Reading.Chosen(var label) -> label;
            case Reading.Dated(var when, var refused) -> value(when);
            case Reading.Count(var number) -> number;
            case Reading.Names(var names) -> names;
            case Reading.Skills(var skills) ->
                skills.stream()
                        .map(each -> Map.of("skill", each.skill(), "level", each.level()))
                        .toList();
            case Reading.Words(var words) -> words;
            case Reading.Reply reply -> null;
            case Reading.WayOut way -> null;
            case Reading.Courtesy courtesy -> null;
            case Reading.None none -> null;
        };
    }

    private static @Nullable Object value(When when) {
        return switch (when) {
            case When.AtMoment(var at) -> moment(at);
            case When.AtTime(var time) -> time.toString();
            case When.OnDay(var day) -> day.toString();
            case When.Span(var from, var to) -> moment(from) + "/" + moment(to);
            case When.Days(var first, var last) -> days(first, last.toString());
            case When.Since(var day) -> days(day, OPEN_END);
            case When.Several(var options) -> values(options);
            case When.Except(var refused) -> values(refused);
            case When.Lasting(var length) -> length.toString();
            case When.Impossible impossible -> null;
            case When.Unread unread -> null;
        };
    }

    private static List<Object> values(List<When> all) {
        return all.stream().map(UnderstandJson::value).filter(each -> each != null).map(Object.class::cast).toList();
    }

    private static String days(LocalDate first, String last) {
        return first + "/" + last;
    }

    private static String moment(ZonedDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    /** What would be offered: a command by its word, a value as above, else what it is. */
    private static Object choice(Reading reading) {
        if (reading instanceof Reading.Order(var command)) {
            return word(command);
        }
        var value = value(reading);
        return value == null ? name(reading) : value;
    }

    private static String word(Command command) {
        return lower(command.word());
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
