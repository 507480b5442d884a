package io.binome.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way in that needs no public address: goes on trying until Slack is there, and comes back by itself afterwards. */
final class Socket {
    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
    private static final int THREADS = 10;
    private static final int LONGEST = 6;

    private final String token;
    private final App app;
    private volatile @Nullable Thread trying;
    private @Nullable SocketModeApp connected;
    private boolean closed;

    private Socket(String token, App app) {
        this.token = token;
        this.app = app;
    }

    /** Connects in the background; returns at once. */
    static Socket open(String token, App app, Executor threads) {
        var socket = new Socket(token, app);
        threads.execute(socket::keepTrying);
        return socket;
    }

    private void keepTrying() {
        trying = Thread.currentThread();
        for (var times = 0; !Thread.currentThread().isInterrupted() && !isThere(); times++) {
            pause(1L << Math.min(times, LONGEST));
        }
    }

    /** Whether there is nothing more to try. */
    @SuppressWarnings("NullAway") // to Bolt, null is no answer
    private synchronized boolean isThere() {
        if (closed) {
            return true;
        }
        try {
            var fresh = new SocketModeApp(
                    token, SocketModeClient.Backend.JavaWebSocket, Socket::unacknowledged, app, THREADS);
            fresh.startAsync();
            connected = fresh;
            LOG.info("connected to Slack by Socket Mode");
            return true;
        } catch (Exception away) {
            LOG.warn("Socket Mode is not connected yet: {}", away.getClass().getSimpleName());
            return false;
        }
    }

    /** Nothing is answered, so that Slack sends it again. */
    private static @Nullable Response unacknowledged(SocketModeApp.ErrorContext context) {
        if (!(context.getException() instanceof Refusal)) {
            LOG.error("a {} could not be taken", context.getRequest().getRequestType(), context.getException());
        }
        return null;
    }

    private static void pause(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        var waiting = trying;
        if (waiting != null) {
            waiting.interrupt();
        }
        disconnect();
    }

    private synchronized void disconnect() {
        closed = true;
        try {
            if (connected != null) {
                connected.close();
            }
        } catch (Exception alreadyGone) {
            LOG.info("Socket Mode ended: {}", alreadyGone.getClass().getSimpleName());
        }
    }
}
