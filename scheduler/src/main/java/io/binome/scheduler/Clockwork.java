package io.binome.scheduler;

import io.binome.id.RhythmId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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

/**
 * A Quartz scheduler that remembers nothing: one trigger repeats the tick, and one for each rhythm goes off at its next
 * fire time. Two daemon threads, so that neither waits for the other; neither ever overlaps itself.
 */
final class Clockwork implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final JobDetail TICK = JobBuilder.newJob(Tick.class).withIdentity("tick").build();
    private static final JobDetail FIRE =
            JobBuilder.newJob(Fire.class).withIdentity("fire").storeDurably().build();

    private final Scheduler quartz;
    private final Map<RhythmId, Instant> planned = new HashMap<>();
    private boolean closing;

    /**
     * A clockwork that stands still until {@link #start}.
     *
     * @param fire gets the fire time of a rhythm, which may lie some milliseconds ahead
     */
    Clockwork(Runnable tick, Consumer<Instant> fire) {
        try {
            quartz = new StdSchedulerFactory(settings("binome-" + COUNT.incrementAndGet())).getScheduler();
            quartz.setJobFactory((fired,
                    scheduler) -> fired.getJobDetail().getJobClass() == Tick.class ? new Tick(tick) : new Fire(fire));
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
        settings.setProperty("org.quartz.threadPool.threadCount", "2");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return settings;
    }

    void start(Duration interval) {
        try {
            var every = SimpleScheduleBuilder.simpleSchedule()
                    .withIntervalInMilliseconds(interval.toMillis())
                    .repeatForever()
                    .withMisfireHandlingInstructionNextWithRemainingCount();
            quartz.scheduleJob(TICK, TriggerBuilder.newTrigger().withIdentity("tick").withSchedule(every).build());
            quartz.start();
        } catch (SchedulerException impossible) {
            throw new IllegalStateException("the scheduler does not start", impossible);
        }
    }

    /** Makes the planned fire times these and no others; those that are the same already are left alone. */
    synchronized void plan(Map<RhythmId, Instant> upcoming) {
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

    private static TriggerKey keyOf(RhythmId rhythm) {
        return TriggerKey.triggerKey(rhythm.value(), "rhythms");
    }

    /** Returns when the jobs under way have finished. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        try {
            quartz.shutdown(true);
        } catch (SchedulerException impossible) {
            throw new IllegalStateException("the scheduler does not stop", impossible);
        }
    }

    @DisallowConcurrentExecution
    private record Tick(Runnable tick) implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            tick.run();
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
