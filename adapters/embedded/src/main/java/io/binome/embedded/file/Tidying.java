package io.binome.embedded.file;

import io.binome.shell.Seldom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the data file small while it is in use: rewrites pieces that are mostly outdated, more thoroughly at quiet moments.
 */
public final class Tidying implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Tidying.class);

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PAUSE_WHILE_BEHIND = Duration.ofMillis(50);
    private static final Duration QUIET_ROUND_EVERY = Duration.ofSeconds(1);

    private static final int FEW_WRITES = 10;
    private static final int QUIET_ROUNDS_WITHOUT_GAIN = 4;
    private static final int FILL_PERCENT_WHEN_QUIET = 80;
    private static final int FILL_PERCENT_WHEN_BUSY = 50;
    private static final int FILL_PERCENT_AT_LEAST = 30;
    private static final int LITTLE = 1024 * 1024;
    private static final int MUCH = 4 * LITTLE;
    private static final int MOST = 8 * LITTLE;

    private final DataFile file;
    private final Executor atRest;
    private final LongSupplier writes;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Seldom seldom = new Seldom(Clock.systemUTC());

    private int roundsWithoutGain;
    private int lastFill;

    private Tidying(DataFile file, Executor atRest, LongSupplier writes) {
        this.file = file;
        this.atRest = atRest;
        this.writes = writes;
        this.thread = Thread.ofPlatform().daemon().name("binome-data-file").unstarted(this::rounds);
    }

    /**
     * Begins to tidy, until it is closed; all maps must be open, as pieces of others stay where they are.
     *
     * @param atRest runs what it is given before it returns, while nobody writes
     * @param writes how many writes there have been
     */
    public static Tidying of(DataFile file, Executor atRest, LongSupplier writes) {
        var tidying = new Tidying(file, atRest, writes);
        tidying.thread.start();
        return tidying;
    }

    /** Ends the rounds, and lets one that is under way come to its end. */
    @Override
    public void close() {
        closing.countDown();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void rounds() {
        var pause = PAUSE;
        long seen = writes.getAsLong();
        long quietRound = System.nanoTime();
        try {
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                long recent = writes.getAsLong() - seen;
                seen += recent;
                roundsWithoutGain = recent > 0 ? 0 : roundsWithoutGain;
                boolean isQuiet = recent < FEW_WRITES;
                pause = PAUSE;
                if (!isQuiet) {
                    pause = tidied(this::tidyWhileBusy) ? PAUSE_WHILE_BEHIND : PAUSE;
                } else if (System.nanoTime() - quietRound > QUIET_ROUND_EVERY.toNanos()) {
                    quietRound = System.nanoTime();
                    tidied(this::tidyWhileQuiet);
                }
            }
        } catch (InterruptedException e) {
            log.error("The data file is no longer compacted: {} was interrupted", thread.getName(), e);
        }
    }

    private interface Round {
        boolean isBehind();
    }

    /** After a failure the store is opened anew by whoever next comes to rest, be it this one, and tidied after that. */
    private boolean tidied(Round round) {
        try {
            if (file.store().isClosed()) {
                atRest.execute(() -> {});
                return false;
            }
            return round.isBehind();
        } catch (RuntimeException e) {
            seldom.say("failed", more -> log.warn(
                    "The data file in {} could not be compacted: {}{}", file.directory(), e, more));
            return false;
        }
    }

    private boolean tidyWhileBusy() {
        boolean behind = fill() < FILL_PERCENT_AT_LEAST;
        rewrite(FILL_PERCENT_WHEN_BUSY, behind ? MUCH : LITTLE);
        return behind;
    }

    /** Goes on until nothing is gained any more: what is outdated goes away only with the commits that follow. */
    private boolean tidyWhileQuiet() {
        int fill = fill();
        roundsWithoutGain = fill > lastFill ? 0 : roundsWithoutGain + 1;
        lastFill = fill;
        if (roundsWithoutGain < QUIET_ROUNDS_WITHOUT_GAIN) {
            rewrite(FILL_PERCENT_WHEN_QUIET, MOST);
            file.force();
        }
        return false;
    }

    /**
     * At rest, so that nothing but readers runs beside it: they hold on to the version they read. Rewritten pieces find
     * room further to the front and let the end of the file be cut off; the store's own moving of pieces is not used, as
     * it has lost some.
     */
    private void rewrite(int wantedFill, int bytes) {
        atRest.execute(() -> {
            var store = file.store();
            store.commit();
            store.compact(wantedFill, bytes);
            store.commit();
        });
    }

    private int fill() {
        return file.store().getFileStore().getChunksFillRate();
    }
}
