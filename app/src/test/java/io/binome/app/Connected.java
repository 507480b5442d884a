package io.binome.app;

import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A Binôme of its own process that serves a Slack of the tests' own. It can be killed, and then started again. */
final class Connected implements AutoCloseable {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final FakeSlack slack;
    private final Map<String, String> environment;
    private final List<Started> lives = new ArrayList<>();

    private Connected(FakeSlack slack, Map<String, String> environment) {
        this.slack = slack;
        this.environment = Map.copyOf(environment);
        start();
    }

    /** One workspace over HTTP, run by whoever has this e-mail address. */
    static Connected overHttp(FakeSlack slack, Path data, String admin) {
        return new Connected(slack, settings(slack, data, admin, Map.of(
                "SLACK_SIGNING_SECRET", slack.signingSecret())));
    }

    /** The same without a public address. */
    static Connected overSocket(FakeSlack slack, Path data, String admin) {
        return new Connected(slack, settings(slack, data, admin, Map.of("SLACK_APP_TOKEN", slack.appToken())));
    }

    private static Map<String, String> settings(FakeSlack slack, Path data, String admin, Map<String, String> way) {
        var settings = new HashMap<>(Map.of(
                "SLACK_BOT_TOKEN", slack.botToken(),
                "SLACK_API_URL", slack.apiUrl(),
                "BINOME_ADMINS", admin,
                "BINOME_DATA_DIR", data.toString(),
                "BINOME_LANGUAGE", "en",
                "BINOME_TICK_SECONDS", "1",
                "PORT", "0"));
        settings.putAll(way);
        return settings;
    }

    /** Starts it, and waits until Slack and it can hear each other. */
    void start() {
        var life = Started.with(environment);
        lives.add(life);
        if (environment.containsKey("SLACK_APP_TOKEN")) {
            slack.deliverBySocket();
            life.port();
            slack.await(() -> slack.sockets() > 0);
        } else {
            slack.deliverTo(life.uri("/slack/events"), slack.signingSecret());
        }
    }

    /** Has them say that they work on every day, so that nothing waits for their open hours. */
    void workAlways(List<FakePerson> people) {
        people.forEach(each -> each.says(AnyHour.HOURS));
        slack.await(AT_MOST, () -> people.stream().allMatch(each -> each.reads(AnyHour.NOTED)));
    }

    /** SIGKILL. */
    void kill() {
        lives.getLast().kill();
    }

    /** The process of now. */
    Started life() {
        return lives.getLast();
    }

    /** Where Slack's requests come in. */
    URI events() {
        return life().uri("/slack/events");
    }

    /** Everything that it has said in all its lives. */
    String said() {
        return lives.stream().map(Started::said).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        life().close();
    }
}
