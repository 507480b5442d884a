package io.binome.web;

import io.binome.roster.RosterFile;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Rosters that the admin sends. */
@Controller
final class RosterController {
    private final Playground playground;
    private final Talk talk;

    RosterController(Playground playground, Talk talk) {
        this.playground = playground;
        this.talk = talk;
    }

    /** Takes the people in, and shows the admin's conversation, where the result stands. */
    @PostMapping("/playground/roster")
    String roster(@RequestParam MultipartFile file, Locale locale, Model model) throws IOException {
        var admin = playground.admin().orElseThrow(Lost::new);
        playground.take(admin, RosterFile.read(file.getBytes()));
        model.addAttribute("view", talk.view(Places.of(admin.id()), locale));
        return "playground/conversation :: conversation(talk=${view})";
    }
}
