package io.binome.teams.fake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings activities to the app. What is no invoke comes once more, later, where the app answered 5xx or could not be
 * reached; after a time-out, a 4xx or an invoke nothing comes again. Every failure is a violation at {@code delivery}.
 */
final class Deliveries implements AutoCloseable {
    private final Settings settings;
    private final Records records;
    private final Keys keys;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Door to;
    private HttpClient client;
    private volatile Token token;

    Deliveries(Settings settings, Records records, Keys keys) {
        this.settings = settings;
        this.records = records;
        this.keys = keys;
    }

    void to(Door app) {
        to = app;
    }

    boolean quiet() {
        return underWay.get() == 0;
    }

    /** Delivers, and returns what the first attempt was answered. */
    Ack deliver(ObjectNode activity) {
        if (to == null) {
            return Ack.unsent();
        }
        var ack = once(activity);
        var lost = ack.status() >= 500 || ack.reason().equals("connection_failed");
        if (lost && !Json.text(activity, "type").equals("invoke")) {
            underWay.incrementAndGet();
            Thread.ofVirtual().start(() -> again(activity));
        }
        return ack;
    }

    private void again(ObjectNode activity) {
        try {
            LockSupport.parkNanos(settings.again().toNanos());
            once(activity);
        } finally {
            underWay.decrementAndGet();
        }
    }

    private Ack once(ObjectNode activity) {
        underWay.incrementAndGet();
        try {
            var ack = to.knock(Json.write(activity), headers(Json.text(activity, "serviceUrl")));
            if (!ack.accepted()) {
                records.violation(
                        "delivery",
                        Json.text(activity, "type") + " " + Json.text(activity, "name") + ": " + ack.reason() + " "
                                + ack.status() + " after " + ack.took().toMillis() + " ms");
            }
            return ack;
        } finally {
            underWay.decrementAndGet();
        }
    }

    Map<String, String> headers(String serviceUrl) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json; charset=utf-8");
        headers.put("User-Agent", "Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)");
        if (settings.tokens()) {
            headers.put("Authorization", "Bearer " + token(serviceUrl, settings.clock().instant()));
        }
        return headers;
    }

    /** As Microsoft does, shows the same token as long as it is good: to sign one takes longer than all the rest. */
    private String token(String serviceUrl, Instant now) {
        var key = keys.current();
        var current = token;
        if (current == null || !current.isGood(key, serviceUrl, now)) {
            var until = now.plus(settings.passLife());
            var pass = Pass.good(key, Machine.APP, serviceUrl, now, settings.passLife());
            current = new Token(key, serviceUrl, now, until, pass.value());
            token = current;
        }
        return current.value();
    }

    private record Token(Keys.Key key, String serviceUrl, Instant from, Instant until, String value) {
        boolean isGood(Keys.Key now, String service, Instant at) {
            return key == now && serviceUrl.equals(service) && !at.isBefore(from) && at.isBefore(until);
        }
    }

    /** Sends exactly this. */
    Ack send(URI target, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(target)
                .timeout(settings.patience())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        var start = System.nanoTime();
        try {
            var answer = client().send(request.build(), HttpResponse.BodyHandlers.ofString());
            return Ack.answered(answer.statusCode(), answer.body(), since(start));
        } catch (HttpTimeoutException late) {
            return Ack.failed("timeout", since(start));
        } catch (IOException gone) {
            return Ack.failed("connection_failed", since(start));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Ack.failed("interrupted", since(start));
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
        }
        return client;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }
}
