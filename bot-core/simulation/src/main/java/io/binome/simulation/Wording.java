package io.binome.simulation;

import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import io.binome.message.Choice;
import io.binome.message.Choice.Style;
import io.binome.message.Prompt;
import io.binome.programme.Person;
import io.binome.simulation.Buttons.Button;
import io.binome.text.Reader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says in somebody's own words which choice or which moment they mean, as people write and not as the bot would like to
 * read it. The words are the bundle {@code writing}.
 */
final class Wording {
    private static final int A_WEEK = 7;

    private final Person person;
    private final Reader reader;
    private final Pen pen;
    private final Draw draw;

    Wording(Person person, Reader reader, Pen pen, Draw draw) {
        this.person = person;
        this.reader = reader;
        this.pen = pen;
        this.draw = draw;
    }

    /** A choice; empty for what nobody would put into words. */
    Optional<String> choice(Prompt prompt, Choice choice) {
        if (prompt.takesText() && Choice.answer(Button.class, choice.value()) == Button.FORM) {
            return Optional.empty();
        }
        return Optional.of(typed(keys(prompt, choice)
                .filter(key -> Stock.has(reader.language(), key))
                .findFirst()
                .flatMap(key -> Stock.one(reader.language(), List.of(key), draw, Map.of()))
                .orElseGet(() -> reader.read(choice.label()))));
    }

    /** What stands on its button. */
    String label(Choice choice) {
        return typed(reader.read(choice.label()));
    }

    /** Where its words may stand, the most particular first. */
    private Stream<String> keys(Prompt prompt, Choice choice) {
        var question = "writing." + prompt.id().conversation().kind() + "." + prompt.id().name().replaceAll("\\d", "");
        var sense = choice.sense();
        return Stream.of(
                question + "." + choice.value(),
                choice.style() == Style.DANGER ? question + ".danger" : question,
                sense == null ? question : "writing." + sense.name().toLowerCase(Locale.ROOT))
                .flatMap(key -> Stream.of(key + length(), key));
    }

    private String length() {
        return "." + pen.length().name().toLowerCase(Locale.ROOT);
    }

    /** A moment, with as much of it as is needed from where they stand. */
    String moment(Instant moment, Instant now) {
        var zone = person.hours().zone();
        var at = moment.atZone(zone);
        var today = now.atZone(zone);
        var days = ChronoUnit.DAYS.between(today.toLocalDate(), at.toLocalDate());
        var scopes = new ArrayList<>(List.of("any"));
        if (days > 0 && days < A_WEEK) {
            scopes.add("near");
        }
        if (weeks(today.toLocalDate().toEpochDay(), at.toLocalDate().toEpochDay()) == 1) {
            scopes.add("week");
        }
        var keys = scopes.stream()
                .map(scope -> "writing.date." + scope + length())
                .flatMap(key -> at.getMinute() == 0 ? Stream.of(key, key + ".sharp") : Stream.of(key))
                .toList();
        return typed(Stock.one(reader.language(), keys, draw, Map.of("when", calendar(moment))).orElseThrow());
    }

    /** Calendar weeks between two days; the epoch began on a Thursday. */
    private static long weeks(long from, long to) {
        return Math.floorDiv(to + 3, A_WEEK) - Math.floorDiv(from + 3, A_WEEK);
    }

    /** A moment in full, once more, for a reader who has not understood. */
    String clearly(Instant moment) {
        return Stock.one(reader.language(), List.of("writing.date.clear"), draw, Map.of("when", calendar(moment)))
                .orElseThrow();
    }

    private GregorianCalendar calendar(Instant moment) {
        var calendar = new GregorianCalendar(
                TimeZone.getTimeZone(person.hours().zone().getId()), reader.language().locale());
        calendar.setTimeInMillis(moment.toEpochMilli());
        return calendar;
    }

    /** One of several, by its place; empty where there are no words for it. */
    Optional<String> place(int number) {
        return Stock.one(reader.language(), List.of("writing.place." + number), draw, Map.of()).map(this::typed);
    }

    String typed(String words) {
        return pen.typed(words, draw.with("pen"));
    }
}
