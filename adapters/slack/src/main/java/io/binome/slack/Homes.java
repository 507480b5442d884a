package io.binome.slack;

import io.binome.id.PersonId;
import io.binome.shell.HomeView;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.slack.SlackEvent.Who;
import io.binome.slack.block.Home;
import io.binome.slack.web.Method;
import io.binome.slack.web.WebApi;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes people's App Home: when they open it, and after they did something there. It is a view; it may be lost. */
final class Homes {
    private static final Logger LOG = LoggerFactory.getLogger(Homes.class);
    /** What an answer sets off is done by then, nearly always; opening the page again shows the rest. */
    private static final long SOON_MILLIS = 800;

    private final WebApi api;
    private final HomeView view;
    private final Executor soon;

    Homes(WebApi api, HomeView view, Executor threads) {
        this.api = api;
        this.view = view;
        this.soon = CompletableFuture.delayedExecutor(SOON_MILLIS, TimeUnit.MILLISECONDS, threads);
    }

    void publish(Who who, PersonId person) {
        var seen = view.of(person);
        if (seen.isEmpty()) {
            return;
        }
        var home = Home.of(seen.get().page(), seen.get().reader());
        try {
            api.call(who.installation(), Method.PUBLISH_VIEW, "", client -> client.viewsPublish(
                    request -> request.userId(who.user()).view(home)));
        } catch (Undeliverable | TryLater lost) {
            LOG.info("the home of {} is not shown: {}", person, lost.getMessage());
        }
    }

    void publishSoon(Who who, PersonId person) {
        soon.execute(() -> {
            try {
                publish(who, person);
            } catch (RuntimeException lost) {
                LOG.warn("the home of {} is not shown: {}", person, lost.toString());
            }
        });
    }
}
