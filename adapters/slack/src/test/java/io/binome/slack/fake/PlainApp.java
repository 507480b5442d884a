package io.binome.slack.fake;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An app without any framework: a function from what comes in to the body of the acknowledgement. */
final class PlainApp implements AutoCloseable {
    private final HttpServer server;
    private final Function<JsonObject, String> function;

    PlainApp(Function<JsonObject, String> function) {
        this.function = function;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/slack/events", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var payload = body.startsWith("payload=")
                    ? Json.object(Args.form(body).get("payload"))
                    : body.startsWith("{") ? Json.object(body) : form(Args.form(body));
            var answer = function.apply(payload).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static JsonObject form(Args args) {
        var object = new JsonObject();
        args.values().forEach(object::addProperty);
        return object;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
