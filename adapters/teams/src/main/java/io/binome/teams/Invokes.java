package io.binome.teams;

import com.fasterxml.jackson.databind.JsonNode;
import io.binome.id.PersonId;
import io.binome.json.Json;
import io.binome.platform.Answer;
import io.binome.platform.Clerk;
import io.binome.teams.card.Reference;
import io.binome.text.Language;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What Teams wants answered on the spot: buttons of cards, forms and their pages, dialogs, and what becomes of a file.
 * Presses are written down like anything else; forms are checked at once, so that whoever fills one in sees what is missing.
 */
final class Invokes {
    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final String WORDS = "application/vnd.microsoft.activity.message";
    private static final int NOT_IMPLEMENTED = 501;

    private final Clerk clerk;
    private final Forms forms;
    private final Function<Who, Optional<PersonId>> people;

    /** @param people whoever is known already; asks Teams nothing */
    Invokes(Clerk clerk, Forms forms, Function<Who, Optional<PersonId>> people) {
        this.clerk = clerk;
        this.forms = forms;
        this.people = people;
    }

    Answer answer(Envelope envelope, Who who, String id) throws Clerk.Refused {
        var value = envelope.value();
        return switch (envelope.name()) {
            case "adaptiveCard/action" ->
                card(pressed(who, value.path("action").path("data"), envelope.card(), id, false), who);
            case "task/fetch", "task/submit" -> dialog(pressed(who, value.path("data"), "", id, true));
            case "fileConsent/invoke" -> file(value, who, envelope.card(), id);
            default -> Answer.empty(NOT_IMPLEMENTED);
        };
    }

    private Forms.Outcome pressed(Who who, JsonNode data, String card, String id, boolean inDialog)
            throws Clerk.Refused {
        var given = Pressing.given(data);
        var reference = Reference.read(given);
        if (reference.isEmpty()) {
            return new Forms.Nothing();
        }
        if (reference.get() instanceof Reference.Answer || reference.get() instanceof Reference.Order) {
            new Happening.Pressed(who, Json.line(given), card).writtenOnceBy(clerk, id);
            return new Forms.Nothing();
        }
        var outcome = clerk.inTime(() -> people.apply(who)
                .map(by -> forms.pressed(by, reference.get(), given, inDialog)));
        if (outcome.isEmpty()) {
            new Happening.Pressed(who, Json.line(given), card).writtenOnceBy(clerk, id);
            return new Forms.Nothing();
        }
        if (outcome.get() instanceof Forms.Complete(var prompt, var answers, var thanks)) {
            new Happening.Sent(who, prompt.value(), answers).writtenOnceBy(clerk, id);
        }
        return outcome.get();
    }

    private static Answer card(Forms.Outcome outcome, Who who) {
        return switch (outcome) {
            case Forms.Card(var title, var card) -> invoked(CARD, card);
            case Forms.Complete(var prompt, var answers, var thanks) -> invoked(WORDS, thanks);
            case Forms.Word(var words) -> invoked(WORDS, words);
            case Forms.Nothing nothing -> invoked(WORDS, reader(who).read(Text.of("workspace.noted")));
        };
    }

    private static Answer invoked(String type, Object value) {
        return Answer.json(Json.line(Map.of("statusCode", 200, "type", type, "value", value)));
    }

    private static Answer dialog(Forms.Outcome outcome) {
        return switch (outcome) {
            case Forms.Card(var title, var card) ->
                task(Map.of(
                        "type", "continue", "value",
                        Map.of("title", title, "height", "large", "width", "medium", "card",
                                Map.of("contentType", CARD, "content", card))));
            case Forms.Complete(var prompt, var answers, var thanks) -> said(thanks);
            case Forms.Word(var words) -> said(words);
            case Forms.Nothing nothing -> Answer.empty(200);
        };
    }

    private static Answer said(String words) {
        return task(Map.of("type", "message", "value", words));
    }

    private static Answer task(Map<String, Object> task) {
        return Answer.json(Json.line(Map.of("task", task)));
    }

    private Answer file(JsonNode value, Who who, String card, String id) throws Clerk.Refused {
        var accepted = "accept".equals(value.path("action").asText(""));
        var upload = value.path("uploadInfo");
        new Happening.Consented(
                who, words(value.path("context"), "file"), accepted ? words(upload, "uploadUrl") : "",
                Pressing.given(upload), card).writtenOnceBy(clerk, id);
        return Answer.empty(200);
    }

    private static String words(JsonNode object, String name) {
        return String.valueOf(Pressing.given(object).getOrDefault(name, ""));
    }

    /** It is not kept: said in the language of the client, or by the client itself where it shows no words of ours. */
    Answer refused(Envelope envelope, Who who, Clerk.Refused refused) {
        var words = reader(who).read(Text.of(switch (refused) {
            case Clerk.Away away -> "workspace.sorry";
            case Clerk.TooMuch much -> "workspace.toomuch";
        }));
        return switch (envelope.name()) {
            case "adaptiveCard/action" -> invoked(WORDS, words);
            case "task/fetch", "task/submit" -> said(words);
            default -> Listeners.refused(refused);
        };
    }

    /** Somebody whom nobody has looked up reads the language of their client. */
    static Reader reader(Who who) {
        var language = Language.of(who.locale().split("-", 2)[0]).orElse(Language.EN);
        return new Reader(language, List.of(ZoneId.of("UTC")), person -> "—");
    }
}
