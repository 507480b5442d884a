package io.binome.slack.fake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Signed requests to the app's one address. */
final class HttpDelivery implements Delivery {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(3)).build();

    private final URI app;
    private final String secret;
    private final Settings settings;

    /** @param app the address itself, ending in {@code /slack/events} or whatever the manifest says */
    HttpDelivery(URI app, String secret, Settings settings) {
        this.app = app;
        this.secret = secret;
        this.settings = settings;
    }

    /** The same to an app in this process. */
    static Delivery through(Door door, String secret, Settings settings) {
        return parcel -> door.knock(parcel.body(), headers(parcel, secret, settings));
    }

    @Override
    public Ack deliver(Parcel parcel) {
        return raw(parcel.body(), headers(parcel, secret, settings));
    }

    private static Map<String, String> headers(Parcel parcel, String secret, Settings settings) {
        var timestamp = Long.toString(settings.clock().instant().getEpochSecond());
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", parcel.contentType());
        headers.put("X-Slack-Request-Timestamp", timestamp);
        headers.put("X-Slack-Signature", Signature.of(secret, timestamp, parcel.body()));
        if (parcel.attempt() > 0) {
            headers.put("X-Slack-Retry-Num", Integer.toString(parcel.attempt()));
            headers.put("X-Slack-Retry-Reason", parcel.reason());
        }
        return headers;
    }

    /** Exactly this body with exactly these headers, signed or forged. */
    Ack raw(String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(app)
                .timeout(settings.patience())
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("Accept", "*/*")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        var began = System.nanoTime();
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var again = response.headers().firstValue("X-Slack-No-Retry").filter("1"::equals).isEmpty();
            return Ack.answered(response.statusCode(), response.body(), since(began), again);
        } catch (HttpTimeoutException late) {
            return Ack.failed("http_timeout", since(began));
        } catch (IOException broken) {
            return Ack.failed("connection_failed", since(began));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ack.failed("connection_failed", since(began));
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
