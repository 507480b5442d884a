package io.binome.scheduler;

import io.binome.id.ScheduleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats the tick, by a clock that nobody sets, and has each schedule go off at its next fire time, by a Quartz scheduler
 * that remembers nothing. Two daemon threads, so that neither waits for the other; neither ever overlaps itself.
 */
final class Clockwork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Duration END = Duration.ofSeconds(5);
    private static final JobDetail FIRE =
            JobBuilder.newJob(Fire.class).withIdentity("fire").storeDurably().build();

    private final Scheduler quartz;
    private final Runnable tick;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ticks").daemon(true).factory());
    private @Nullable Future<?> ticking;
    private final Map<ScheduleId, Instant> planned = new HashMap<>();
    private boolean closing;

    /**
     * A clockwork that stands still until {@link #start}.
     *
     * @param fire gets the fire time of a schedule, which may lie some milliseconds ahead
     */
    Clockwork(Runnable tick, Consumer<Instant> fire) {
        this.tick = tick;
        try {
            quartz = new StdSchedulerFactory(settings("binome-" + COUNT.incrementAndGet())).getScheduler();
            quartz.setJobFactory((fired, scheduler) -> new Fire(fire));
            quartz.addJob(FIRE, false);
        } catch (SchedulerException impossible) {
            throw new IllegalStateException("no scheduler", impossible);
        }
    }

    private static Properties settings(String name) {
        var settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", name);
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return settings;
    }

    synchronized void start(Duration interval) {
        try {
            quartz.start();
            ticking = ticks.scheduleWithFixedDelay(this::tick, 0, interval.toNanos(), TimeUnit.NANOSECONDS);
        } catch (SchedulerException impossible) {
            throw new IllegalStateException("the scheduler does not start", impossible);
        }
    }

    private void tick() {
        try {
            tick.run();
        } catch (Error fatal) {
            // Or else it would be kept in a future that nobody asks.
            var thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, fatal);
            throw fatal;
        }
    }

    /** Whether no tick will come any more. */
    synchronized boolean hasDied() {
        return ticking != null && ticking.isDone();
    }

    /** Makes the planned fire times these and no others; those that are the same already are left alone. */
    synchronized void plan(Map<ScheduleId, Instant> upcoming) {
        if (closing || planned.equals(upcoming)) {
            return;
        }
        try {
            for (var gone : planned.keySet().stream().filter(each -> !upcoming.containsKey(each)).toList()) {
                quartz.unscheduleJob(keyOf(gone));
                planned.remove(gone);
            }
            for (var each : upcoming.entrySet()) {
                if (!each.getValue().equals(planned.put(each.getKey(), each.getValue()))) {
                    plan(keyOf(each.getKey()), each.getValue());
                }
            }
        } catch (SchedulerException impossible) {
            throw new IllegalStateException("a rhythm cannot be planned", impossible);
        }
    }

    private void plan(TriggerKey key, Instant at) throws SchedulerException {
        quartz.unscheduleJob(key);
        quartz.scheduleJob(TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(FIRE)
                .startAt(Date.from(at))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build());
    }

    private static TriggerKey keyOf(ScheduleId rhythm) {
        return TriggerKey.triggerKey(rhythm.value(), "rhythms");
    }

    /** Returns when what is under way has finished, or will not for a while. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        ticks.shutdown();
        try {
            if (!ticks.awaitTermination(END.toSeconds(), TimeUnit.SECONDS)) {
                LOG.info("a tick is left to itself");
            }
            quartz.shutdown(false);
        } catch (SchedulerException impossible) {
            throw new IllegalStateException("the scheduler does not stop", impossible);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @DisallowConcurrentExecution
    private record Fire(Consumer<Instant> fire) implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            fire.accept(context.getScheduledFireTime().toInstant());
        }
    }
}
