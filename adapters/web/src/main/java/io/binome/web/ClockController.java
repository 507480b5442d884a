package io.binome.web;

import io.binome.engine.Address;
import io.binome.programme.Person;
import io.binome.simulation.Temperament;
import io.binome.text.Language;
import io.binome.web.TimeMachine.Leg;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The clock, the time machine and the autopilot. */
@Controller
final class ClockController {
    private static final String FRAGMENT = "playground/clock :: clock(clock=${view})";
    private static final String REDIRECT = "HX-Redirect";

    private final Playground playground;
    private final Clock clock;

    ClockController(Playground playground, Clock clock) {
        this.playground = playground;
        this.clock = clock;
    }

    @GetMapping("/playground/clock")
    String clock(Locale locale, Model model) {
        model.addAttribute("view", clock.view(locale));
        return FRAGMENT;
    }

    @PostMapping("/playground/time/{how}")
    String move(@PathVariable String how, Locale locale, HttpServletResponse response, Model model) {
        switch (how) {
            case "next" -> playground.machine().start(Leg.NEXT);
            case "day" -> playground.machine().start(Leg.DAY);
            case "week" -> playground.machine().start(Leg.WEEK);
            case "end" -> {
                if (playground.programme().isEmpty()) {
                    response.setHeader(REDIRECT, both(play(locale)));
                } else {
                    playground.machine().start(Leg.END);
                }
            }
            case "stop" -> playground.machine().stop();
            case "restart" -> {
                playground.machine().restart();
                response.setHeader(REDIRECT, "/");
            }
            default -> throw new Lost();
        }
        return clock(locale, model);
    }

    @PostMapping("/playground/autopilot/{state}")
    String autopilot(@PathVariable String state, Locale locale, Model model) {
        switch (state) {
            case "on" -> playground.machine().autopilot(true);
            case "off" -> playground.machine().autopilot(false);
            default -> throw new Lost();
        }
        return clock(locale, model);
    }

    /** The whole programme, watched from a colleague's side and the admin's. */
    @PostMapping("/playground/play")
    ResponseEntity<Void> begin(Locale locale) {
        return redirected(both(play(locale)));
    }

    private Person play(Locale locale) {
        var somebody = beginning(locale, Temperament.PROMPT);
        playground.machine().start(Leg.END);
        return somebody;
    }

    private static String both(Person person) {
        return "/?place=" + Places.of(person.id()) + "&beside=" + Places.DASHBOARD;
    }

    /** As far as the first question to a colleague who is in no hurry, so that one can answer it oneself. */
    @PostMapping("/playground/answer")
    ResponseEntity<Void> answer(Locale locale) {
        var somebody = beginning(locale, Temperament.FORGETFUL);
        var place = new Address.ToPerson(somebody.id());
        playground.machine().start(Leg.WEEK, () -> !playground.posts(place).isEmpty());
        return redirected("/?place=" + Places.of(somebody.id()));
    }

    private static ResponseEntity<Void> redirected(String where) {
        return ResponseEntity.noContent().header(REDIRECT, where).build();
    }

    /** Lets the simulated colleagues begin, and finds the one from whose side it is watched: whoever watches understands it. */
    private Person beginning(Locale locale, Temperament temperament) {
        var language = Language.of(locale.getLanguage()).orElse(Language.usual());
        var somebody = somebody(locale, temperament);
        playground.reads(somebody, language);
        playground.admin().ifPresent(admin -> playground.reads(admin, language));
        playground.machine().autopilot(true);
        return somebody;
    }

    /** A colleague of this temperament, in the reader's language, in the middle of a career, as far as there is one. */
    private Person somebody(Locale locale, Temperament temperament) {
        var wanted = temperament.name().toLowerCase(Locale.ROOT);
        return playground.people().stream()
                .filter(person -> !person.isAdmin())
                .min(Comparator.comparing((Person person) -> !playground.machine().temperament(person).equals(wanted))
                        .thenComparing(person -> !person.language().locale().getLanguage().equals(locale.getLanguage()))
                        .thenComparingInt(person -> Math.abs(person.work().seniority() - 3))
                        .thenComparing(person -> person.id().value()))
                .orElseThrow(Lost::new);
    }
}
