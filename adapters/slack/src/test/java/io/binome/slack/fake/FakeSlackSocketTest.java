package io.binome.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack's own Socket Mode client takes what the fake sends. */
class FakeSlackSocketTest {
    private final FakeSlack slack = FakeSlack.start(
            Settings.usual().withPatience(Duration.ofSeconds(1)).withRetryFactor(0.0001));
    private final FakePerson ada = slack.person("Ada");
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private SocketModeApp sockets;

    @BeforeEach
    void connect() throws Exception {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        var app = new App(
                AppConfig.builder().slack(Slack.getInstance(config)).singleTeamBotToken(slack.botToken()).build());
        var failures = new AtomicInteger();
        app.event(MessageEvent.class, (r, context) -> {
            heard.add(r.getEvent().getText());
            if (r.getEvent().getText().equals("fail") && failures.getAndIncrement() == 0) {
                throw new IllegalStateException("once");
            }
            return context.ack();
        });
        app.command("/binome", (r, context) -> context.ack("Aide: " + r.getPayload().getText()));
        app.globalShortcut("ask", (r, context) -> {
            heard.add(r.getPayload().getUser().getId());
            return context.ack();
        });
        sockets = new SocketModeApp(slack.appToken(), SocketModeClient.Backend.JavaWebSocket, app);
        slack.deliverBySocket();
        sockets.startAsync();
        slack.await(() -> slack.sockets() == 1);
    }

    @AfterEach
    void stop() throws Exception {
        sockets.stop();
        slack.close();
    }

    @Test
    void events_commands_and_interactions_come_in_envelopes_and_are_acknowledged() {
        assertThat(ada.says("hello").accepted()).isTrue();
        assertThat(ada.shortcut("ask").accepted()).isTrue();
        assertThat(ada.types("/binome", "help").accepted()).isTrue();

        assertThat(heard).containsExactly("hello", ada.id());
        assertThat(ada.ephemerals()).singleElement().hasToString("Aide: help");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void a_connection_that_is_to_be_renewed_is_renewed() {
        slack.refreshSockets();
        slack.await(() -> slack.sockets() == 1);

        assertThat(ada.says("still there?").accepted()).isTrue();
        assertThat(heard).containsExactly("still there?");
    }

    @Test
    void what_was_not_acknowledged_comes_in_another_envelope() {
        assertThat(ada.says("fail").reason()).isEqualTo("timeout");
        slack.await(() -> heard.size() == 2 && slack.quiet());

        assertThat(heard).containsExactly("fail", "fail");
    }

    @Test
    void without_a_connection_an_event_waits_for_its_next_try() {
        slack.cutSockets();

        assertThat(ada.says("anybody?").reason()).isEqualTo("connection_failed");
        assertThat(slack.violations()).extracting(Violation::where).containsOnly("delivery");
    }
}
