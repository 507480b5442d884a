package io.binome.app;

import io.binome.platform.Bounds;
import io.binome.platform.Platform;
import io.binome.slack.SlackAdapter;
import io.binome.slack.SlackSettings;
import io.binome.slack.install.OneWorkspace.TokenRefused;
import io.binome.store.Store;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/** Slack as it is set up. */
record SlackSetUp(SlackSettings settings, Operator operator) implements PlatformPart.SetUp {
    @Override
    public String name() {
        return SlackAdapter.PLATFORM;
    }

    @Override
    public Platform connect(Store store, InstantSource clock, ExecutorService threads, Bounds bounds) {
        try {
            return new SlackAdapter(settings, store, clock, threads, bounds);
        } catch (TokenRefused refused) {
            new SlackCheck(operator).refuse(settings);
            throw new Misconfigured(
                    Exit.PLATFORM, operator.say("slack.refused", "reason", String.valueOf(refused.getMessage())));
        }
    }

    @Override
    public String tried() {
        return new SlackCheck(operator).sentence(settings);
    }
}
