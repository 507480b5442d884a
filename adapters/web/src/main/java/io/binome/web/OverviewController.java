package io.binome.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of people and the admin's dashboard. */
@Controller
final class OverviewController {
    private final Directory directory;
    private final Board board;

    OverviewController(Directory directory, Board board) {
        this.directory = directory;
        this.board = board;
    }

    @GetMapping("/playground/people")
    String people(Locale locale, Model model) {
        model.addAttribute("view", directory.view(locale));
        return "playground/people :: people(people=${view})";
    }

    @GetMapping("/playground/dashboard")
    String dashboard(Locale locale, Model model) {
        model.addAttribute("view", board.view(locale));
        return "playground/dashboard :: dashboard(board=${view})";
    }
}
