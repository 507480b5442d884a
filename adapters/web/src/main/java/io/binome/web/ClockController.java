package io.binome.web;

import io.binome.programme.Person;
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
            case "end" -> playground.machine().start(Leg.END);
            case "stop" -> playground.machine().stop();
            case "restart" -> {
                playground.machine().restart();
                response.setHeader("HX-Redirect", "/");
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
    ResponseEntity<Void> play(Locale locale) {
        playground.machine().autopilot(true);
        playground.machine().start(Leg.END);
        return ResponseEntity.noContent()
                .header("HX-Redirect", "/?place=" + somebody(locale) + "&beside=" + Places.DASHBOARD)
                .build();
    }

    /** A colleague who is likely to have much to tell: prompt, in the reader's language, in the middle of a career. */
    private String somebody(Locale locale) {
        return playground.people().stream()
                .filter(person -> !person.isAdmin())
                .min(Comparator.comparing((Person person) ->
                                !playground.machine().temperament(person).equals("prompt"))
                        .thenComparing(person ->
                                !person.language().locale().getLanguage().equals(locale.getLanguage()))
                        .thenComparingInt(person -> Math.abs(person.work().seniority() - 3))
                        .thenComparing(person -> person.id().value()))
                .map(person -> Places.of(person.id()))
                .orElse(Places.DASHBOARD);
    }
}
