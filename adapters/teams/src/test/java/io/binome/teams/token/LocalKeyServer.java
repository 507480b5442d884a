package io.binome.teams.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Publishes keys as Microsoft does, and misbehaves when it is told to. */
final class LocalKeyServer implements AutoCloseable {
    private final HttpServer server;
    private final List<Map<String, Object>> keys = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Trouble trouble = Trouble.NONE;
    private volatile String rubbish = "";
    private volatile String keysAddress;

    enum Trouble {
        NONE, HANGS, DRIPS, FAILS, SAYS_RUBBISH
    }

    LocalKeyServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        keysAddress = base() + "/keys";
        server.createContext("/openid", exchange -> {
            asked.incrementAndGet();
            answer(exchange, "{\"issuer\":\"https://api.botframework.com\",\"jwks_uri\":\"" + keysAddress + "\"}");
        });
        server.createContext("/keys", exchange -> answer(exchange, document()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    URI metadata() {
        return URI.create(base() + "/openid");
    }

    /** A new key pair, not published. */
    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    synchronized LocalKeyServer publish(RSAKey key, String... endorsements) {
        Map<String, Object> listed = new HashMap<>(key.toPublicJWK().toJSONObject());
        listed.put("endorsements", List.of(endorsements));
        keys.add(listed);
        return this;
    }

    synchronized void withdrawAll() {
        keys.clear();
    }

    private synchronized String document() {
        return JSONObjectUtils.toJSONString(Map.of("keys", keys));
    }

    void trouble(Trouble next) {
        trouble = next;
    }

    void sayRubbish(String what) {
        rubbish = what;
        trouble = Trouble.SAYS_RUBBISH;
    }

    void moveKeysTo(String address) {
        keysAddress = address;
    }

    /** How often somebody asked where the keys are. */
    int asked() {
        return asked.get();
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            switch (trouble) {
                case NONE -> write(exchange, 200, body);
                case FAILS -> write(exchange, 500, "");
                case SAYS_RUBBISH -> write(exchange, 200, rubbish);
                case HANGS -> closing.await();
                case DRIPS -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                    closing.await();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
