package io.binome.platform;

import io.binome.store.Store;
import java.time.Duration;
import java.time.InstantSource;

/** What has to be done now and then, whatever the platform: organisations erased whose time has come, old marks swept up. */
public final class Sweeping implements Runnable {
    /** So long it is known what was posted, so that it is not posted again. */
    private static final Duration KEPT = Duration.ofDays(3);

    private final Store store;
    private final Erasure erasure;
    private final InstantSource clock;

    public Sweeping(Store store, InstantSource clock) {
        this.store = store;
        this.erasure = new Erasure(store);
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = clock.instant();
        erasure.purgeDue(now);
        store.connections().tickets().sweep(now);
        store.connections().postings().sweep(now.minus(KEPT));
    }
}
