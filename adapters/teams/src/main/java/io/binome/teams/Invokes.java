package io.binome.teams;

import com.fasterxml.jackson.databind.JsonNode;
import io.binome.id.PersonId;
import io.binome.json.Json;
import io.binome.platform.ArrivalWriter;
import io.binome.platform.WebResponse;
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

    private final ArrivalWriter writer;
    private final Forms forms;
    private final Function<Who, Optional<PersonId>> people;

    /** @param people whoever is known already; asks Teams nothing */
    Invokes(ArrivalWriter writer, Forms forms, Function<Who, Optional<PersonId>> people) {
        this.writer = writer;
        this.forms = forms;
        this.people = people;
    }

    WebResponse answer(Envelope envelope, Who who, String id) throws ArrivalWriter.Refused {
        var value = envelope.value();
        return switch (envelope.name()) {
            case "adaptiveCard/action" ->
                card(pressed(who, value.path("action").path("data"), envelope.card(), id, false), who);
            case "task/fetch", "task/submit" -> dialog(pressed(who, value.path("data"), "", id, true));
            case "fileConsent/invoke" -> file(value, who, envelope.card(), id);
            default -> WebResponse.empty(NOT_IMPLEMENTED);
        };
    }

    private Forms.Outcome pressed(Who who, JsonNode data, String card, String id, boolean inDialog)
            throws ArrivalWriter.Refused {
        var given = Pressing.given(data);
        var reference = Reference.read(given);
        if (reference.isEmpty()) {
            return new Forms.Nothing();
        }
        if (reference.get() instanceof Reference.Answer || reference.get() instanceof Reference.Order) {
            new TeamsEvent.Pressed(who, Json.line(given), card).writtenOnceBy(writer, id);
            return new Forms.Nothing();
        }
        var outcome = writer.inTime(() -> people.apply(who)
                .map(by -> forms.pressed(by, reference.get(), given, inDialog)));
        if (outcome.isEmpty()) {
            new TeamsEvent.Pressed(who, Json.line(given), card).writtenOnceBy(writer, id);
            return new Forms.Nothing();
        }
        if (outcome.get() instanceof Forms.Complete(var prompt, var answers, var thanks)) {
            new TeamsEvent.Sent(who, prompt.value(), answers).writtenOnceBy(writer, id);
        }
        return outcome.get();
    }

    private static WebResponse card(Forms.Outcome outcome, Who who) {
        return switch (outcome) {
            case Forms.Card(var title, var card) -> invoked(CARD, card);
            case Forms.Complete(var prompt, var answers, var thanks) -> invoked(WORDS, thanks);
            case Forms.Word(var words) -> invoked(WORDS, words);
            case Forms.Nothing nothing -> invoked(WORDS, reader(who).read(Text.of("workspace.noted")));
        };
    }

    private static WebResponse invoked(String type, Object value) {
        return WebResponse.json(Json.line(Map.of("statusCode", 200, "type", type, "value", value)));
    }

    private static WebResponse dialog(Forms.Outcome outcome) {
        return switch (outcome) {
            case Forms.Card(var title, var card) ->
                task(Map.of(
                        "type", "continue", "value",
                        Map.of("title", title, "height", "large", "width", "medium", "card",
                                Map.of("contentType", CARD, "content", card))));
            case Forms.Complete(var prompt, var answers, var thanks) -> said(thanks);
            case Forms.Word(var words) -> said(words);
            case Forms.Nothing nothing -> WebResponse.empty(200);
        };
    }

    private static WebResponse said(String words) {
        return task(Map.of("type", "message", "value", words));
    }

    private static WebResponse task(Map<String, Object> task) {
        return WebResponse.json(Json.line(Map.of("task", task)));
    }

    private WebResponse file(JsonNode value, Who who, String card, String id) throws ArrivalWriter.Refused {
        var accepted = "accept".equals(value.path("action").asText(""));
        var upload = value.path("uploadInfo");
        new TeamsEvent.Consented(
                who, words(value.path("context"), "file"), accepted ? words(upload, "uploadUrl") : "",
                Pressing.given(upload), card).writtenOnceBy(writer, id);
        return WebResponse.empty(200);
    }

    private static String words(JsonNode object, String name) {
        return String.valueOf(Pressing.given(object).getOrDefault(name, ""));
    }

    /** It is not kept: said in the language of the client, or by the client itself where it shows no words of ours. */
    WebResponse refused(Envelope envelope, Who who, ArrivalWriter.Refused refused) {
        var words = reader(who).read(Text.of(switch (refused) {
            case ArrivalWriter.Away away -> "workspace.sorry";
            case ArrivalWriter.TooMuch much -> "workspace.toomuch";
        }));
        return switch (envelope.name()) {
            case "adaptiveCard/action" -> invoked(WORDS, words);
            case "task/fetch", "task/submit" -> said(words);
            default -> Listeners.refused(refused);
        };
    }

    /** Somebody whom nobody has looked up reads the language of their client. */
    static Reader reader(Who who) {
        var language = Language.of(who.locale()).orElse(Language.common());
        return new Reader(language, List.of(ZoneId.of("UTC")), person -> "—");
    }
}
