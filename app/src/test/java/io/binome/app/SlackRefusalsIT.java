package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.slack.fake.Ack;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.slack.fake.Signature;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the started application turns away. Ivy is unknown to it: had a request in her name been kept, it would ask Slack
 * who she is and answer her. {@code DoorTest} and {@code DoorBoundsTest} have the finer points.
 */
class SlackRefusalsIT {
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final Pattern QUESTION = Pattern.compile("\"value\":\"([^\"\\\\]+\\?[^\"\\\\]+)\\\\n");

    @TempDir
    private static Path data;

    private static FakeSlack slack;
    private static Connected binome;
    private static FakePerson claire;

    private FakePerson ivy;
    private int calls;

    @BeforeAll
    static void start() {
        slack = FakeSlack.start();
        binome = Connected.overHttp(slack, data, "claire@example.org");
        claire = person("Claire Petit", "claire@example.org");
    }

    @AfterAll
    static void stop() {
        binome.close();
        slack.close();
    }

    private static FakePerson person(String name, String email) {
        return slack.person(slack.team(), name, email, ZoneId.of("Europe/Paris"), "en-GB");
    }

    @BeforeEach
    void hire() {
        ivy = person("Ivy Intruder", "ivy.intruder@example.org");
        calls = slack.calls().size();
    }

    /** Another command, taken and answered after the refused one, shows that nothing is still to come. */
    @AfterEach
    void nothingHasHappened() {
        var before = claire.dm().size();
        claire.says("help");
        until(() -> claire.dm().size() >= before + 2);
        assertThat(slack.calls().stream().skip(calls))
                .noneMatch(call -> call.arguments().toString().contains(ivy.id()));
        assertThat(ivy.dm()).isEmpty();
        assertThat(binome.said())
                .doesNotContain("\tat ", "ERROR", "Intruder", "ivy.intruder", "gatecrash", slack.botToken(),
                        slack.signingSecret());
    }

    private String command() {
        return "team_id=" + slack.team().id() + "&team_domain=acme&user_id=" + ivy.id()
                + "&user_name=ivy.intruder&channel_id=C1&channel_name=general&command=%2Fbinome"
                + "&text=gatecrash&trigger_id=1.2.3";
    }

    private String event(String team, String inner) {
        return """
                {"token":"x","team_id":"%s","api_app_id":"A1","type":"event_callback","event_id":"Ev%d","event_time":1,\
                "event":%s}""".formatted(team, System.nanoTime(), inner);
    }

    private String wrote() {
        return """
                {"type":"message","user":"%s","text":"gatecrash","channel":"D1","channel_type":"im","ts":"1.1",\
                "event_ts":"1.1"}""".formatted(ivy.id());
    }

    private Ack send(String body, String type) {
        return slack.send(binome.events(), body, slack.headers(body, type));
    }

    private Ack sendSigned(String body, long aged) {
        var stamp = Long.toString(Instant.now().getEpochSecond() - aged);
        return slack.send(binome.events(), body, Map.of(
                "Content-Type", FORM,
                "X-Slack-Request-Timestamp", stamp,
                "X-Slack-Signature", Signature.of(slack.signingSecret(), stamp, body)));
    }

    private static void refused(int status, Ack answer) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "trace", "gatecrash");
    }

    /** Signed, and yet unreadable: nothing that would come again. */
    private static void passedOver(Ack answer) {
        assertThat(answer.status()).isIn(200, 400);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whatSlackHasNotSigned() {
        var proper = slack.headers(command(), FORM);
        refused(401, slack.send(binome.events(), command(), Map.of("Content-Type", FORM)));
        for (var missing : proper.keySet()) {
            if (missing.startsWith("X-")) {
                var headers = new HashMap<>(proper);
                headers.remove(missing);
                refused(401, slack.send(binome.events(), command(), headers));
            }
        }
        refused(401, slack.send(binome.events(), command() + "+", proper));
        var forged = new HashMap<>(proper);
        forged.put("X-Slack-Signature", "v0=" + "0".repeat(64));
        refused(401, slack.send(binome.events(), command(), forged));
    }

    @Test
    void whatIsTooOldOrFromTheFuture() {
        refused(401, sendSigned(command(), 302));
        refused(401, sendSigned(command(), -310));
    }

    @Test
    void whatIsTooLargeOrCutShort() {
        var large = command() + "&more=" + "x".repeat(1_100_000);
        refused(413, send(large, FORM));
        var event = event(slack.team().id(), wrote());
        for (var part : new int[] {2, 3, 5}) {
            passedOver(send(event.substring(0, event.length() / part), JSON));
            passedOver(send(command().substring(0, command().length() / part), FORM));
        }
        passedOver(send("payload=%7B%22type%22%3A%22block_actions%22%2C", FORM));
    }

    @Test
    void whatComesFromAWorkspaceWhereItIsNotInstalled() {
        var elsewhere = slack.team("Elsewhere").id();
        refused(403, send(event(elsewhere, wrote()), JSON));
        refused(403, send(command().replace(slack.team().id(), elsewhere), FORM));
    }

    @Test
    void whatNobodyListensTo() {
        refused(200, send(event(slack.team().id(), "{\"type\":\"sky_fell\",\"event_ts\":\"1.1\"}"), JSON));
        refused(200, send(
                event(slack.team().id(), "{\"type\":\"message\",\"subtype\":\"message_changed\",\"channel\":\"D1\","
                        + "\"channel_type\":\"im\",\"hidden\":true,\"event_ts\":\"1.1\",\"ts\":\"1.1\"}"),
                JSON));
        refused(200, slack.send(binome.events(), "ssl_check=1&token=x", Map.of("Content-Type", FORM)));
        var challenge = send("{\"type\":\"url_verification\",\"token\":\"x\",\"challenge\":\"3eZbrw1aB\"}", JSON);
        assertThat(challenge.status()).isEqualTo(200);
        assertThat(challenge.body()).contains("3eZbrw1aB");
    }

    /** Who asks is known from the envelope alone: what a button or a form says of it is not believed. */
    @Test
    void whatWasAskedOfSomebodyElse() {
        claire.says("programme create");
        until(() -> claire.dm().stream().anyMatch(shown -> shown.buttons().contains("Cross-mentoring")));
        var json = claire.dm().getLast().message().json().toString();
        var question = QUESTION.matcher(json);
        assertThat(question.find()).as(json).isTrue();
        var theirs = question.group(1);
        var thief = person("Ted Thief", "ted@example.org");
        thief.says("help");
        until(() -> thief.reads("Here is what you can ask me"));
        var heard = thief.dm().size();
        var seen = claire.dm().size();

        for (var prompt : new String[] {theirs, theirs.replaceFirst("^[^/]+", "elsewhere"), "nonsense", "../../x"}) {
            assertThat(press(thief, "answer:0", prompt + "\\ncross").status()).isEqualTo(200);
            assertThat(press(thief, "form:0", prompt).status()).isEqualTo(200);
            assertThat(submit(thief, prompt).status()).isEqualTo(200);
        }
        thief.says("leeve");
        until(() -> thief.reads("Leave the programme"));

        assertThat(thief.modals()).isZero();
        assertThat(thief.dm()).hasSize(heard + 2);
        assertThat(claire.dm()).hasSize(seen);
        claire.presses("Cross-mentoring");
        until(() -> claire.reads("What should it be called?"));
    }

    private Ack press(FakePerson by, String action, String value) {
        return interact("""
                {"type":"block_actions","user":{"id":"%s","team_id":"%s"},"team":{"id":"%s"},"api_app_id":"A1",\
                "trigger_id":"1.2.3","container":{"type":"message","message_ts":"1.1","channel_id":"D1"},\
                "channel":{"id":"D1","name":"directmessage"},"message":{"type":"message","ts":"1.1","text":"x"},\
                "actions":[{"type":"button","action_id":"%s","block_id":"b","value":"%s","action_ts":"1.%d"}]}"""
                .formatted(by.id(), slack.team().id(), slack.team().id(), action, value, System.nanoTime()));
    }

    private Ack submit(FakePerson by, String prompt) {
        return interact("""
                {"type":"view_submission","user":{"id":"%s","team_id":"%s"},"team":{"id":"%s"},"api_app_id":"A1",\
                "trigger_id":"1.2.%d","view":{"id":"V1","team_id":"%s","type":"modal","callback_id":"form","hash":"1",\
                "private_metadata":"{\\"prompt\\":\\"%s\\",\\"page\\":0}","blocks":[],"state":{"values":{}}}}"""
                .formatted(by.id(), slack.team().id(), slack.team().id(), System.nanoTime(), slack.team().id(),
                        prompt));
    }

    private Ack interact(String payload) {
        return send("payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8), FORM);
    }

    @Test
    void whatItHasTakenAlready() {
        var nora = person("Nora New", "nora@example.org");
        var body = command().replace(ivy.id(), nora.id()).replace("gatecrash", "leeve");
        var headers = slack.headers(body, FORM);
        assertThat(slack.send(binome.events(), body, headers).status()).isEqualTo(200);
        assertThat(slack.send(binome.events(), body, headers).status()).isEqualTo(200);
        until(() -> nora.reads("Leave the programme"));
        nora.says("pair");
        until(() -> nora.reads("You’re not taking part in a programme at the moment."));
        assertThat(nora.dm().stream().filter(shown -> shown.says("Leave the programme"))).hasSize(1);
    }

    private static void until(BooleanSupplier condition) {
        slack.await(AT_MOST, condition);
    }
}
