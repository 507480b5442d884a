package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.slack.http.Asked;
import io.binome.slack.web.WebApi;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing gets in but what Slack has signed a moment ago. */
class DoorTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final long NOON = 1_800_000_000L;
    private static final String HELLO = "{\"type\":\"url_verification\",\"token\":\"t\",\"challenge\":\"3eZbrw1aB\"}";

    private final Door door = new Door(
            new Listeners(null, null, null)
                    .app(WebApi.slack("http://localhost:1/"), (team, enterprise) -> Optional.empty()),
            SECRET, () -> Instant.ofEpochSecond(NOON));

    private static Asked asked(byte[] body, String stamp, String signature) {
        return new Asked("POST", "/slack/events", Map.of(), Map.of(
                "content-type", List.of("application/json"),
                "x-slack-request-timestamp", List.of(stamp),
                "x-slack-signature", List.of(signature)), body);
    }

    private static Asked signed(byte[] body, long at, String secret) {
        return asked(body, Long.toString(at), signature(body, at, secret));
    }

    private static String signature(byte[] body, long at, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + at + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -1, 0, 1, 300})
    void whatWasSignedWithinFiveMinutesEitherWayComesIn(long seconds) {
        var answer = door.knock(signed(bytes(HELLO), NOON + seconds, SECRET));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("3eZbrw1aB");
    }

    @ParameterizedTest
    @ValueSource(longs = {-100_000, -301, 301, 100_000})
    void whatIsOlderOrFromTheFutureDoesNot(long seconds) {
        var answer = door.knock(signed(bytes(HELLO), NOON + seconds, SECRET));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void norWhatSomebodyElseHasSigned() {
        assertThat(door.knock(signed(bytes(HELLO), NOON, "another secret")).status()).isEqualTo(401);
    }

    @Test
    void norWhatWasChangedOnItsWay() {
        var signature = signature(bytes(HELLO), NOON, SECRET);
        assertThat(door.knock(asked(bytes(HELLO + " "), Long.toString(NOON), signature)).status()).isEqualTo(401);
        assertThat(door.knock(asked(bytes(HELLO), Long.toString(NOON + 1), signature)).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "-1", "1e9", "99999999999999999999"})
    void norWhatHasNoTime(String stamp) {
        assertThat(door.knock(asked(bytes(HELLO), stamp, signature(bytes(HELLO), NOON, SECRET))).status())
                .isEqualTo(401);
    }

    @Test
    void aSignedRequestThatCannotBeReadIsRefusedAndSaysNothing() {
        var notUtf8 = new byte[] {'{', (byte) 0xC3, '}'};
        var answer = door.knock(signed(notUtf8, NOON, SECRET));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whatIsTooLargeIsNotLookedAt() {
        assertThat(door.knock(signed(new byte[Door.LARGEST + 1], NOON, SECRET)).status()).isEqualTo(413);
    }

    @Test
    void slackMayLookAtTheCertificate() {
        assertThat(door.knock(asked(bytes("token=t&ssl_check=1"), "", "")).status()).isEqualTo(200);
    }

    @Test
    void aWorkspaceWithoutTheBotIsRefused() {
        try (var threads = Executors.newSingleThreadExecutor()) {
            aWorkspaceWithoutTheBotIsRefused(new Clerk(null, threads, Instant::now));
        }
    }

    private static void aWorkspaceWithoutTheBotIsRefused(Clerk clerk) {
        var strict = new Door(
                new Listeners(clerk, null, null)
                        .app(WebApi.slack("http://localhost:1/"), (team, enterprise) -> Optional.empty()),
                SECRET, () -> Instant.ofEpochSecond(NOON));
        var event = "{\"type\":\"event_callback\",\"team_id\":\"T0ELSE\",\"event_id\":\"Ev1\",\"event\":"
                + "{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"home\"}}";
        assertThat(strict.knock(signed(bytes(event), NOON, SECRET)).status()).isEqualTo(403);
    }
}
