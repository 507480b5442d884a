package io.binome.teams.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The HTTP side: connector, login, and the keys with their metadata. */
final class WebServer implements AutoCloseable {
    static final String REGION = "/emea";

    static {
        // Without it every answer on a kept connection waits 40 ms for the client's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Machine teams;
    private final Connector connector;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    WebServer(Machine teams) {
        this.teams = teams;
        connector = new Connector(teams);
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), teams.settings().port()), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void start() {
        server.createContext(REGION + "/v3/", this::connect);
        server.createContext("/login/", exchange -> handle(exchange, body -> {
            var answer = teams.login().token(path(exchange).substring("/login".length()), body);
            return new Done(answer.status(), answer.body(), answer.outcome(), 0);
        }));
        server.createContext(
                "/v1/.well-known/openidconfiguration",
                exchange -> handle(exchange, body -> new Done(200, Keys.metadata(base()), "ok", 0)));
        server.createContext(
                "/v1/.well-known/keys",
                exchange -> handle(exchange, body -> new Done(200, teams.keys().set(), "ok", 0)));
        server.start();
    }

    /** @param body null for none */
    private record Done(int status, JsonNode body, String outcome, long retryAfter) {}

    private interface Work {
        Done on(String body) throws IOException;
    }

    private void connect(HttpExchange exchange) {
        handle(exchange, body -> {
            var token = token(exchange);
            if (teams.settings().tokens() && !teams.login().good(token)) {
                if (token.isEmpty()) {
                    teams.records().violation("connector", "no token on " + path(exchange));
                }
                return new Done(
                        401,
                        Json.of("message", "Authorization has been denied for this request."),
                        "Unauthorized",
                        0);
            }
            if (!teams.settings().tokens() && exchange.getRequestHeaders().containsKey("Authorization")) {
                teams.records().violation("connector", "a token where there are none, on " + path(exchange));
            }
            var asked = request(exchange, body);
            try {
                var answer = connector.answer(asked);
                return new Done(answer.status(), answer.body(), "ok", 0);
            } catch (Refusal refusal) {
                if (refusal.status() == 400 || refusal.status() == 405) {
                    teams.records().violation("connector", path(exchange) + ": " + refusal.getMessage());
                }
                return refused(refusal);
            } catch (TooMany limit) {
                return tooMany(limit.seconds());
            }
        });
    }

    private static Done tooMany(long seconds) {
        return new Done(
                429,
                Json.of("error", Json.of("code", "TooManyRequests", "message", "Too many requests.")),
                "TooManyRequests",
                seconds);
    }

    private void handle(HttpExchange exchange, Work work) {
        try (exchange) {
            var at = teams.settings().clock().instant();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = path(exchange);
            var whose = path.startsWith("/v3/") ? connector.person(request(exchange, body)) : "";
            var hit = teams.troubles().hit(exchange.getRequestMethod(), path, whose).orElse(null);
            var kind = hit == null ? null : hit.trouble().kind();
            var done = hit == null ? work.on(body) : troubled(hit, work, body);
            var silent = kind == Trouble.Kind.CUT || kind == Trouble.Kind.LOST;
            var outcome =
                    silent ? Objects.requireNonNull(kind).name().toLowerCase(java.util.Locale.ROOT) : done.outcome();
            teams.records()
                    .call(new Call(
                            at,
                            exchange.getRequestMethod(),
                            path,
                            token(exchange),
                            Json.object(body),
                            silent ? 0 : done.status(),
                            outcome));
            if (kind == Trouble.Kind.SLOW) {
                LockSupport.parkNanos(hit.trouble().pause().toNanos());
            }
            if (!silent) {
                send(exchange, done);
            }
        } catch (IOException gone) {
            // The app has given up; so do we.
        }
    }

    private static Done troubled(Troubles.Hit hit, Work work, String body) throws IOException {
        return switch (hit.trouble().kind()) {
            case SLOW, LOST -> work.on(body);
            case CUT -> new Done(0, null, "cut", 0);
            case TOO_MANY -> tooMany(hit.seconds());
            case BROKEN -> {
                var status = new int[] {500, 502, 503, 504}[hit.count() % 4];
                yield new Done(status, null, "broken", 0);
            }
            case PRECONDITION -> refused(new Refusal(412, "PreconditionFailed", "Precondition failed, please retry."));
            case BLOCKED -> refused(Refusal.blocked());
        };
    }

    private static Done refused(Refusal refusal) {
        return new Done(refusal.status(), refusal.body(), refusal.code(), 0);
    }

    private static Connector.Request request(HttpExchange exchange, String body) {
        var raw = exchange.getRequestURI().getRawPath().substring((REGION + "/v3/").length());
        var segments = Arrays.stream(raw.split("/")).filter(each -> !each.isEmpty()).map(WebServer::segment).toList();
        return new Connector.Request(
                exchange.getRequestMethod(), segments, query(exchange.getRequestURI().getRawQuery()), json(body));
    }

    private static ObjectNode json(String body) {
        return Json.object(body);
    }

    private static String segment(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Map<String, String> query(String raw) {
        var query = new HashMap<String, String>();
        for (var pair : raw == null ? new String[0] : raw.split("&")) {
            var split = pair.split("=", 2);
            query.put(split[0], split.length > 1 ? URLDecoder.decode(split[1], StandardCharsets.UTF_8) : "");
        }
        return query;
    }

    /** The decoded path; of the connector, what begins with {@code /v3/}. */
    private static String path(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath();
        return path.startsWith(REGION + "/v3/") ? path.substring(REGION.length()) : path;
    }

    private static String token(HttpExchange exchange) {
        var header = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        return header.startsWith("Bearer ") ? header.substring(7) : "";
    }

    private static void send(HttpExchange exchange, Done done) throws IOException {
        var bytes = done.body() == null ? new byte[0] : Json.write(done.body()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        if (done.retryAfter() > 0) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(done.retryAfter()));
        }
        exchange.sendResponseHeaders(done.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
