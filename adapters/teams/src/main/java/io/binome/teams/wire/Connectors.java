package io.binome.teams.wire;

import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import io.binome.teams.token.ServiceHosts;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import retrofit2.Retrofit;

/**
 * The SDK's clients, one for each service URL, without its retries, redirects, cookies and long waits, and without the queue
 * in which one tenant's calls would wait for another's. They share their connections.
 */
final class Connectors {
    private static final RetryStrategy ONCE = new RetryStrategy("once", false) {
        @Override
        public boolean shouldRetry(int tries, Response response) {
            return false;
        }
    };

    private final Map<String, RestConnectorClient> clients = new ConcurrentHashMap<>();
    private final PlainJson json = new PlainJson();
    /** Servers hang up on idle connections, some after five seconds, and a call on such a one would fail. */
    private final ConnectionPool connections = new ConnectionPool(5, 4, TimeUnit.SECONDS);
    private final Dispatcher dispatcher;
    private final ServiceHosts hosts;
    private final Duration limit;
    private final Supplier<Optional<String>> token;

    /** @param token what is sent along with each call; empty where nothing is */
    Connectors(ServiceHosts hosts, Duration limit, ExecutorService threads, Supplier<Optional<String>> token) {
        this.dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        this.hosts = hosts;
        this.limit = limit;
        this.token = token;
    }

    /** Without cookies, redirects and second attempts: whoever asks hears of it, and within the limit. */
    static OkHttpClient.Builder plain(Duration limit) {
        return new OkHttpClient.Builder()
                .callTimeout(limit)
                .writeTimeout(limit)
                .connectTimeout(limit)
                .readTimeout(limit)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false);
    }

    RestConnectorClient at(String serviceUrl) {
        return clients.computeIfAbsent(serviceUrl, this::client);
    }

    private RestConnectorClient client(String serviceUrl) {
        var http = plain(limit);
        var rest = new RestClient.Builder(http, new Retrofit.Builder())
                .withBaseUrl(serviceUrl)
                .withCredentials(builder -> builder.addInterceptor(this::authorized))
                .withSerializerAdapter(json)
                .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                .withRetryStrategy(ONCE)
                .withConnectionPool(connections)
                .withDispatcher(dispatcher)
                .withConnectionTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .withReadTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        http.cookieJar(CookieJar.NO_COOKIES);
        return new RestConnectorClient(rest.build());
    }

    /** The last look before a token leaves: whatever was asked for, it goes to no other host. */
    private Response authorized(Interceptor.Chain chain) throws IOException {
        var request = chain.request();
        var root = request.url().resolve("/");
        if (root == null || !hosts.admits(root.toString())) {
            throw new IOException("not a host of the Bot Framework");
        }
        var sent = token.get();
        return chain.proceed(sent.isEmpty()
                ? request
                : request.newBuilder().header("Authorization", "Bearer " + sent.get()).build());
    }

    void close() {
        connections.evictAll();
    }
}
