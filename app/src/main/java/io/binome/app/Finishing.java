package io.binome.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Gives what is under way at the end a moment, while the database is still there. */
record Finishing(ExecutorService performing) implements AutoCloseable {
    private static final long SECONDS = 3;

    @Override
    public void close() {
        performing.shutdown();
        try {
            var finished = performing.awaitTermination(SECONDS, TimeUnit.SECONDS);
            assert finished || performing.isShutdown();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
