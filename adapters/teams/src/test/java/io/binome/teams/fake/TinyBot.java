package io.binome.teams.fake;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The smallest bot that can be talked to: takes activities, answers as it is told, and speaks over plain HTTP. */
final class TinyBot implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<ObjectNode> heard = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private volatile Function<ObjectNode, Reply> replies = activity -> new Reply(200, "");

    /** What it answers an activity with. */
    record Reply(int status, String body) {}

    TinyBot() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/api/messages", exchange -> {
            try (exchange) {
                var body = Json.object(
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                var authorization = exchange.getRequestHeaders().getFirst("Authorization");
                tokens.add(authorization == null ? "" : authorization);
                heard.add(body);
                var reply = replies.apply(body);
                var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    URI messages() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/messages");
    }

    List<ObjectNode> heard() {
        return heard;
    }

    List<ObjectNode> heard(String type) {
        return heard.stream().filter(each -> Json.text(each, "type").equals(type)).toList();
    }

    List<String> tokens() {
        return tokens;
    }

    void answers(Function<ObjectNode, Reply> changed) {
        replies = changed;
    }

    void answers(ObjectNode body) {
        answers(activity -> new Reply(200, Json.write(body)));
    }

    HttpResponse<String> call(String method, String url, String token, String contentType, String body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", contentType);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
