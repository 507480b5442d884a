package io.binome.play;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.binome.platform.Answer;
import io.binome.platform.Asked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;

/** A loopback address where an adapter answers what a platform sends. */
public final class HttpDoor implements AutoCloseable {
    /** What answers a request, and whether that comes from this machine. */
    public interface Adapter {
        Answer knock(Asked asked, boolean isHere);
    }

    private final String path;
    private final Adapter adapter;
    private final HttpServer http;

    public HttpDoor(String path, Adapter adapter, Executor threads) {
        this.path = path;
        this.adapter = adapter;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.createContext(path, this::answer);
        http.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, List<String>>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        var asked = new Asked(
                exchange.getRequestMethod(), path, Map.of(), headers, exchange.getRequestBody().readAllBytes());
        var answer = adapter.knock(asked, exchange.getRemoteAddress().getAddress().isLoopbackAddress());
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
