package io.binome.slack.fake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;

/** Signed requests to the app's one address. */
final class HttpDelivery implements Delivery {
    private final URI app;
    private final String secret;
    private final Settings settings;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(3)).build();

    /** @param app the address itself, ending in {@code /slack/events} or whatever the manifest says */
    HttpDelivery(URI app, String secret, Settings settings) {
        this.app = app;
        this.secret = secret;
        this.settings = settings;
    }

    @Override
    public Ack deliver(Parcel parcel) {
        var body = parcel.body();
        var timestamp = Long.toString(settings.clock().instant().getEpochSecond());
        var headers = new java.util.LinkedHashMap<String, String>();
        headers.put("Content-Type", parcel.contentType());
        headers.put("X-Slack-Request-Timestamp", timestamp);
        headers.put("X-Slack-Signature", Signature.of(secret, timestamp, body));
        if (parcel.attempt() > 0) {
            headers.put("X-Slack-Retry-Num", Integer.toString(parcel.attempt()));
            headers.put("X-Slack-Retry-Reason", parcel.reason());
        }
        return raw(body, headers);
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
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
