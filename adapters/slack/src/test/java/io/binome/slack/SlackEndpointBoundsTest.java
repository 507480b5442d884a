package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import io.binome.platform.Route;
import io.binome.platform.WebRequest;
import io.binome.platform.WebResponse;
import io.binome.slack.fake.Signature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the door lets in, to the second and to the byte. */
class SlackEndpointBoundsTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final String COMMAND =
            "team_id=T1&user_id=U1&channel_id=C1&channel_name=general&command=%2Fbinome&text=caf%C3%A9";

    private final List<String> taken = new ArrayList<>();
    private final SlackEndpoint endpoint = new SlackEndpoint(app(), SECRET, () -> NOW);

    private App app() {
        var config = AppConfig.builder().signingSecret(null).singleTeamBotToken(null).build();
        config.setUnmatchedRequestHandler(request -> Response.ok());
        var app = new App(config, List.of());
        app.command(Pattern.compile(".*"), (request, context) -> {
            taken.add(String.valueOf(request.getPayload().getText()));
            return context.ack();
        });
        return app;
    }

    private WebResponse knock(String body, Map<String, String> headers) {
        return knock(body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private WebResponse knock(byte[] body, Map<String, String> headers) {
        var all = new HashMap<String, List<String>>();
        all.put("content-type", List.of("application/x-www-form-urlencoded"));
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return endpoint.knock(
                new WebRequest("POST", "/slack/events", Map.of(), all, body), new Route.From("", false));
    }

    private static Map<String, String> signed(String body, long aged) {
        var stamp = Long.toString(NOW.getEpochSecond() - aged);
        return Map.of(
                "x-slack-request-timestamp", stamp, "x-slack-signature", Signature.of(SECRET, stamp, body));
    }

    private static Map<String, String> signed(byte[] body) {
        try {
            var stamp = Long.toString(NOW.getEpochSecond());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + stamp + ":").getBytes(StandardCharsets.UTF_8));
            return Map.of(
                    "x-slack-request-timestamp", stamp,
                    "x-slack-signature", "v0=" + HexFormat.of().formatHex(mac.doFinal(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refused(int status, WebResponse response) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.body()).isEmpty();
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 299, 300, -299, -300})
    void whatWasSignedWithinFiveMinutesIsLetIn(long aged) {
        assertThat(knock(COMMAND, signed(COMMAND, aged)).status()).isEqualTo(200);
        assertThat(taken).containsExactly("café");
    }

    @ParameterizedTest
    @ValueSource(longs = {301, -301, 86_400, -86_400, 1_800_000_000})
    void whatWasSignedEarlierOrLaterIsNot(long aged) {
        refused(401, knock(COMMAND, signed(COMMAND, aged)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1", "1e9", "9223372036854775808", "00000000000001"})
    void aTimeThatIsNoneIsRefused(String stamp) {
        refused(401, knock(COMMAND, Map.of(
                "x-slack-request-timestamp", stamp, "x-slack-signature", Signature.of(SECRET, stamp, COMMAND))));
    }

    @Test
    void whatIsNotSignedIsRefused() {
        var proper = signed(COMMAND, 0);
        refused(401, knock(COMMAND, Map.of()));
        refused(401, knock(COMMAND, Map.of("x-slack-signature", proper.get("x-slack-signature"))));
        refused(401, knock(COMMAND, Map.of("x-slack-request-timestamp", proper.get("x-slack-request-timestamp"))));
        for (var forged : List.of("", "v0=", "v1=" + "0".repeat(64), "v0=" + "0".repeat(64),
                proper.get("x-slack-signature").substring(0, 66),
                proper.get("x-slack-signature").substring(3))) {
            var headers = new HashMap<>(proper);
            headers.put("x-slack-signature", forged);
            refused(401, knock(COMMAND, headers));
        }
    }

    @Test
    void aSignatureIsGoodForItsBodyItsTimeAndItsSecretOnly() {
        refused(401, knock(COMMAND + "+", signed(COMMAND, 0)));
        var moved = new HashMap<>(signed(COMMAND, 0));
        moved.put("x-slack-request-timestamp", Long.toString(NOW.getEpochSecond() + 1));
        refused(401, knock(COMMAND, moved));
        var stamp = Long.toString(NOW.getEpochSecond());
        refused(401, knock(COMMAND, Map.of(
                "x-slack-request-timestamp", stamp,
                "x-slack-signature", Signature.of("another secret", stamp, COMMAND))));
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeAnythingElse() {
        var large = COMMAND + "&more=" + "x".repeat(SlackEndpoint.LARGEST);
        refused(413, knock(large, signed(large, 0)));
        refused(413, knock(large, Map.of()));
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        var latin = "team_id=T1&user_id=U1&command=%2Fbinome&text=café".getBytes(StandardCharsets.ISO_8859_1);
        refused(400, knock(latin, signed(latin)));
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(COMMAND.getBytes(StandardCharsets.UTF_8));
        }
        var headers = new HashMap<>(signed(zipped.toByteArray()));
        headers.put("content-encoding", "gzip");
        refused(400, knock(zipped.toByteArray(), headers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"ev", "payload=%7B%22type%22%3A",
        "payload=%ZZ", "payload=", "[]", "null", "", "&&&", "team_id"})
    void whatIsCutShortIsRefusedOrPassedOver(String body) {
        var response = knock(body, signed(body, 0));
        assertThat(response.status()).isIn(200, 400);
        assertThat(response.body()).isEmpty();
        assertThat(taken).isEmpty();
    }

    @Test
    void theCheckOfTheCertificateNeedsNoSignature() {
        assertThat(knock("ssl_check=1&token=x", Map.of()).status()).isEqualTo(200);
        refused(401, knock("ssl_check=1&" + "x".repeat(300), Map.of()));
    }

    @Test
    void theChallengeComesBackToSlackAlone() {
        var body = "{\"type\":\"url_verification\",\"token\":\"x\",\"challenge\":\"3eZbrw1aB\"}";
        var headers = new HashMap<>(signed(body, 0));
        headers.put("content-type", "application/json");
        assertThat(knock(body, headers).body()).contains("3eZbrw1aB");
        refused(401, knock(body, Map.of("content-type", "application/json")));
    }
}
