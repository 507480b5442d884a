package io.binome.app;

import io.binome.text.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.LoggerFactory;

/** A process whose memory runs out in one of several ways. */
final class Leak {
    private static final List<byte[]> KEPT = new ArrayList<>();

    private Leak() {}

    public static void main(String[] arguments) throws InterruptedException {
        Exhaustion.watch(new Operator(Languages.ENGLISH));
        switch (arguments[0]) {
            case "thread" -> Thread.ofPlatform().start(Leak::fill).join();
            case "virtual" -> Thread.ofVirtual().start(Leak::fill).join();
            case "swallowed" -> {
                var threads = Executors.newSingleThreadExecutor();
                var nobodyAsks = threads.submit(Leak::fill);
                while (!nobodyAsks.isDone()) {
                    LockSupport.parkNanos(1_000_000);
                }
            }
            case "logged" -> {
                try {
                    fill();
                } catch (OutOfMemoryError caught) {
                    KEPT.clear();
                    LoggerFactory.getLogger(Leak.class).error("something failed", caught);
                }
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        Thread.sleep(60_000);
    }

    private static void fill() {
        while (true) {
            KEPT.add(new byte[100_000]);
        }
    }
}
