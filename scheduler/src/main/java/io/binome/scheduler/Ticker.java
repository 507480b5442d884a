package io.binome.scheduler;

import io.binome.programme.Rhythm;
import io.binome.shell.Runner;
import io.binome.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes what is due, every few seconds on every node, and fires the rhythms of programmes. Quartz is the alarm clock
 * only: what is due stands in the store, so a tick that was missed is caught up by the next, here or elsewhere.
 */
public final class Ticker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final String SELF = "ticker";

    private final Runner runner;
    private final Store store;
    private final QuartzTimetable timetable;
    private final InstantSource clock;
    private final Duration interval;
    private final Scheduler quartz;
    private final AtomicReference<@Nullable Instant> lastTick = new AtomicReference<>();
    private final AtomicReference<String> lastFailure = new AtomicReference<>("");

    /** A ticker that does nothing until it is started. */
    public Ticker(
            Runner runner, Store store, QuartzTimetable timetable, InstantSource clock, Duration interval) {
        this.runner = runner;
        this.store = store;
        this.timetable = timetable;
        this.clock = clock;
        this.interval = interval;
        this.quartz = quartz();
    }

    /** Ticks at once and then at every interval. */
    public void start() {
        try {
            quartz.getContext().put(SELF, this);
            var trigger = TriggerBuilder.newTrigger()
                    .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                            .withIntervalInMilliseconds(interval.toMillis())
                            .repeatForever()
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
            quartz.scheduleJob(JobBuilder.newJob(Tick.class).build(), trigger);
            quartz.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start", e);
        }
    }

    /** One tick: everything that is due by now. Never throws; what failed is tried again at the next tick. */
    public void tick() {
        var now = clock.instant();
        try {
            fireDue(now);
            runner.ringDue(now);
            lastTick.set(now);
            if (!lastFailure.getAndSet("").isEmpty()) {
                LOG.info("ticking again");
            }
        } catch (RuntimeException failure) {
            var kind = failure.getClass().getSimpleName();
            if (!lastFailure.getAndSet(kind).equals(kind)) {
                LOG.warn("tick failed, the next one tries again: {}", failure.toString());
            }
        }
    }

    /** Fires every rhythm that is due, once, however many of its fire times were missed. */
    void fireDue(Instant now) {
        for (var rhythm : store.ledger().everywhere(Rhythm.class)) {
            timetable.due(rhythm, now).ifPresent(at -> runner.fire(rhythm, at));
        }
    }

    /** When the last tick went well; null before the first. */
    public @Nullable Instant lastTick() {
        return lastTick.get();
    }

    /** Whether ticks have been failing or missing for a while. */
    public boolean isLate(Instant now) {
        var last = lastTick.get();
        return last == null || last.isBefore(now.minus(interval.multipliedBy(4)));
    }

    /** Waits for a running tick to end. */
    @Override
    public void close() {
        try {
            quartz.shutdown(true);
        } catch (SchedulerException e) {
            LOG.warn("Quartz does not stop: {}", e.toString());
        }
    }

    private static Scheduler quartz() {
        var settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "binome-" + System.identityHashCode(settings));
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.threadPool.threadCount", "2");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        try {
            return new StdSchedulerFactory(settings).getScheduler();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz cannot be set up", e);
        }
    }

    /** What Quartz runs. */
    @DisallowConcurrentExecution
    public static final class Tick implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            try {
                if (context.getScheduler().getContext().get(SELF) instanceof Ticker ticker) {
                    ticker.tick();
                }
            } catch (SchedulerException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
