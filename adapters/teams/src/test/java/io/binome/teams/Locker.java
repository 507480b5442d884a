package io.binome.teams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.binome.teams.fake.Ack;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Where people's files are put, and how they say that they take one. */
public final class Locker implements AutoCloseable {
    private static final Pattern OFFERED = Pattern.compile("\"acceptContext\":\\{\"file\":\"([^\"]+)\"");

    private final HttpServer http;
    private final Map<String, String> files = new ConcurrentHashMap<>();

    public Locker() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::put);
        http.start();
    }

    private void put(HttpExchange exchange) throws IOException {
        try (exchange) {
            files.put(
                    exchange.getRequestURI().getPath(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(201, -1);
        }
    }

    public String address(String path) {
        return "http://127.0.0.1:" + http.getAddress().getPort() + path;
    }

    /** What has been put there, by path. */
    public Map<String, String> files() {
        return Map.copyOf(files);
    }

    /** Whether the newest message offers a file. */
    public static boolean isOffered(FakeColleague to) {
        return OFFERED.matcher(to.chat().getLast().post().activity().toString()).find();
    }

    /** The file that the newest message offers. */
    public static String offered(FakeColleague to) {
        var found = OFFERED.matcher(to.chat().getLast().post().activity().toString());
        if (!found.find()) {
            throw new AssertionError("no file is offered");
        }
        return found.group(1);
    }

    /** Somebody agrees, and their client says where to put it. */
    public static Ack takes(FakeTeams teams, URI messages, FakeColleague who, String file, String address) {
        var upload = Map.of(
                "uploadUrl", address, "contentUrl", "https://acme.sharepoint.com/x.json", "name", "x.json", "uniqueId",
                "1", "fileType", "json");
        return new Forged(teams, messages).invokes(who, "fileConsent/invoke", Map.of(
                "type", "fileUpload", "action", "accept", "context", Map.of("file", file), "uploadInfo", upload));
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
