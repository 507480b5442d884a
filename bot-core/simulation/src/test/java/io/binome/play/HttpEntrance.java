package io.binome.play;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.binome.platform.Opened;
import io.binome.platform.Route;
import io.binome.platform.WebRequest;
import io.binome.platform.WebResponse;
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
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A loopback address where an adapter answers what a platform sends. */
public final class HttpEntrance implements AutoCloseable {
    static final Route.Door NOWHERE = new Route.Door() {
        @Override
        public Optional<WebResponse> look(WebRequest head, Route.From from) {
            return Optional.of(WebResponse.empty(404));
        }

        @Override
        public WebResponse knock(WebRequest request, Route.From from) {
            return WebResponse.empty(404);
        }
    };

    private final String path;
    private final HttpServer http;
    private volatile Route.Door door = NOWHERE;
    private volatile Consumer<WebRequest> listener = request -> {};

    public HttpEntrance(String path, Executor threads) {
        this.path = path;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.createContext(path, this::answer);
        http.start();
    }

    /** From now on it leads to where this platform is called, if it is called at all. */
    public void leadsTo(Opened opened) {
        door = of(opened);
    }

    /** The door at which a platform knocks. */
    public static Route.Door of(Opened opened) {
        return opened.routes().stream()
                .flatMap(route -> route instanceof Route.Call call ? Stream.of(call.door()) : Stream.empty())
                .findFirst()
                .orElse(NOWHERE);
    }

    /** Tells a test of everything that comes. */
    public void tells(Consumer<WebRequest> other) {
        listener = other;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, List<String>>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        var request = new WebRequest(
                exchange.getRequestMethod(), path, Map.of(), headers, exchange.getRequestBody().readAllBytes());
        listener.accept(request);
        var response = door.knock(
                request, new Route.From("", exchange.getRemoteAddress().getAddress().isLoopbackAddress()));
        var body = response.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", response.type());
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
