package io.binome.web;

import io.binome.engine.Command.Word;
import io.binome.programme.Person;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Policy.Part;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The round, and the admin's orders about it: each button writes to the bot what the admin could have written. */
@Controller
final class RoundController {
    static final String ROUND = "playground/round :: round(round=${view})";

    /** So that it is a command even while the admin is asked for words. */
    private static final String COMMAND = "/binome ";

    private final Playground playground;
    private final Talk talk;
    private final RoundPage round;
    private final Words words;

    RoundController(Playground playground, Talk talk, RoundPage round, Words words) {
        this.playground = playground;
        this.talk = talk;
        this.round = round;
        this.words = words;
    }

    @GetMapping("/playground/round")
    String show(Locale locale, Model model) {
        model.addAttribute("view", round.view(locale));
        return ROUND;
    }

    @PostMapping("/playground/round")
    String order(@RequestParam("do") String order, @RequestParam Map<String, String> fields, Locale locale,
            Model model) {
        var admin = playground.admin().orElseThrow(Lost::new);
        playground.write(admin.id(), COMMAND + command(order, fields, admin));
        return show(locale, model);
    }

    /** Begins a programme, as the admin does by a word: the questions about it stand in the admin's conversation. */
    @PostMapping("/playground/programme")
    String create(Locale locale, Model model) {
        var admin = playground.admin().orElseThrow(Lost::new);
        playground.write(admin.id(), COMMAND + Word.PROGRAMME.in(admin.language()));
        model.addAttribute("view", talk.view(Places.of(admin.id()), locale));
        return TalkController.CONVERSATION;
    }

    private String command(String order, Map<String, String> fields, Person admin) {
        var locale = admin.language().locale();
        return switch (order) {
            case "invite" -> Word.INVITE.in(admin.language());
            case "publish" -> Word.PUBLISH.in(admin.language());
            case "run" -> Word.MATCH.in(admin.language());
            case "again" -> match(admin, words.say("order.again", locale));
            case "lock", "forbid", "free", "swap" ->
                match(admin, words.say("order." + order, locale, called(fields, "one"), called(fields, "other")));
            case "places" ->
                match(admin, words.say("order.places", locale, called(fields, "one"),
                        signed(fields.getOrDefault("places", ""))));
            case "try" -> match(admin, words.say("order.try", locale, settings(fields, locale)));
            default -> throw new Lost();
        };
    }

    private static String match(Person admin, String rest) {
        return Word.MATCH.in(admin.language()) + " " + rest;
    }

    /** The address says who is meant, whatever others are called. */
    private String called(Map<String, String> fields, String name) {
        var id = playground.organisation().person(fields.getOrDefault(name, ""));
        return playground.records()
                .find(Person.class, id)
                .map(person -> person.email().isBlank() ? person.name() : person.email())
                .orElseThrow(Lost::new);
    }

    private static String signed(String places) {
        return String.format(Locale.ROOT, "%+d", number(places, -9, 9));
    }

    private String settings(Map<String, String> fields, Locale locale) {
        var aim = fields.getOrDefault("aim", Objective.MOST_PEOPLE.name()).toLowerCase(Locale.ROOT);
        var weights = Arrays.stream(Part.values())
                .map(part -> words.say("order.part." + part.name().toLowerCase(Locale.ROOT), locale) + " "
                        + number(fields.getOrDefault(part.name(), ""), 0, 100))
                .collect(Collectors.joining(" "));
        return words.say("order.settings", locale, words.say("order.aim." + aim, locale),
                Integer.toString(number(fields.getOrDefault("hours", ""), 0, 40)), weights);
    }

    private static int number(String given, int least, int most) {
        try {
            return Math.clamp(Integer.parseInt(given.strip()), least, most);
        } catch (NumberFormatException none) {
            throw new Lost();
        }
    }
}
