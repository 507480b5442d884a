package io.binome.slack.fake;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Socket Mode: envelopes over the connections that the app has opened, each envelope over one of them. */
final class SocketDelivery implements Delivery, AutoCloseable {
    private static final int MOST = 10;

    private final Settings settings;
    private final Records records;
    private final Server server = new Server();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final List<WebSocket> connections = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    SocketDelivery(Settings settings, Records records) {
        this.settings = settings;
        this.records = records;
    }

    void start() {
        server.setReuseAddr(true);
        server.setConnectionLostTimeout(0);
        server.setDaemon(true);
        server.start();
        try {
            if (!listening.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the web socket server does not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A fresh address, good for one connection. */
    String url() {
        var ticket = UUID.randomUUID().toString();
        tickets.add(ticket);
        return "ws://127.0.0.1:" + server.getPort() + "/link/?ticket=" + ticket + "&app_id=" + App.ID;
    }

    int connected() {
        return connections.size();
    }

    /** Warns every connection that it ends soon; those that stay are told to be renewed, and then closed. */
    void refresh() {
        var old = List.copyOf(connections);
        connections.removeAll(old);
        old.forEach(connection -> say(connection, "warning"));
        later(() -> {
            old.stream().filter(WebSocket::isOpen).forEach(connection -> say(connection, "refresh_requested"));
            later(() -> old.forEach(WebSocket::close));
        });
    }

    private void later(Runnable action) {
        CompletableFuture.delayedExecutor(settings.patience().toMillis(), TimeUnit.MILLISECONDS).execute(action);
    }

    /** Breaks every connection without a word. */
    void cut() {
        List.copyOf(connections).forEach(connection -> connection.closeConnection(1006, "cut"));
    }

    private static void say(WebSocket connection, String reason) {
        connection.send(Json.write(Json.of(
                "type", "disconnect", "reason", reason, "debug_info", Json.of("host", "applink-fake-0"))));
    }

    @Override
    public Ack deliver(Parcel parcel) {
        var began = System.nanoTime();
        var open = connections.stream().filter(WebSocket::isOpen).toList();
        if (open.isEmpty()) {
            return Ack.failed("connection_failed", Duration.ZERO);
        }
        var id = UUID.randomUUID().toString();
        var type = Json.text(parcel.payload(), "type");
        var envelope = Json.of(
                "envelope_id", id,
                "payload", parcel.payload(),
                "type", parcel.kind().envelope(),
                "accepts_response_payload",
                parcel.kind() == Parcel.Kind.COMMAND || type.equals("view_submission")
                        || type.equals("block_suggestion"));
        if (parcel.kind() == Parcel.Kind.EVENT) {
            envelope.addProperty("retry_attempt", parcel.attempt());
            envelope.addProperty("retry_reason", parcel.reason());
        }
        var answer = new CompletableFuture<String>();
        waiting.put(id, answer);
        try {
            open.get(Math.floorMod(turn.getAndIncrement(), open.size())).send(Json.write(envelope));
            var body = answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (!body.isEmpty() && !Json.flag(envelope, "accepts_response_payload")) {
                records.violation("socket", "an answer to an envelope that accepts none: " + body);
            }
            return Ack.answered(200, body, Duration.ofNanos(System.nanoTime() - began), true);
        } catch (TimeoutException late) {
            return Ack.failed("timeout", settings.patience());
        } catch (ExecutionException | org.java_websocket.exceptions.WebsocketNotConnectedException broken) {
            return Ack.failed("connection_failed", Duration.ofNanos(System.nanoTime() - began));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ack.failed("connection_failed", Duration.ZERO);
        } finally {
            waiting.remove(id);
        }
    }

    private void heard(String text) {
        var message = Json.parse(text).map(read -> Json.object(read)).orElseGet(com.google.gson.JsonObject::new);
        var id = Json.text(message, "envelope_id");
        var answer = waiting.get(id);
        if (id.isEmpty()) {
            records.violation("socket", "not an acknowledgement: " + text);
        } else if (answer != null) {
            answer.complete(Json.has(message, "payload") ? Json.write(message.get("payload")) : "");
        }
    }

    @Override
    public void close() {
        try {
            server.stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Server extends WebSocketServer {
        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        }

        @Override
        public void onStart() {
            listening.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            var query = handshake.getResourceDescriptor();
            var ticket = query.replaceAll(".*ticket=([^&]*).*", "$1");
            if (!tickets.remove(ticket)) {
                connection.close(1008, "unknown ticket");
                return;
            }
            if (connections.size() >= MOST) {
                connection.close(1013, "too many connections");
                return;
            }
            connection.send(Json.write(Json.of(
                    "type", "hello",
                    "num_connections", connections.size() + 1,
                    "debug_info",
                    Json.of("host", "applink-fake-0", "build_number", 1, "approximate_connection_time", 18_060),
                    "connection_info", Json.of("app_id", App.ID))));
            connections.add(connection);
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            connections.remove(connection);
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            heard(message);
        }

        @Override
        public void onError(WebSocket connection, Exception error) {
            if (connection != null) {
                connections.remove(connection);
            }
        }
    }
}
