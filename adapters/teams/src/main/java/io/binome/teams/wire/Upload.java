package io.binome.teams.wire;

import io.binome.shell.TryLater;
import io.binome.teams.token.ServiceHosts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a file where Teams says that somebody wants it: into their own store, by an address that Microsoft gave for it. */
public final class Upload {
    private static final Logger LOG = LoggerFactory.getLogger(Upload.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final int SERVER = 500;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final boolean withLoopback;

    /** @param withLoopback whether an address on this machine will do, as for tests */
    public Upload(boolean withLoopback) {
        this.withLoopback = withLoopback;
    }

    /** Whether it was taken; {@link TryLater} while the store is away. The address is good for some minutes only. */
    public boolean put(String address, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        if (!admits(address) || bytes.length == 0) {
            LOG.info("a file is not put anywhere: its address is none of Microsoft's");
            return false;
        }
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(LIMIT)
                .header("Content-Type", "application/octet-stream")
                .header("Content-Range", "bytes 0-" + (bytes.length - 1) + "/" + bytes.length)
                .PUT(BodyPublishers.ofByteArray(bytes))
                .build();
        try {
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status >= SERVER) {
                throw new TryLater(LATER, "the store answers " + status);
            }
            return status < 300;
        } catch (IOException away) {
            throw new TryLater(LATER, away.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TryLater(Duration.ofSeconds(1), "stopping");
        }
    }

    private boolean admits(String address) {
        if (ServiceHosts.isLoopback(address)) {
            return withLoopback;
        }
        try {
            var uri = URI.create(address);
            var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            return "https".equals(uri.getScheme()) && uri.getUserInfo() == null && uri.getPort() == -1
                    && host.endsWith(".sharepoint.com");
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
