package io.binome.slack.fake;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.confirmationDialog;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.externalSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.UserChangeEvent;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack's own Bolt takes what the fake sends over HTTP, signatures and all. */
class FakeSlackHttpTest {
    private final FakeSlack slack = FakeSlack.start(
            Settings.usual().withPatience(Duration.ofSeconds(1)).withRetryFactor(0.0001));
    private final FakePerson ada = slack.person("Ada");
    private final App app = new App(AppConfig.builder()
            .slack(Slack.getInstance(config()))
            .signingSecret(slack.signingSecret())
            .singleTeamBotToken(slack.botToken())
            .build());
    private final BoltServer server = new BoltServer(app);
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private SlackConfig config() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        return config;
    }

    @BeforeEach
    void connect() {
        slack.deliverTo(server.address(), slack.signingSecret());
    }

    @AfterEach
    void stop() {
        server.close();
        slack.close();
    }

    @Test
    void what_people_write_and_do_arrives_as_events() {
        app.event(MessageEvent.class, (r, context) -> {
            heard.add(r.getEvent().getUser() + " " + r.getEvent().getText() + " " + r.getEvent().getChannelType());
            return context.ack();
        });
        app.event(AppMentionEvent.class, (r, context) -> {
            heard.add(r.getEvent().getText());
            return context.ack();
        });
        app.event(AppHomeOpenedEvent.class, (r, context) -> {
            heard.add(r.getEvent().getTab());
            return context.ack();
        });
        app.event(MemberJoinedChannelEvent.class, (r, context) -> {
            heard.add("joined " + r.getEvent().getChannel());
            return context.ack();
        });
        app.event(UserChangeEvent.class, (r, context) -> {
            heard.add(r.getEvent().getUser().getTz());
            return context.ack();
        });
        var books = slack.channel("books");
        slack.admit(books);

        assertThat(ada.says("aide & <moi>").accepted()).isTrue();
        ada.opensHome();
        ada.joins(books);
        ada.mentions(books, "bonjour");
        ada.moves(ZoneId.of("Asia/Tokyo"));

        assertThat(heard).containsExactly(
                ada.id() + " aide &amp; &lt;moi&gt; im",
                "home",
                "joined " + books.id(),
                "<@" + slack.team().bot() + "> bonjour",
                "Asia/Tokyo");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void what_is_not_acknowledged_comes_again_three_times() {
        var attempts = new CopyOnWriteArrayList<String>();
        app.event(MessageEvent.class, (r, context) -> {
            attempts.add(r.getEventId() + " " + context.getRetryNum() + " " + context.getRetryReason());
            throw new IllegalStateException("not today");
        });

        assertThat(ada.says("hello").status()).isEqualTo(500);
        slack.await(() -> slack.quiet() && attempts.size() == 4);

        var event = attempts.getFirst().replace(" null null", "");
        assertThat(attempts).containsExactly(
                event + " null null", event + " 1 http_error", event + " 2 http_error", event + " 3 http_error");
    }

    @Test
    void only_signed_requests_pass() {
        app.event(MessageEvent.class, (r, context) -> context.ack());
        var now = Long.toString(java.time.Instant.now().getEpochSecond());
        var body = "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\"}}";

        assertThat(send(now, body, Signature.of("a guess", now, body))).isEqualTo(401);
        assertThat(send(now, body, Signature.of(slack.signingSecret(), now, body))).isEqualTo(200);
    }

    private int send(String timestamp, String body, String signature) {
        var headers = Map.of(
                "Content-Type", "application/json", "X-Slack-Request-Timestamp", timestamp, "X-Slack-Signature",
                signature);
        return slack.send(server.address(), body, headers).status();
    }

    @Test
    void a_button_is_pressed_and_replaced_by_what_was_chosen() throws Exception {
        app.blockAction("yes", (r, context) -> {
            heard.add(r.getPayload().getActions().getFirst().getValue());
            context.respond(response -> response.replaceOriginal(true).text("Oui, dit Ada"));
            return context.ack();
        });
        ask("yes", null);

        assertThat(ada.presses("Oui").accepted()).isTrue();

        assertThat(heard).containsExactly("1");
        assertThat(ada.dm()).singleElement().hasToString("Oui, dit Ada");
        assertThatThrownBy(() -> ada.presses("Oui")).hasMessageContaining("sees no button");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void what_asks_for_confirmation_wants_one() throws Exception {
        app.blockAction("leave", (r, context) -> context.ack());
        ask("leave", "Vraiment ?");

        assertThatThrownBy(() -> ada.presses("Oui")).hasMessageContaining("Vraiment ?");
        assertThat(ada.pressesAndConfirms("Oui").accepted()).isTrue();
    }

    @Test
    void a_command_is_answered_for_one_person_only() {
        app.command("/binome", (r, context) -> context.ack("Aide: " + r.getPayload().getText()));

        ada.types("/binome", "help");

        assertThat(ada.ephemerals()).singleElement().hasToString("Aide: help");
    }

    @Test
    void a_form_is_filled_in_corrected_and_sent() {
        var submitted = new AtomicInteger();
        app.globalShortcut("ask", (r, context) -> {
            var opened = context.client().viewsOpen(o -> o.triggerId(r.getPayload().getTriggerId()).view(form()));
            heard.add(opened.isOk() ? "open" : opened.getError());
            heard.add(context.client().viewsOpen(o -> o.triggerId(r.getPayload().getTriggerId()).view(form()))
                    .getError());
            return context.ack();
        });
        app.viewSubmission("form", (r, context) -> {
            var values = r.getPayload().getView().getState().getValues();
            heard.add(values.get("goal").get("text").getValue());
            heard.add(values.get("day").get("date").getSelectedDate());
            return submitted.getAndIncrement() == 0
                    ? context.ack(a -> a.responseAction("errors").errors(Map.of("goal", "Plus court")))
                    : context.ack();
        });
        app.blockSuggestion("skill", (r, context) -> context.ack(BlockSuggestionResponse.builder()
                .options(List.of(new Option(plainText(r.getPayload().getValue() + "script"), "42")))
                .build()));

        ada.shortcut("ask");
        assertThat(ada.suggests("Compétence", "Java")).containsExactly("Javascript");
        assertThatThrownBy(ada::submits).hasMessageContaining("Objectif");
        ada.fills("Objectif", "écrire").fills("day", "2027-02-01");
        ada.submits();
        assertThat(ada.errors()).containsExactly(Map.entry("goal", "Plus court"));
        ada.submits();

        assertThat(ada.modal()).isEmpty();
        assertThat(heard).containsExactly(
                "open", "exchanged_trigger_id", "écrire", "2027-02-01", "écrire", "2027-02-01");
    }

    @Test
    void closing_is_told_to_those_who_want_to_know() {
        app.globalShortcut("ask", (r, context) -> {
            context.client().viewsOpen(o -> o.triggerId(r.getPayload().getTriggerId()).view(form()));
            return context.ack();
        });
        app.viewClosed("form", (r, context) -> {
            heard.add(r.getPayload().getView().getCallbackId());
            return context.ack();
        });

        ada.shortcut("ask");
        ada.closes();

        assertThat(heard).containsExactly("form");
        assertThat(ada.modals()).isZero();
    }

    @Test
    void the_app_hears_of_its_end_and_then_nothing_more() {
        assertThat(slack.revokeTokens(slack.team()).status()).isNotZero();
        assertThat(ada.says("anybody?").status()).isZero();
    }

    @Test
    void the_control_surface_does_the_same_from_outside() throws Exception {
        app.event(MessageEvent.class, (r, context) -> {
            heard.add(r.getEvent().getText());
            return context.ack();
        });
        var bea = Json.text(control("person", Json.of("name", "Bea")), "id");

        var said = control("do", Json.of("person", bea, "verb", "says", "words", List.of("bonjour")));

        assertThat(Json.text(said, "status")).isEqualTo("200");
        assertThat(heard).containsExactly("bonjour");
        assertThat(Json.objects(control("state", Json.of("person", bea)), "dm")).hasSize(1);
    }

    private com.google.gson.JsonObject control(String what, com.google.gson.JsonObject asked) throws Exception {
        var request = java.net.http.HttpRequest
                .newBuilder(URI.create(slack.apiUrl().replace("/api/", "/control/") + what))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(Json.write(asked)))
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            return Json.object(client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    private void ask(String action, String confirmation) throws IOException, SlackApiException {
        app.client().chatPostMessage(r -> r.token(slack.botToken())
                .channel(ada.id())
                .text("Vous êtes-vous vus ?")
                .blocks(List.of(
                        section(s -> s.text(plainText("Vous êtes-vous vus ?"))),
                        actions(a -> a.elements(List.of(button(b -> b.text(plainText("Oui"))
                                .actionId(action)
                                .value("1")
                                .confirm(confirmation == null
                                        ? null
                                        : confirmationDialog(c -> c.title(plainText("Sûr ?"))
                                                .text(plainText(confirmation))
                                                .confirm(plainText("Oui"))
                                                .deny(plainText("Non")))))))))));
    }

    private static View form() {
        return view(v -> v.type("modal")
                .callbackId("form")
                .notifyOnClose(true)
                .title(viewTitle(t -> t.type("plain_text").text("Questions")))
                .submit(viewSubmit(s -> s.type("plain_text").text("Envoyer")))
                .close(viewClose(c -> c.type("plain_text").text("Fermer")))
                .blocks(List.of(
                        input(i -> i.blockId("goal")
                                .label(plainText("Objectif"))
                                .element(plainTextInput(p -> p.actionId("text")))),
                        input(i -> i.blockId("day")
                                .label(plainText("Jour"))
                                .element(datePicker(d -> d.actionId("date")))),
                        input(i -> i.blockId("skill")
                                .optional(true)
                                .label(plainText("Compétence"))
                                .element(externalSelect(e -> e.actionId("skill").initialOption(option(
                                        plainText("Cuisine"), "7"))))))));
    }
}
