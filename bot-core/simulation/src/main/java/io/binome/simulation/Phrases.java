package io.binome.simulation;

import io.binome.engine.Calendars;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Form.Option;
import io.binome.programme.Person;
import io.binome.programme.SkillLevel;
import io.binome.text.Texts;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What simulated colleagues write: what the roster knows of them, and sentences from a small stock in their language. */
final class Phrases {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Words for a question of that name; empty where there is nothing to say. */
    Optional<String> words(Person person, String name, Draw draw) {
        return switch (name) {
            case "offers" -> Optional.of(skills(person.hints().offers(), person, "offer", draw));
            case "wants" -> Optional.of(skills(person.hints().wants(), person, "wish", draw));
            case "interests" -> interests(person, draw);
            case "goal" -> stock(person, name, draw);
            case "wish" -> stock(person, "goal", draw);
            case "enough" -> stock(person, name, draw);
            case "motivation" -> stock(person, name, draw);
            case "comment" -> stock(person, name, draw);
            case "question" -> stock(person, name, draw);
            case "answer" -> stock(person, name, draw);
            case "reply" -> stock(person, name, draw);
            default -> Optional.empty();
        };
    }

    private static String skills(List<SkillLevel> known, Person person, String name, Draw draw) {
        return known.isEmpty()
                ? stock(person, name, draw).orElseThrow()
                : known.stream()
                        .map(each -> each.skill() + " " + each.level())
                        .collect(Collectors.joining(", "));
    }

    private static Optional<String> interests(Person person, Draw draw) {
        return person.hints().interests().isEmpty()
                ? stock(person, "interest", draw)
                : Optional.of(String.join(", ", person.hints().interests()));
    }

    /** One of the sentences of that name, told of the person's first wish. */
    private static Optional<String> stock(Person person, String name, Draw draw) {
        var language = person.language();
        var skill = person.hints().wants().stream()
                .map(SkillLevel::skill)
                .findFirst()
                .orElseGet(() -> Texts.format(language, "simulation.skill", Map.of()));
        return Stock.one(language, List.of("simulation." + name), draw, Map.of("skill", skill));
    }

    /** A moment of one's own, some working days ahead. */
    Instant moment(Person person, Draw draw, Instant now) {
        var calendar = Calendars.of(person);
        var time = LocalTime.of(10 + draw.with("hour").below(6), 0);
        return calendar.inWorkingDays(now, 3 + draw.with("day").below(5), time);
    }

    /** The same as it is typed by whoever takes no chances. */
    String date(Person person, Instant moment) {
        return DATE.format(moment.atZone(Calendars.of(person).zone()));
    }

    /** A form, filled in from what stands in it and completed with what is plausible. */
    Map<String, List<String>> filled(Form form, Person person, Draw draw) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var field : form.fields()) {
            var own = draw.with(field.name());
            var given = switch (field) {
                case Field.Words words -> written(words, person, own);
                case Field.One one -> one.initial().isEmpty() ? pick(one.options(), own) : List.of(one.initial());
                case Field.Many many -> many.initial().isEmpty() ? pick(many.options(), own) : many.initial();
            };
            if (!given.isEmpty()) {
                answers.put(field.name(), given);
            }
        }
        return answers;
    }

    private List<String> written(Field.Words field, Person person, Draw draw) {
        if (!field.initial().isEmpty()) {
            return List.of(field.initial());
        }
        if (!field.required() && draw.with("bother").chance(0.2)) {
            return List.of();
        }
        return words(person, field.name(), draw)
                .or(() -> field.required() ? stock(person, "words", draw) : Optional.empty())
                .map(words -> words.substring(0, Math.min(words.length(), field.longest())))
                .map(List::of)
                .orElse(List.of());
    }

    private static List<String> pick(List<Option> options, Draw draw) {
        return options.isEmpty()
                ? List.of()
                : List.of(options.get(draw.with("option").below(options.size())).value());
    }
}
