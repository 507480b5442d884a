package io.binome.app;

import io.binome.platform.Bounds;
import io.binome.platform.Platform;
import io.binome.store.Store;
import io.binome.teams.TeamsAdapter;
import io.binome.teams.TeamsSettings;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Microsoft Teams as it is set up. */
record TeamsSetUp(TeamsSettings settings, Operator operator) implements PlatformPart.SetUp {
    @Override
    public String name() {
        return TeamsAdapter.PLATFORM;
    }

    @Override
    public Platform connect(Store store, InstantSource clock, ExecutorService threads, Bounds bounds) {
        return new TeamsAdapter(settings, store, clock, threads);
    }

    @Override
    public String tried() {
        return new TeamsCheck(operator).sentence(settings);
    }

    /** Teams does not say who runs a tenant. */
    @Override
    public Optional<String> hint() {
        return settings.local() || !settings.admins().isEmpty()
                ? Optional.empty()
                : Optional.of(operator.say("teams.noadmin"));
    }
}
