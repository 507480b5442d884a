package io.binome.app;

import io.binome.shell.Inbox;
import io.binome.shell.Seldom;
import io.binome.understanding.Understanding;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be seen to now and then beside the ticks: arrivals left behind, and the platforms' own chores. */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration CHORES = Duration.ofMinutes(1);
    private static final Duration QUICK = Duration.ofSeconds(1);

    private final Inbox inbox;
    private final Runnable recovery;
    private final boolean alone;
    private final List<Runnable> chores;
    private final Runnable due;
    private final Duration tick;
    private final ScheduledExecutorService clockwork;
    private final Seldom seldom = new Seldom(Clock.systemUTC());
    private final List<Future<?>> running = new CopyOnWriteArrayList<>();

    /**
     * @param recovery takes up what a former process was at; only where no other process can be using the store
     * @param due wakes what is due: what a platform has put off for a second or two is not left to the next tick
     * @param alone whether no other process can be using the store
     */
    Upkeep(Inbox inbox, Runnable recovery, Runnable due, boolean alone, List<Runnable> chores, Duration tick) {
        this.inbox = inbox;
        this.recovery = recovery;
        this.due = due;
        this.tick = tick;
        this.alone = alone;
        this.chores = chores;
        this.clockwork = Executors.newScheduledThreadPool(
                4, Thread.ofPlatform().name("upkeep").daemon(true).factory());
    }

    /** Begins once everything else is there: work that is left over must not be in the way of the start. */
    void start() {
        if (alone) {
            clockwork.execute(() -> safely(recovery));
        }
        clockwork.execute(() -> safely(Understanding::prepare));
        every(() -> safely(() -> inbox.takeUp(alone)), tick);
        every(() -> safely(inbox::goOn), QUICK);
        every(() -> safely(due), QUICK);
        every(this::doChores, CHORES);
    }

    private void every(Runnable chore, Duration pause) {
        running.add(clockwork.scheduleWithFixedDelay(chore, 0, pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Whether one of the chores will not be done any more, though nobody has stopped it. */
    boolean hasDied() {
        return !clockwork.isShutdown() && running.stream().anyMatch(Future::isDone);
    }

    private void doChores() {
        safely(inbox::sweep);
        chores.forEach(this::safely);
    }

    /** The next time comes all the same. */
    private void safely(Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException failure) {
            seldom.say(
                    failure.getClass().getName(),
                    more -> LOG.warn("a chore waits for the next time: {}{}", failure.toString(), more));
        } catch (Error fatal) {
            // Or else it would be kept in a future that nobody asks.
            Exhaustion.endIfCauseOf(fatal);
            throw fatal;
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
