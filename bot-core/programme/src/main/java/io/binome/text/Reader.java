package io.binome.text;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import io.binome.id.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Somebody who reads: a language, the zones their times are shown in, and the names they know people by. Where there is
 * more than one zone, as in the room of a pair, each time is given in all of them.
 *
 * @param names people's names in full
 * @param given what people are greeted by: the given name, or the whole name where that is not known
 */
public record Reader(
        Language language, List<ZoneId> zones, Function<PersonId, String> names, Function<PersonId, String> given) {
    /** Where no given names are known. */
    public Reader(Language language, List<ZoneId> zones, Function<PersonId, String> names) {
        this(language, zones, names, names);
    }

    /** The text in this reader's language. */
    public String read(Text text) {
        return switch (text) {
            case Text.Key key -> FullStop.once(
                    Elision.of(language).apply(Texts.format(language, key.key(), arguments(key.with()))));
            case Text.Verbatim words -> words.words();
            case Text.Term term -> term.in(language);
            case Text.Count count -> NumberFormat.getInstance(language.locale()).format(count.number());
            case Text.When when -> when(when.instant());
            case Text.There(var instant, var zone) -> dayAndTime(instant.atZone(zone)) + " (" + city(zone) + ")";
            case Text.Day(var day) -> format(dated("format.day", day), day);
            case Text.Who who -> names.apply(who.person());
            case Text.You you -> given.apply(you.person());
            case Text.Listing list ->
                ListFormatter.getInstance(language.locale())
                        .format(list.items().stream().map(this::read).toList());
        };
    }

    private Map<String, Object> arguments(Map<String, Text> with) {
        var arguments = new HashMap<String, Object>();
        with.forEach((name, text) -> arguments.put(name,
                text instanceof Text.Count(long number) ? (Object) number : argument(text)));
        return arguments;
    }

    private String argument(Text text) {
        var isName = text instanceof Text.Who || text instanceof Text.You;
        return FullStop.mark(isName ? Elision.of(language).mark(read(text)) : read(text));
    }

    /** Day and time in the first zone; in the others the time, with its day where that is another one. */
    private String when(Instant instant) {
        var first = instant.atZone(zones.getFirst());
        var here = dayAndTime(first);
        if (zones.size() == 1) {
            return here;
        }
        var there = zones.stream()
                .skip(1)
                .map(instant::atZone)
                .map(time -> (time.toLocalDate().equals(first.toLocalDate())
                        ? format(timed("format.time", time.toLocalTime()), time)
                        : dayAndTime(time)) + " (" + city(time.getZone()) + ")")
                .toList();
        return here + " (" + city(first.getZone()) + "), " + String.join(", ", there);
    }

    private String dayAndTime(ZonedDateTime time) {
        return format(timed(dated("format.when", time.toLocalDate()), time.toLocalTime()), time);
    }

    /** The first of a month has a pattern of its own: French says "1er". */
    private static String dated(String key, LocalDate day) {
        return day.getDayOfMonth() == 1 ? key + ".first" : key;
    }

    /** The full hour has a pattern of its own: French says "15 h". */
    static String timed(String key, LocalTime time) {
        return time.getMinute() == 0 ? key + ".hour" : key;
    }

    private String format(String key, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(Texts.format(language, key, Map.of()), language.locale()).format(time);
    }

    private String city(ZoneId zone) {
        return CityNames.of(zone, language);
    }
}
