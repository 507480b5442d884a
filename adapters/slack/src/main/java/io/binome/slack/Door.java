package io.binome.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.binome.platform.Answer;
import io.binome.platform.Asked;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Slack's requests come in over HTTP. What is not signed by Slack within five minutes, either way, does not get
 * past it. See <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Slack's description</a>.
 */
public final class Door {
    /** Slack's own payloads stay far below it. */
    public static final int LARGEST = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final String HMAC = "HmacSHA256";
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final App app;
    private final SlackRequestParser parser;
    private final byte[] secret;
    private final InstantSource clock;

    Door(App app, String signingSecret, InstantSource clock) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
        this.secret = signingSecret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /** Answers a request, whatever it is. */
    public Answer knock(Asked asked) {
        if (asked.body().length > LARGEST) {
            return Answer.empty(413);
        }
        if (!isSigned(asked)) {
            return isSslCheck(asked) ? Answer.empty(200) : Answer.empty(401);
        }
        var words = decoded(asked.body());
        if (words.isEmpty()) {
            return Answer.empty(400);
        }
        try {
            var request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(asked.path())
                    .queryString(asked.query())
                    .headers(new RequestHeaders(asked.headers()))
                    .requestBody(words.get())
                    .build());
            return request == null ? Answer.empty(200) : answer(request);
        } catch (RuntimeException unreadable) {
            LOG.info("a signed request could not be read: {}", unreadable.getClass().getSimpleName());
            return Answer.empty(400);
        }
    }

    private Answer answer(Request<?> request) {
        try {
            return answer(app.run(request));
        } catch (Refusal refusal) {
            return Answer.empty(refusal.status());
        } catch (Exception failure) {
            LOG.error("a {} could not be taken", request.getRequestType(), failure);
            return Answer.empty(503);
        }
    }

    private static Answer answer(Response response) {
        var body = response.getBody() == null ? "" : response.getBody();
        var status = response.getStatusCode() == null ? 200 : response.getStatusCode();
        return new Answer(status, Map.of(), response.getContentType(), body);
    }

    private boolean isSigned(Asked asked) {
        var stamp = asked.header("x-slack-request-timestamp");
        if (!stamp.matches("\\d{1,12}")) {
            return false;
        }
        var age = Duration.ofSeconds(clock.instant().getEpochSecond() - Long.parseLong(stamp)).abs();
        if (age.compareTo(WINDOW) > 0) {
            return false;
        }
        var expected = "v0=" + HexFormat.of().formatHex(signature(stamp, asked.body()));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8),
                asked.header("x-slack-signature").getBytes(StandardCharsets.UTF_8));
    }

    private byte[] signature(String stamp, byte[] body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            mac.update(("v0:" + stamp + ":").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Slack looks at the certificate now and then, without a signature, and wants to hear nothing but 200. */
    private static boolean isSslCheck(Asked asked) {
        var body = new String(asked.body(), StandardCharsets.ISO_8859_1);
        return body.length() < 200 && ("&" + body + "&").contains("&ssl_check=1&");
    }

    private static Optional<String> decoded(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
