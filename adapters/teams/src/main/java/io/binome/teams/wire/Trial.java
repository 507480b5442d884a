package io.binome.teams.wire;

import io.binome.shell.TryLater;
import java.time.Clock;
import java.util.concurrent.Executors;

/**
 * Whether Microsoft gives the bot a token of its own.
 *
 * @param reason what stands in the way, in Microsoft's own word or the machine's; empty where nothing does
 */
public record Trial(Result result, String reason) {
    public enum Result {
        GOOD,
        /** Microsoft does not know the bot, its password or its tenant. */
        REFUSED,
        /** Nobody answered. */
        AWAY
    }

    /** Asks for a token, once. */
    public static Trial of(WireSettings settings) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var client = Connectors.plain(settings.limit()).build();
            var login = new Login(settings, new LoginServer(client, settings.login()), threads, Clock.systemUTC());
            try {
                login.token();
                return new Trial(Result.GOOD, "");
            } catch (TryLater none) {
                return new Trial(
                        login.isRefused() ? Result.REFUSED : Result.AWAY, String.valueOf(none.getMessage()));
            } finally {
                client.dispatcher().executorService().shutdown();
            }
        }
    }
}
