package io.binome.teams.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A server on this machine that writes down what it is asked, and answers as it is told. */
final class LocalServer implements AutoCloseable {
    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Function<Call, Reply> answering;

    /** @param path as it came, with its query */
    record Call(String method, String path, String authorization, String contentType, String body) {
        boolean isIn(String conversation) {
            return path.contains("/" + conversation + "/");
        }
    }

    record Reply(int status, Map<String, String> headers, String body) {
        static Reply json(String body) {
            return new Reply(200, Map.of("Content-Type", "application/json"), body);
        }

        static Reply status(int status) {
            return new Reply(status, Map.of(), "");
        }

        static Reply error(int status, String code) {
            return new Reply(status, Map.of(), "{\"error\":{\"code\":\"" + code + "\",\"message\":\"no\"}}");
        }

        /** Never answers. */
        static Reply never() {
            return new Reply(0, Map.of(), "");
        }

        Reply with(String header, String value) {
            return new Reply(status, Map.of(header, value), body);
        }
    }

    LocalServer(Function<Call, Reply> answering) {
        this.answering = answering;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/emea/";
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answers(Function<Call, Reply> next) {
        answering = next;
    }

    void answers(Reply next) {
        answering = call -> next;
    }

    List<Call> calls() {
        return calls;
    }

    Call last() {
        return calls.getLast();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            var call = new Call(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                    String.valueOf(headers.getFirst("Authorization")),
                    String.valueOf(headers.getFirst("Content-Type")), body);
            calls.add(call);
            underWay.incrementAndGet();
            answer(exchange, answering.apply(call));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.decrementAndGet();
        }
    }

    int underWay() {
        return underWay.get();
    }

    /** Ends every call that is never answered. */
    void hangUp() {
        closing.countDown();
    }

    private void answer(HttpExchange exchange, Reply reply) throws IOException, InterruptedException {
        if (reply.status() == 0) {
            closing.await();
            return;
        }
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        hangUp();
        server.stop(0);
    }
}
