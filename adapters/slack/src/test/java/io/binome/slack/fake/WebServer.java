package io.binome.slack.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** The HTTP side: Web API, uploads, response URLs, the page where an admin consents, and the control surface. */
final class WebServer implements AutoCloseable {
    static {
        // Without it every answer on a kept connection waits 40 ms for the client's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Machine slack;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final WebApi api;

    WebServer(Machine slack) {
        this.slack = slack;
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), slack.settings().port()), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        api = new WebApi(slack, base() + "/upload/v1/");
        slack.responses().at(base() + "/respond/");
        server.setExecutor(threads);
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void start(Control control) {
        server.createContext("/api/", exchange -> handle(exchange, this::call));
        server.createContext("/upload/v1/", exchange -> handle(exchange, this::upload));
        server.createContext("/respond/", exchange -> handle(exchange, this::respond));
        server.createContext("/oauth/v2/authorize", exchange -> handle(exchange, this::authorise));
        server.createContext("/control/", exchange -> handle(exchange, asked -> {
            var said = control.on(asked.getRequestURI().getPath().substring("/control/".length()), body(asked));
            send(asked, said.status(), "application/json", said.body());
        }));
        server.start();
    }

    private interface Handler {
        void on(HttpExchange exchange) throws IOException;
    }

    private static void handle(HttpExchange exchange, Handler handler) {
        try (exchange) {
            handler.on(exchange);
        } catch (IOException gone) {
            // The app has given up; so do we.
        }
    }

    private void call(HttpExchange exchange) throws IOException {
        var authorization = Objects.requireNonNullElse(header(exchange, "Authorization"), "");
        var contentType = Objects.requireNonNullElse(header(exchange, "Content-Type"), "");
        var answer = api.answer(new WebApi.Request(
                exchange.getRequestURI().getPath().substring("/api/".length()),
                exchange.getRequestMethod(),
                contentType,
                authorization,
                exchange.getRequestURI().getRawQuery(),
                body(exchange)));
        var trouble = answer.trouble();
        if (trouble != null) {
            switch (trouble.kind()) {
                case BROKEN -> {
                    send(exchange, 500, "text/html", "");
                    return;
                }
                case CUT, LOST -> {
                    return;
                }
                case SLOW -> LockSupport.parkNanos(trouble.pause().toNanos());
                case TOO_MANY -> {}
            }
        }
        if (answer.retryAfter() > 0) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(answer.retryAfter()));
            send(exchange, 429, "application/json; charset=utf-8", "{\"ok\":false,\"error\":\"ratelimited\"}");
            return;
        }
        if (authorization.startsWith("Bearer ")) {
            slack.tokens()
                    .find(authorization.substring(7))
                    .ifPresent(token -> exchange.getResponseHeaders().set("X-OAuth-Scopes", token.provided()));
        }
        send(exchange, 200, "application/json; charset=utf-8", Json.write(answer.json()));
    }

    private void upload(HttpExchange exchange) throws IOException {
        var id = exchange.getRequestURI().getPath().substring("/upload/v1/".length());
        var content = exchange.getRequestBody().readAllBytes();
        var type = Objects.requireNonNullElse(header(exchange, "Content-Type"), "");
        var bare = type.startsWith("multipart/form-data") ? Multipart.first(content, type) : content;
        if (slack.uploads().receive(id, bare)) {
            send(exchange, 200, "text/plain", "OK - " + bare.length);
        } else {
            slack.records().violation("upload", "not the file that was announced: " + bare.length + " bytes");
            send(exchange, 400, "text/plain", "upload failed");
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        var said = slack.responses().answer(exchange.getRequestURI().getPath().substring("/respond/".length()), body(
                exchange));
        send(exchange, said.status(), said.body().startsWith("{") ? "application/json" : "text/html", said.body());
    }

    /** Everybody consents here at once; the browser goes on to where it was to be sent. */
    private void authorise(HttpExchange exchange) throws IOException {
        var args = Args.form(exchange.getRequestURI().getRawQuery());
        var team = args.has("team")
                ? slack.world().team(args.get("team")).orElseThrow()
                : slack.world().teams().iterator().next();
        var installer = slack.world().users(team.id()).stream().filter(user -> !user.bot()).findFirst();
        var code = slack.tokens().code(new Tokens.Code(
                team.id(),
                "",
                installer.map(User::id).orElse(team.bot()),
                java.util.Set.copyOf(args.list("scope")),
                args.get("redirect_uri"),
                slack.tokens().codeEnds()));
        exchange.getResponseHeaders().set("Location", args.get("redirect_uri")
                + (args.get("redirect_uri").contains("?") ? "&" : "?") + "code=" + code + "&state="
                + java.net.URLEncoder.encode(args.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
