package io.binome.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsPushResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Modals and Home tabs: trigger ids, the stack, hashes, and what an app may answer to a submission. */
class FakeSlackViewTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2027-01-04T08:00:00Z"));
    private final FakeSlack slack = FakeSlack.start(Settings.usual().withClock(clock));
    private final FakePerson ada = slack.person("Ada");
    private final Slack sdk = Slack.getInstance(config());
    private final Deque<JsonObject> received = new ConcurrentLinkedDeque<>();
    private volatile Function<JsonObject, String> app = payload -> "";
    private PlainApp plain;

    private SlackConfig config() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        config.setStatsEnabled(false);
        return config;
    }

    @BeforeEach
    void connect() {
        plain = new PlainApp(payload -> {
            received.add(payload);
            return app.apply(payload);
        });
        slack.deliverTo(plain.address(), slack.signingSecret());
    }

    @AfterEach
    void stop() throws Exception {
        plain.close();
        slack.close();
        sdk.close();
    }

    private MethodsClient bot() {
        return sdk.methods(slack.botToken());
    }

    @Test
    void a_trigger_lives_three_seconds() throws Exception {
        ada.shortcut("ask");
        clock.pass(Duration.ofMillis(3001));

        assertThat(open(trigger(), modal("One")).getError()).isEqualTo("expired_trigger_id");
        assertThat(ada.modal()).isEmpty();
    }

    @Test
    void a_trigger_opens_once() throws Exception {
        ada.shortcut("ask");

        assertThat(open(trigger(), modal("One")).isOk()).isTrue();
        assertThat(open(trigger(), modal("Two")).getError()).isEqualTo("exchanged_trigger_id");
        assertThat(ada.reads().text()).contains("One");
    }

    @Test
    void three_modals_lie_on_each_other_and_not_four() throws Exception {
        ada.shortcut("ask");
        open(trigger(), modal("One"));
        for (var title : List.of("Two", "Three")) {
            ada.presses("More");
            assertThat(push(trigger(), modal(title)).isOk()).isTrue();
        }
        ada.presses("More");

        assertThat(push(trigger(), modal("Four")).getError()).isEqualTo("push_limit_reached");
        assertThat(ada.modals()).isEqualTo(3);
        ada.closes();
        assertThat(ada.reads().text()).contains("Two");
        ada.closesAll();
        assertThat(ada.modals()).isZero();
    }

    @Test
    void a_view_that_has_changed_meanwhile_is_not_changed_by_an_old_hash() throws Exception {
        ada.shortcut("ask");
        var view = open(trigger(), modal("One")).getView();

        var first = bot().viewsUpdate(r -> r.viewId(view.getId()).hash(view.getHash()).viewAsString(modal("Two")));
        var second = bot().viewsUpdate(r -> r.viewId(view.getId()).hash(view.getHash()).viewAsString(modal("Three")));

        assertThat(first.isOk()).isTrue();
        assertThat(second.getError()).isEqualTo("hash_conflict");
        assertThat(ada.reads().text()).contains("Two");
        assertThat(bot().viewsUpdate(r -> r.viewId("V0NONE").viewAsString(modal("x"))).getError())
                .isEqualTo("not_found");
    }

    @Test
    void what_was_filled_in_survives_a_change_of_the_view() throws Exception {
        ada.shortcut("ask");
        var view = open(trigger(), modal("One")).getView();
        ada.fills("Name", "Ada");

        bot().viewsUpdate(r -> r.viewId(view.getId()).viewAsString(modal("Two")));
        ada.submits();

        var submitted = received.getLast();
        assertThat(Json.text(submitted, "type")).isEqualTo("view_submission");
        assertThat(Json.text(submitted, "view", "state", "values", "name", "text", "value")).isEqualTo("Ada");
        assertThat(ada.modals()).isZero();
    }

    @Test
    void a_submission_may_be_answered_with_another_page_or_the_end_of_all() throws Exception {
        ada.shortcut("ask");
        open(trigger(), modal("One"));
        ada.fills("Name", "Ada");

        app = payload -> "{\"response_action\":\"push\",\"view\":" + modal("Two") + "}";
        ada.submits();
        assertThat(ada.modals()).isEqualTo(2);
        app = payload -> "{\"response_action\":\"update\",\"view\":" + modal("Three") + "}";
        ada.fills("Name", "Ada").submits();
        assertThat(ada.reads().text()).contains("Three");
        app = payload -> "{\"response_action\":\"clear\"}";
        ada.fills("Name", "Ada").submits();

        assertThat(ada.modals()).isZero();
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void an_error_at_a_field_that_is_not_there_is_noticed() throws Exception {
        ada.shortcut("ask");
        open(trigger(), modal("One"));
        app = payload -> "{\"response_action\":\"errors\",\"errors\":{\"nowhere\":\"Hm\"}}";

        ada.fills("Name", "Ada").submits();

        assertThat(ada.modals()).isEqualTo(1);
        assertThat(slack.violations()).extracting(Violation::what).containsExactly(
                "an error for a block that is no input: nowhere");
    }

    @Test
    void home_is_published_pressed_and_published_again() throws Exception {
        assertThat(ada.opensHome().accepted()).isTrue();
        assertThat(Json.has(received.getLast(), "event", "view")).isFalse();

        var published = bot().viewsPublish(r -> r.userId(ada.id()).viewAsString(home("Welcome")));
        ada.opensHome();
        ada.presses("More");

        assertThat(published.getView().getType()).isEqualTo("home");
        assertThat(ada.home()).hasValueSatisfying(home -> assertThat(home).hasToString("Welcome\n(More)"));
        assertThat(Json.text(received.getLast(), "container", "type")).isEqualTo("view");
        assertThat(received.getLast().has("response_url")).isFalse();
        assertThat(bot().viewsPublish(r -> r.userId(ada.id()).hash("1.old").viewAsString(home("Again"))).getError())
                .isEqualTo("hash_conflict");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void a_stranger_is_known_by_their_own_workspace() throws Exception {
        var shared = slack.channel("together", ada);
        slack.admit(shared);
        var eve = slack.stranger("Eve", slack.team("Globex"), shared);
        bot().chatPostMessage(r -> r.channel(shared.id()).text("Well?").blocksAsString("[" + more() + "]"));

        assertThat(eve.presses(shared.messages().getLast(), "More").accepted()).isTrue();

        assertThat(Json.text(received.getLast(), "team", "id")).isEqualTo(slack.team().id());
        assertThat(Json.text(received.getLast(), "user", "team_id")).isEqualTo(eve.user().team());
        assertThat(eve.user().team()).isNotEqualTo(slack.team().id());
    }

    @Test
    void a_response_url_is_good_for_five_answers_in_half_an_hour() throws Exception {
        ada.types("/binome", "help");
        var url = Json.text(received.getLast(), "response_url");
        for (int i = 0; i < 5; i++) {
            assertThat(answer(url, "{\"text\":\"hello\"}")).isEqualTo(200);
        }
        assertThat(answer(url, "{\"text\":\"hello\"}")).isEqualTo(404);
        assertThat(ada.ephemerals()).hasSize(5);

        ada.types("/binome", "help");
        var late = Json.text(received.getLast(), "response_url");
        clock.pass(Duration.ofMinutes(31));
        assertThat(answer(late, "{\"text\":\"hello\"}")).isEqualTo(404);
    }

    private static int answer(String url, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private String trigger() {
        return Json.text(received.getLast(), "trigger_id");
    }

    private ViewsOpenResponse open(String trigger, String view) throws IOException, SlackApiException {
        return bot().viewsOpen(r -> r.triggerId(trigger).viewAsString(view));
    }

    private ViewsPushResponse push(String trigger, String view) throws IOException, SlackApiException {
        return bot().viewsPush(r -> r.triggerId(trigger).viewAsString(view));
    }

    private static String modal(String title) {
        return Json.write(Json.of(
                "type", "modal",
                "callback_id", "form",
                "title", plain(title),
                "submit", plain("Send"),
                "blocks",
                List.of(
                        Json.of(
                                "type", "input",
                                "block_id", "name",
                                "label", plain("Name"),
                                "element", Json.of("type", "plain_text_input", "action_id", "text")),
                        more())));
    }

    private static String home(String text) {
        return Json.write(Json.of(
                "type", "home",
                "blocks", List.of(Json.of("type", "section", "text", plain(text)), more())));
    }

    private static JsonObject more() {
        return Json.of(
                "type", "actions",
                "elements", List.of(Json.of("type", "button", "action_id", "more", "text", plain("More"))));
    }

    private static JsonObject plain(String text) {
        return Json.of("type", "plain_text", "text", text);
    }
}
