package io.binome.slack.install;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of Slack as gives tokens away: each token for renewal works once, and as long as its grace lasts. */
final class TinySlack implements AutoCloseable {
    static final String CLIENT = "123.456";
    static final String SECRET = "client-secret-of-test";

    /** What it does with the next requests. */
    enum Mood {
        WELL, FAILING, HANGING, NONSENSE
    }

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger given = new AtomicInteger();
    private final Map<String, Integer> renewals = new ConcurrentHashMap<>();
    final List<Map<String, String>> asked = Collections.synchronizedList(new ArrayList<>());
    final Map<String, String> codes = new ConcurrentHashMap<>();
    final Map<String, String> tokens = new ConcurrentHashMap<>();
    volatile Mood mood = Mood.WELL;
    volatile boolean grace;
    volatile int expiresIn = 43_200;

    TinySlack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/oauth.v2.access", exchange -> answer(exchange, this::access));
        server.createContext("/api/auth.test", exchange -> answer(exchange, this::test));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String apiUrl() {
        return base() + "/api/";
    }

    /** A token for renewal that it takes. */
    String renewal() {
        var renewal = "xoxe-1-renewal-" + given.incrementAndGet();
        renewals.put(renewal, 0);
        return renewal;
    }

    /** How often a token for renewal was used. */
    int used(String renewal) {
        return renewals.getOrDefault(renewal, 0);
    }

    void revoke(String renewal) {
        renewals.remove(renewal);
    }

    private interface Reply {
        String to(Map<String, String> form);
    }

    private void answer(HttpExchange exchange, Reply reply) throws IOException {
        var form = form(exchange);
        asked.add(form);
        switch (mood) {
            case WELL -> send(exchange, 200, reply.to(form));
            case FAILING -> send(exchange, 500, "{\"ok\":false,\"error\":\"internal_error\"}");
            case NONSENSE -> send(exchange, 200, "<html>maintenance</html>");
            case HANGING -> {
                try {
                    // Done all the same: only the answer gets lost.
                    reply.to(form);
                    closing.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    exchange.close();
                }
            }
        }
    }

    private String access(Map<String, String> form) {
        var expected = "Basic " + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(form.get("authorization"))) {
            return refusal("bad_client_secret");
        }
        if ("refresh_token".equals(form.get("grant_type"))) {
            return renewed(form.getOrDefault("refresh_token", ""));
        }
        var team = codes.remove(form.getOrDefault("code", ""));
        return team == null ? refusal("invalid_code") : granted(team, renewal());
    }

    private String renewed(String renewal) {
        var uses = renewals.computeIfPresent(renewal, (each, before) -> before + 1);
        return uses == null || (uses > 1 && !grace) ? refusal("invalid_refresh_token") : granted(TEAM, renewal());
    }

    static final String TEAM = "\"team\":{\"id\":\"T0123\",\"name\":\"Les <étoiles>\"},\"enterprise\":null,"
            + "\"is_enterprise_install\":false";

    static final String ENTERPRISE = "\"team\":null,\"enterprise\":{\"id\":\"E0123\",\"name\":\"Grande Maison\"},"
            + "\"is_enterprise_install\":true";

    static final String TEAM_OF_TOKEN = "\"url\":\"https://etoiles.slack.com/\",\"team\":\"Les étoiles\","
            + "\"user\":\"binome\",\"team_id\":\"T0123\",\"user_id\":\"U0BOT\",\"bot_id\":\"B0BOT\"";

    private String granted(String team, String renewal) {
        return "{\"ok\":true,\"app_id\":\"A0123\",\"authed_user\":{\"id\":\"U0INSTALL\"},\"scope\":\""
                + String.join(",", Scopes.BOT) + "\",\"token_type\":\"bot\",\"access_token\":\"xoxe.xoxb-1-token-"
                + given.incrementAndGet() + "\",\"bot_user_id\":\"U0BOT\"," + team
                + (expiresIn == 0
                        ? ""
                        : ",\"refresh_token\":\"" + renewal + "\",\"expires_in\":" + expiresIn)
                + "}";
    }

    private String test(Map<String, String> form) {
        var token = form.getOrDefault("authorization", "").replaceFirst("^Bearer ", "");
        var owner = tokens.get(token.isEmpty() ? form.getOrDefault("token", "") : token);
        return owner == null ? refusal("invalid_auth") : "{\"ok\":true," + owner + "}";
    }

    private static String refusal(String error) {
        return "{\"ok\":false,\"error\":\"" + error + "\"}";
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        var form = new HashMap<String, String>();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (var pair : body.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                form.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization != null) {
            form.put("authorization", authorization);
        }
        return form;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
