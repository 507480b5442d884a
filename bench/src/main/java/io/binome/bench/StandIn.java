package io.binome.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** In Slack's place, for Binôme to call: says yes to everything at once and counts what it was asked. */
final class StandIn implements AutoCloseable {
    private static final Pattern USER = Pattern.compile("(?:^|&)user=(U\\w+)");
    private static final Pattern CHANNEL = Pattern.compile("(?:^|&)channel=D?(U\\w+)");

    private final HttpServer server;
    private final ConcurrentHashMap<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final AtomicLong stamps = new AtomicLong();

    StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** How often a method was called. */
    long calls(String method) {
        var counted = calls.get(method);
        return counted == null ? 0 : counted.sum();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var method = path.substring(path.lastIndexOf('/') + 1);
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.computeIfAbsent(method, each -> new LongAdder()).increment();
            var answer = answer(method, body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private String answer(String method, String body) {
        return switch (method) {
            case "auth.test" ->
                """
                        {"ok":true,"team":"Bench","team_id":"%s","user_id":"%s","bot_id":"B00000001"}"""
                        .formatted(Petition.TEAM, Petition.BOT);
            case "users.info" -> user(body);
            case "conversations.open" -> "{\"ok\":true,\"channel\":{\"id\":\"D00000001\"}}";
            default ->
                "{\"ok\":true,\"channel\":\"%s\",\"ts\":\"1700000000.%06d\"}"
                        .formatted(channel(body), stamps.incrementAndGet());
        };
    }

    /** Everybody has a conversation of their own with the bot: Slack takes one post a second in each. */
    private static String channel(String body) {
        var matcher = CHANNEL.matcher(body);
        return matcher.find() ? "D" + matcher.group(1) : "D00000001";
    }

    private static String user(String body) {
        var matcher = USER.matcher(body);
        var id = matcher.find() ? matcher.group(1) : Petition.BOT;
        return """
                {"ok":true,"user":{"id":"%s","team_id":"%s","name":"%s","real_name":"Person %s","tz":"Europe/Paris",\
                "locale":"en-GB","is_bot":false,"deleted":false,"profile":{"real_name":"Person %s",\
                "email":"%s@bench.example"}}}"""
                .formatted(id, Petition.TEAM, id, id, id, id);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
