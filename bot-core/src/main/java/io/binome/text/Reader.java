package io.binome.text;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import io.binome.id.PersonId;
import io.binome.programme.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Somebody who reads: a language, the zones their times are shown in, and the names they know people by. Where there is
 * more than one zone, as in the room of a pair, each time is given in all of them.
 */
public record Reader(Language language, List<ZoneId> zones, Function<PersonId, String> names) {

    /** The text in this reader's language. */
    public String read(Text text) {
        return switch (text) {
            case Text.Key key -> Texts.format(language, key.key(), arguments(key.with()));
            case Text.Verbatim words -> words.words();
            case Text.Count count -> NumberFormat.getInstance(language.locale()).format(count.number());
            case Text.When when -> when(when.instant());
            case Text.Day day -> DateTimeFormatter.ofPattern(pattern("format.day"), language.locale())
                    .format(day.day());
            case Text.Who who -> names.apply(who.person());
            case Text.Listing list ->
                ListFormatter.getInstance(language.locale())
                        .format(list.items().stream().map(this::read).toList());
        };
    }

    private Map<String, Object> arguments(Map<String, Text> with) {
        var arguments = new HashMap<String, Object>();
        with.forEach((name, text) -> arguments.put(name,
                text instanceof Text.Count(long number) ? (Object) number : read(text)));
        return arguments;
    }

    private String when(Instant instant) {
        var first = zones.getFirst();
        var here = format("format.when", instant, first);
        if (zones.size() == 1) {
            return here;
        }
        var there = zones.stream()
                .skip(1)
                .map(zone -> format("format.time", instant, zone) + " (" + city(zone) + ")")
                .toList();
        return here + " (" + city(first) + "), " + String.join(", ", there);
    }

    private String format(String pattern, Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(pattern(pattern), language.locale()).format(instant.atZone(zone));
    }

    private String pattern(String key) {
        return Texts.format(language, key, Map.of());
    }

    private String city(ZoneId zone) {
        var name = TimeZoneNames.getInstance(ULocale.forLocale(language.locale()))
                .getExemplarLocationName(zone.getId());
        return name == null ? zone.getId() : name;
    }
}
