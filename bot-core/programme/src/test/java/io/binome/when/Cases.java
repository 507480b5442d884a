package io.binome.when;

import io.binome.text.DayOrder;
import io.binome.text.Language;
import io.binome.when.When.AtMoment;
import io.binome.when.When.AtTime;
import io.binome.when.When.Days;
import io.binome.when.When.Except;
import io.binome.when.When.Impossible;
import io.binome.when.When.Lasting;
import io.binome.when.When.OnDay;
import io.binome.when.When.Several;
import io.binome.when.When.Since;
import io.binome.when.When.Span;
import io.binome.when.When.Unread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of phrases with what they mean, {@code cases_<code>.txt}; how a meaning is written is said on top of them. */
final class Cases {
    static final ZonedDateTime NOW = LocalDateTime.of(2026, 12, 16, 9, 0).atZone(ZoneId.of("Europe/Paris"));

    private Cases() {}

    /** A line of a table, with the section it is in. */
    record Case(Language language, DayOrder order, String words, String meaning) {
        Viewpoint seen() {
            return new Viewpoint(NOW, language, order);
        }

        Understood read() {
            return When.read(words, seen());
        }

        @Override
        public String toString() {
            return words + " | " + meaning;
        }
    }

    static List<Case> all() {
        return Language.all().stream().flatMap(language -> of(language).stream()).toList();
    }

    private static List<Case> of(Language language) {
        var cases = new ArrayList<Case>();
        var order = DayOrder.DAY_FIRST;
        for (var line : lines("cases_" + language.code() + ".txt")) {
            if (line.startsWith("==")) {
                order = line.endsWith(": US")
                        ? DayOrder.MONTH_FIRST
                        : line.endsWith(": Canada") ? DayOrder.EITHER : DayOrder.DAY_FIRST;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var bar = line.lastIndexOf(" | ");
                cases.add(new Case(language, order, line.substring(0, bar), line.substring(bar + 3).strip()));
            }
        }
        return cases;
    }

    private static List<String> lines(String name) {
        try (var file = Cases.class.getResourceAsStream(name)) {
            return file == null
                    ? List.of()
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reading as the tables write it. */
    static String written(Understood read) {
        var when = read.when();
        var isAsked = !read.sure() && !(when instanceof Unread) && !(when instanceof Impossible);
        var meaning = !isAsked
                ? written(when)
                : "? " + (read.choices().isEmpty() ? written(when) : written(read.choices()));
        return read.refused().isEmpty() || when instanceof Except
                ? meaning
                : meaning + "; not " + written(read.refused());
    }

    private static String written(List<When> all) {
        return all.stream().map(Cases::written).collect(Collectors.joining(", "));
    }

    private static String written(When when) {
        return switch (when) {
            case AtMoment(var at) -> at.toLocalDateTime().toString();
            case OnDay(var day) -> day.toString();
            case AtTime(var time) -> time.toString();
            case Span(var from, var to) -> from.toLocalDateTime() + "/" + to.toLocalDateTime();
            case Days(var first, var last) -> first + "/" + last;
            case Since(var day) -> day + "/";
            case Several(var options) -> written(options);
            case Except(var refused) -> "not " + written(refused);
            case Lasting(var length) -> length.toString();
            case Impossible(var why, var read) -> read instanceof Unread ? why.toString() : why + " " + written(read);
            case Unread() -> "-";
        };
    }
}
