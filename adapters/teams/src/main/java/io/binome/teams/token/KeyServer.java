package io.binome.teams.token;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where Microsoft publishes its keys: an OpenID document that leads to the key document. Nothing is cached here. */
final class KeyServer implements AutoCloseable {
    private static final String CHANNEL = "msteams";
    private static final String[] MICROSOFT = {".botframework.com", ".microsoftonline.com"};

    private final URI metadata;
    private final Duration limit;
    private final HttpClient client;

    /** @param limit of each of the two documents, from the first byte to the last */
    KeyServer(URI metadata, Duration limit) {
        this.metadata = metadata;
        this.limit = limit;
        this.client = HttpClient.newBuilder()
                .connectTimeout(limit)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The keys that are published now; at least one of them is for Teams. */
    Map<String, Key> published() throws IOException, InterruptedException {
        try {
            var address = JSONObjectUtils.getURI(JSONObjectUtils.parse(read(metadata)), "jwks_uri");
            if (address == null || !isTrusted(address)) {
                throw new IOException("the address of the keys is not one of Microsoft's");
            }
            var keys = Key.all(read(address));
            if (keys.values().stream().noneMatch(key -> key.isEndorsedFor(CHANNEL))) {
                throw new IOException("no key for Teams is published");
            }
            return keys;
        } catch (ParseException unreadable) {
            throw new IOException("the document cannot be read", unreadable);
        }
    }

    /** The same host, or one of Microsoft's; by https, but on this machine. */
    private boolean isTrusted(URI address) {
        var url = ServiceUrl.of(address.toString());
        var here = ServiceUrl.of(metadata.toString());
        if (url.isEmpty() || here.isEmpty()) {
            return false;
        }
        if (here.get().isLoopback()) {
            return url.get().isLoopback();
        }
        var host = url.get().host();
        return url.get().isHttps() && (host.equals(here.get().host()) || isMicrosofts(host));
    }

    private static boolean isMicrosofts(String host) {
        for (var domain : MICROSOFT) {
            if (host.endsWith(domain)) {
                return true;
            }
        }
        return false;
    }

    private String read(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(limit).header("Accept", "application/json").build();
        var answer = client.sendAsync(request, head -> new ShortBody());
        try {
            var response = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            return new String(response.body(), StandardCharsets.UTF_8);
        } catch (TimeoutException slow) {
            throw new IOException("no answer in time", slow);
        } catch (ExecutionException failure) {
            throw new IOException(String.valueOf(failure.getCause()), failure);
        } finally {
            // Without effect on what has been answered; anything else is not read to its end.
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
