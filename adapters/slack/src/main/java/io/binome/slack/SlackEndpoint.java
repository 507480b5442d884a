package io.binome.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.binome.platform.Route;
import io.binome.platform.WebRequest;
import io.binome.platform.WebResponse;
import io.binome.slack.Shape.Unreadable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Slack's requests come in over HTTP. What is not signed by Slack within five minutes, either way, does not get
 * past it; of what does, no more than {@link Gist} goes further. An event that nobody can read is thanked for all the same:
 * Slack ends the subscription of whoever refuses too many. See <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Slack's description</a>.
 */
final class SlackEndpoint implements Route.Door {
    /** Slack's own payloads stay far below it. */
    static final int LARGEST = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(SlackEndpoint.class);
    /** Slack's look at the certificate, which is not signed, is shorter. */
    private static final int LONGEST_UNSIGNED = 200;
    private static final Pattern SIGNATURE = Pattern.compile("v0=[0-9a-f]{64}");
    private static final String HMAC = "HmacSHA256";
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final App app;
    private final SlackRequestParser parser;
    private final byte[] secret;
    private final InstantSource clock;

    SlackEndpoint(App app, String signingSecret, InstantSource clock) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
        this.secret = signingSecret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /** What is wrong already, by the headers alone: nobody's body is read who could not be believed anyway. */
    @Override
    public Optional<WebResponse> look(WebRequest head, Route.From from) {
        if (!head.method().equals("POST")) {
            return Optional.of(WebResponse.empty(404));
        }
        return hasSignature(head) || isShort(head.header("content-length"))
                ? Optional.empty()
                : Optional.of(WebResponse.empty(401));
    }

    private static boolean isShort(String length) {
        return length.matches("\\d{1,3}") && Integer.parseInt(length) < LONGEST_UNSIGNED;
    }

    private boolean hasSignature(WebRequest head) {
        return isFresh(head.header("x-slack-request-timestamp"))
                && SIGNATURE.matcher(head.header("x-slack-signature")).matches();
    }

    @Override
    public WebResponse knock(WebRequest request, Route.From from) {
        if (request.body().length > LARGEST) {
            return WebResponse.empty(413);
        }
        if (!isSigned(request)) {
            return isSslCheck(request) ? WebResponse.empty(200) : WebResponse.empty(401);
        }
        var isEvent = request.header("content-type").toLowerCase(Locale.ROOT).contains("json");
        try {
            var words = decoded(request.body());
            var gist = Gist.of(words, isEvent || words.startsWith("{"));
            return gist.isEmpty() ? WebResponse.empty(200) : taken(request, gist.get());
        } catch (Unreadable unreadable) {
            LOG.info("a signed request cannot be read: {}", unreadable.getMessage());
            return WebResponse.empty(isEvent ? 200 : 400);
        }
    }

    /** Of a body that has its proper shape, what cannot be taken is no fault of the body's. */
    private WebResponse taken(WebRequest request, String gist) throws Unreadable {
        var parsed = parsed(request, gist);
        return parsed == null ? WebResponse.empty(200) : answer(parsed);
    }

    private @Nullable Request<?> parsed(WebRequest request, String gist) throws Unreadable {
        try {
            return parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(request.path())
                    .queryString(request.query())
                    .headers(new RequestHeaders(request.headers()))
                    .requestBody(gist)
                    .build());
        } catch (RuntimeException strange) {
            throw new Unreadable("of no kind that Slack sends");
        }
    }

    private WebResponse answer(Request<?> request) {
        try {
            return answer(app.run(request));
        } catch (Refusal refusal) {
            return WebResponse.empty(refusal.status());
        } catch (Exception failure) {
            LOG.error("a {} could not be taken", request.getRequestType(), failure);
            return WebResponse.empty(503);
        }
    }

    private static WebResponse answer(Response response) {
        var body = response.getBody() == null ? "" : response.getBody();
        var status = response.getStatusCode() == null ? 200 : response.getStatusCode();
        return new WebResponse(status, Map.of(), response.getContentType(), body);
    }

    private boolean isSigned(WebRequest request) {
        var stamp = request.header("x-slack-request-timestamp");
        if (!isFresh(stamp)) {
            return false;
        }
        var expected = "v0=" + HexFormat.of().formatHex(signature(stamp, request.body()));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8),
                request.header("x-slack-signature").getBytes(StandardCharsets.UTF_8));
    }

    private boolean isFresh(String stamp) {
        if (!stamp.matches("\\d{1,12}")) {
            return false;
        }
        var age = Duration.ofSeconds(clock.instant().getEpochSecond() - Long.parseLong(stamp)).abs();
        return age.compareTo(WINDOW) <= 0;
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
    private static boolean isSslCheck(WebRequest request) {
        var body = new String(request.body(), StandardCharsets.ISO_8859_1);
        return body.length() < LONGEST_UNSIGNED && ("&" + body + "&").contains("&ssl_check=1&");
    }

    private static String decoded(byte[] body) throws Unreadable {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable("not in UTF-8");
        }
    }
}
