package io.binome.web;

import io.binome.roster.Roster;
import io.binome.roster.RosterPreview;
import io.binome.text.Language;
import io.binome.text.Reader;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Rosters that the admin sends: shown first, and taken in once the admin has seen what was understood. */
@Controller
final class RosterController {
    /** So many remarks of a kind are told. */
    private static final int FEW = 5;

    private final Playground playground;
    private final Talk talk;

    /** The one that is shown; of several pages the last counts. */
    private final AtomicReference<@Nullable Roster> shown = new AtomicReference<>();

    RosterController(Playground playground, Talk talk) {
        this.playground = playground;
        this.talk = talk;
    }

    /** Shows what was understood; a file of which nothing was is explained in the admin's conversation. */
    @PostMapping("/playground/roster")
    String roster(@RequestParam MultipartFile file, Locale locale, Model model) throws IOException {
        var roster = playground.read(file.getBytes());
        if (roster.isRefused()) {
            return taken(roster, locale, model);
        }
        shown.set(roster);
        var reader = new Reader(
                Language.of(locale.getLanguage()).orElse(Language.usual()), List.of(ZoneOffset.UTC),
                playground::name);
        model.addAttribute("view", new RosterPreview(roster, reader::read, FEW));
        return "playground/roster :: roster(roster=${view})";
    }

    /** Takes the people in, and shows the admin's conversation, where the result stands. */
    @PostMapping("/playground/roster/import")
    String take(Locale locale, Model model) {
        var roster = shown.getAndSet(null);
        return roster == null ? conversation(locale, model) : taken(roster, locale, model);
    }

    /** Forgets the file. */
    @PostMapping("/playground/roster/not-now")
    String leave(Locale locale, Model model) {
        shown.set(null);
        return conversation(locale, model);
    }

    private String taken(Roster roster, Locale locale, Model model) {
        playground.take(playground.admin().orElseThrow(Lost::new), roster);
        return conversation(locale, model);
    }

    private String conversation(Locale locale, Model model) {
        var admin = playground.admin().orElseThrow(Lost::new);
        model.addAttribute("view", talk.view(Places.of(admin.id()), locale));
        return TalkController.CONVERSATION;
    }
}
