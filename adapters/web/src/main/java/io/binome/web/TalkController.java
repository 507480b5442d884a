package io.binome.web;

import io.binome.engine.Address;
import io.binome.id.PromptId;
import io.binome.shell.InputResult;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Conversations: what was said, and what people choose, fill in and say. */
@Controller
final class TalkController {
    static final String CONVERSATION = "playground/conversation :: conversation(talk=${view})";
    private static final String SHEET = "playground/form :: sheet(form=${view})";
    /** Before the names of a form's own fields, which might otherwise be those of the page. */
    private static final String ANSWER = "answer.";

    private static final int LONGEST = 4_000;
    /** {@code organisation/…#kind?name@person}. */
    private static final Pattern PROMPT = Pattern.compile("[^#?]+#[^#?]+\\?.+@[^@]+");

    private final Playground playground;
    private final Talk talk;
    private final RoundPage round;
    private final Suggestions suggestions;

    TalkController(Playground playground, Talk talk, RoundPage round, Suggestions suggestions) {
        this.playground = playground;
        this.talk = talk;
        this.round = round;
        this.suggestions = suggestions;
    }

    @GetMapping("/playground/conversations/{place}")
    String conversation(@PathVariable String place, Locale locale, Model model) {
        if (place.equals(Places.ROUND)) {
            model.addAttribute("view", round.view(locale));
            return RoundController.ROUND;
        }
        model.addAttribute("view", talk.view(place, locale));
        return CONVERSATION;
    }

    @GetMapping("/playground/suggestions")
    String suggestions(
            @RequestParam(defaultValue = "") String text,
            @RequestParam String place,
            @RequestParam(name = "as", defaultValue = "") String as,
            Locale locale,
            Model model) {
        var person = talk.speaker(place, as, locale);
        model.addAttribute("view", suggestions.of(checked(text), person, talk.reader(person.id())));
        return "playground/composer :: suggestions(suggestions=${view})";
    }

    @PostMapping("/playground/choose")
    String choose(
            @RequestParam String place,
            @RequestParam String prompt,
            @RequestParam String value,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        var asked = prompt(prompt);
        var by = asked.to();
        playground.choose(by, asked, checked(value));
        var form = playground
                .form(by)
                .filter(each -> each.prompt().conversation().equals(asked.conversation()));
        if (form.isPresent()) {
            response.setHeader("HX-Retarget", "#sheet");
            model.addAttribute("view", talk.form(place, by, form.get()));
            return SHEET;
        }
        return conversation(place, locale, model);
    }

    @PostMapping("/playground/submit")
    @Nullable
    String submit(
            @RequestParam String place,
            @RequestParam String prompt,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var asked = prompt(prompt);
        var by = asked.to();
        var answers = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> {
            values.forEach(TalkController::checked);
            if (name.startsWith(ANSWER)) {
                answers.put(name.substring(ANSWER.length()), values);
            }
        });
        var form = playground.form(by).filter(each -> each.prompt().equals(asked));
        var result = playground.submit(by, asked, answers);
        if (form.isPresent() && result instanceof InputResult.Faulty(var faults)) {
            model.addAttribute("view", talk.refused(place, by, form.get(), answers, faults));
            return SHEET;
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("HX-Trigger", "submitted");
        return null;
    }

    @PostMapping("/playground/say")
    String say(
            @RequestParam String place,
            @RequestParam(name = "as") String as,
            @RequestParam String text,
            Locale locale,
            Model model) {
        var by = talk.speaker(place, as, locale);
        var words = checked(text).strip();
        if (words.isEmpty()) {
            return conversation(place, locale, model);
        }
        var address = talk.address(place);
        if (address instanceof Address.ToPerson) {
            playground.write(by.id(), words);
            return conversation(place, locale, model);
        }
        if (words.startsWith("/")) {
            playground.write(by.id(), words);
            return conversation(Places.of(by.id()), locale, model);
        }
        playground.say(address, by.id(), words);
        return conversation(place, locale, model);
    }

    private static String checked(String words) {
        if (words.length() > LONGEST) {
            throw new TooLong();
        }
        return words;
    }

    /** A question that may have been put to somebody of this playground; whether it is still open, the bot knows. */
    private PromptId prompt(String value) {
        var prompt = new PromptId(value);
        if (!PROMPT.matcher(value).matches()
                || !prompt.organisation().equals(playground.organisation())
                || !playground.isHeld(prompt.conversation())) {
            throw new Lost();
        }
        talk.person(prompt.to());
        return prompt;
    }
}
