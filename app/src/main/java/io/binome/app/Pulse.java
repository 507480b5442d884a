package io.binome.app;

/**
 * Whether the database in this process still takes what is written. One that has stopped doing so for minutes is best opened by
 * a new process: it goes on by itself where the disk has room again, and starts as well where it has none.
 */
final class Pulse implements Runnable {
    private static final int IN_A_ROW = 3;

    private final Runnable write;
    private volatile int failures;

    /** @param write writes something of no importance; tried once a minute */
    Pulse(Runnable write) {
        this.write = write;
    }

    @Override
    public void run() {
        var before = failures;
        failures = before + 1;
        write.run();
        failures = 0;
    }

    boolean hasStopped() {
        return failures >= IN_A_ROW;
    }
}
