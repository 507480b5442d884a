package io.binome.app.http;

import io.binome.platform.Bounds;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.ProtocolHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** The port with its bounds: puts them into Tomcat, and sees to it several times a second that deadlines are kept. */
public final class Port implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Port.class);
    private static final long SWEEP_MILLIS = 200;
    /** Newcomers wait here while all are let in one after the other; more than this and they come again a second later. */
    private static final int BACKLOG = 4_096;
    /** What is refused is read on up to here, so that the answer reaches whoever is still writing. */
    private static final int SWALLOWED = 64 * 1024;

    private final Connections connections;
    private final ScheduledExecutorService sweeping;

    public Port(Limits limits, Bounds bounds) {
        this.connections = new Connections(limits, bounds, System::nanoTime);
        this.sweeping = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("deadlines").daemon(true).factory());
    }

    /** Before the server starts. */
    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is reported by itself
    public void guard(TomcatServletWebServerFactory factory) {
        factory.setProtocol(GuardedProtocol.class.getName());
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Plainly.class.getName());
            }
        });
        factory.addConnectorCustomizers(connector -> guard(connector.getProtocolHandler()));
        sweeping.scheduleWithFixedDelay(this::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        try {
            connections.sweep();
        } catch (RuntimeException defect) {
            LOG.error("a deadline was not kept", defect);
        }
    }

    private void guard(ProtocolHandler handler) {
        if (handler instanceof GuardedProtocol http) {
            var limits = connections.limits();
            http.guardedBy(connections);
            // Those hung up on go a moment later; Tomcat itself never has newcomers wait for a place.
            http.setMaxConnections(4 * limits.connections());
            http.setAcceptCount(BACKLOG);
            http.setConnectionTimeout((int) limits.header().toMillis());
            http.setKeepAliveTimeout((int) limits.idle().toMillis());
            http.setMaxSwallowSize(SWALLOWED);
            http.setContinueResponseTiming("onRead");
        }
    }

    /** How many are connected at this moment. */
    public int connected() {
        return connections.size();
    }

    /** Hangs up on everybody whose request is not being worked on: nobody is waited for at the end. */
    public void drain() {
        connections.drain();
    }

    void begun(HttpServletRequest request) {
        connections.begun(address(request));
    }

    void answered(HttpServletRequest request, int status) {
        connections.answered(address(request), status);
    }

    void streaming(HttpServletRequest request) {
        connections.streaming(address(request));
    }

    boolean receiving(HttpServletRequest request) {
        return connections.receiving(address(request), request.getContentLengthLong());
    }

    void received(HttpServletRequest request, int size) {
        connections.received(address(request), size);
    }

    private static InetSocketAddress address(HttpServletRequest request) {
        return new InetSocketAddress(request.getRemoteAddr(), request.getRemotePort());
    }

    @Override
    public void close() {
        sweeping.shutdownNow();
    }
}
