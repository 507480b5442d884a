package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What a test in another process can do, each by posting a JSON object under {@code /control/}: {@code tokens},
 * {@code deliver}, {@code person}, {@code channel}, {@code do}, {@code state}, {@code calls}, {@code violations},
 * {@code trouble}, {@code calm}, {@code forget}.
 */
final class Control {
    private final FakeSlack slack;

    Control(FakeSlack slack) {
        this.slack = slack;
    }

    record Said(int status, String body) {}

    Said on(String what, String body) {
        var asked = Json.parse(body).map(read -> Json.object(read)).orElseGet(JsonObject::new);
        try {
            return new Said(200, Json.write(answer(what, asked)));
        } catch (RuntimeException refused) {
            return new Said(409, Json.write(Json.of("refused", refused.toString())));
        }
    }

    private JsonObject answer(String what, JsonObject asked) {
        return switch (what) {
            case "tokens" ->
                Json.of(
                        "bot", slack.botToken(),
                        "app", slack.appToken(),
                        "signing_secret", slack.signingSecret(),
                        "client_id", App.CLIENT_ID,
                        "client_secret", App.CLIENT_SECRET,
                        "team", slack.team().id());
            case "deliver" -> {
                if (asked.has("url")) {
                    slack.deliverTo(URI.create(Json.text(asked, "url")), slack.signingSecret());
                } else {
                    slack.deliverBySocket();
                }
                yield done();
            }
            case "person" -> Json.of("id", hire(asked).id());
            case "channel" -> {
                var channel = slack.channel(Json.text(asked, "name"));
                Json.list(asked, "members")
                        .forEach(id -> channel.join(slack.known(id.getAsString()).orElseThrow().id()));
                slack.admit(channel);
                yield Json.of("id", channel.id());
            }
            case "do" -> act(asked);
            case "state" -> state(asked);
            case "calls" -> Json.of("calls", slack.calls().stream().map(Control::call).toList());
            case "violations" ->
                Json.of("violations", slack.violations().stream().map(Violation::toString).toList());
            case "trouble" -> {
                slack.trouble(trouble(asked));
                yield done();
            }
            case "calm" -> {
                slack.calm();
                yield done();
            }
            case "forget" -> {
                slack.forget();
                yield done();
            }
            default -> throw new IllegalArgumentException("no such control: " + what);
        };
    }

    private static JsonObject done() {
        return Json.of("done", true);
    }

    private FakePerson hire(JsonObject asked) {
        return Json.has(asked, "email")
                ? slack.person(
                        slack.team(),
                        Json.text(asked, "name"),
                        Json.text(asked, "email"),
                        ZoneId.of(Json.has(asked, "zone") ? Json.text(asked, "zone") : "Europe/Paris"),
                        Json.has(asked, "locale") ? Json.text(asked, "locale") : "fr-FR")
                : slack.person(Json.text(asked, "name"));
    }

    private FakePerson person(JsonObject asked) {
        return slack.known(Json.text(asked, "person")).orElseThrow(() -> new IllegalArgumentException("who?"));
    }

    /** {@code {"person": "U…", "verb": "says", "words": ["help"]}}. */
    private JsonObject act(JsonObject asked) {
        var person = person(asked);
        var words = Json.list(asked, "words").stream().map(word -> word.getAsString()).toList();
        var first = words.isEmpty() ? "" : words.getFirst();
        var ack =
                switch (Json.text(asked, "verb")) {
                    case "says" -> person.says(first);
                    case "types" -> person.types(first, words.size() > 1 ? words.get(1) : "");
                    case "presses" -> person.presses(first);
                    case "confirms" -> person.pressesAndConfirms(first);
                    case "chooses" -> person.chooses(first, words.get(1));
                    case "opens home" -> person.opensHome();
                    case "fills" -> {
                        person.fills(first, words.subList(1, words.size()).toArray(String[]::new));
                        yield Ack.unsent();
                    }
                    case "submits" -> person.submits();
                    case "closes" -> person.closes().stream().findFirst().orElseGet(Ack::unsent);
                    case "shortcut" -> person.shortcut(first);
                    case "leaves Slack" -> person.account().isDeactivated();
                    default -> throw new IllegalArgumentException("what is " + Json.text(asked, "verb"));
                };
        return Json.of("status", ack.status(), "body", ack.body(), "took_ms", ack.took().toMillis());
    }

    private JsonObject state(JsonObject asked) {
        var person = person(asked);
        return Json.of(
                "dm", person.dm().stream().map(Control::shown).toList(),
                "ephemeral", person.ephemerals().stream().map(Control::shown).toList(),
                "home", person.home().map(Control::shown).orElse(null),
                "modal", person.modal().map(view -> shown(person.reads())).orElse(null),
                "view", person.modal().map(View::json).orElse(null));
    }

    private static JsonObject shown(Shown shown) {
        var json = Json.of("lines", shown.lines(), "buttons", shown.buttons());
        if (shown.message() != null) {
            json.addProperty("ts", shown.message().ts());
            json.addProperty("user", shown.message().user());
        }
        return json;
    }

    private static JsonObject call(Call call) {
        var arguments = new JsonObject();
        call.arguments().forEach(arguments::addProperty);
        return Json.of(
                "at", call.at().toString(), "method", call.method(), "arguments", arguments, "outcome",
                call.outcome());
    }

    /** {@code {"kind": "too_many", "seconds": 60, "methods": ["chat.postMessage"], "times": 3}}. */
    private static Trouble trouble(JsonObject asked) {
        var seconds = Json.has(asked, "seconds") ? Json.at(asked, "seconds").getAsLong() : 3600;
        var kind = Trouble.Kind.valueOf(Json.text(asked, "kind").toUpperCase(Locale.ROOT));
        var methods = Json.list(asked, "methods").stream().map(name -> name.getAsString()).toArray(String[]::new);
        var lasting = Duration.ofSeconds(seconds);
        var pause = Duration.ofSeconds(Json.has(asked, "pause") ? Json.at(asked, "pause").getAsLong() : 0);
        var times = Json.has(asked, "times") ? Json.at(asked, "times").getAsInt() : Integer.MAX_VALUE;
        return new Trouble(kind, java.util.Set.copyOf(List.of(methods)), "", lasting, times, pause);
    }
}
