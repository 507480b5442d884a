package io.binome.play;

import io.binome.store.WeatherStore;
import io.binome.store.WeatherStore.Weather;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Lets people do things while the store comes and goes, and compares what was acknowledged with what was done once it is
 * back. The weather changes while requests are under way.
 */
public final class Storm {
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final WeatherStore store;
    private final Runnable tick;

    /** Something that somebody does. */
    public interface Errand {
        /** Does it once; whether the platform heard that it was taken. */
        boolean isTaken();

        /** Whether it shows that it was done. */
        boolean isDone();
    }

    /** What came of the errands: those that were taken, those that were refused, and those that were taken and not done. */
    public record Outcome(List<Errand> taken, List<Errand> refused, List<Errand> lost) {}

    /** @param tick what goes on by itself now and then */
    public Storm(WeatherStore store, Runnable tick) {
        this.store = store;
        this.tick = tick;
    }

    /** An errand by a person who does and sees one thing. */
    public static Errand errand(String name, BooleanSupplier taken, BooleanSupplier done) {
        return new Errand() {
            @Override
            public boolean isTaken() {
                return taken.getAsBoolean();
            }

            @Override
            public boolean isDone() {
                return done.getAsBoolean();
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }

    /** In each weather as many errands as in any other; then it clears up, and what was refused is not done again. */
    public Outcome rages(List<? extends Errand> all, Weather... weathers) {
        var errands = new ArrayList<>(all);
        Collections.shuffle(errands, new Random(7));
        var taken = new ArrayList<Errand>();
        var refused = new ArrayList<Errand>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < weathers.length; number++) {
                var first = number;
                var here = errands.stream().filter(each -> errands.indexOf(each) % weathers.length == first).toList();
                var next = weathers[(number + 1) % weathers.length];
                store.turns(weathers[number]);
                var enough = new CountDownLatch(enough(here.size(), weathers[number]));
                var answers = here.stream().map(each -> people.submit(() -> sent(each, enough))).toList();
                await(enough);
                store.turns(next);
                for (var each = 0; each < here.size(); each++) {
                    (isTaken(answers.get(each)) ? taken : refused).add(here.get(each));
                }
            }
        } finally {
            store.turns(Weather.FAIR);
        }
        return new Outcome(taken, refused, stillLost(taken));
    }

    /** A part of the store is away for so many ticks, while all errands are done; then it is back. */
    public Outcome breaks(List<? extends Errand> errands, int ticks, Class<?> port, String... operations) {
        var taken = new ArrayList<Errand>();
        var refused = new ArrayList<Errand>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            store.breaks(port, operations);
            var answers = errands.stream().map(each -> people.submit(each::isTaken)).toList();
            for (var each = 0; each < answers.size(); each++) {
                (isTaken(answers.get(each)) ? taken : refused).add(errands.get(each));
            }
            for (var each = 0; each < ticks; each++) {
                tick.run();
                pause();
            }
        } finally {
            store.turns(Weather.FAIR);
        }
        return new Outcome(taken, refused, stillLost(taken));
    }

    /** How many are answered before the weather turns: so that some are taken for certain, more of them while it is fair. */
    private static int enough(int errands, Weather weather) {
        return weather == Weather.FAIR ? errands * 3 / 4 : errands / 2;
    }

    private static boolean sent(Errand errand, CountDownLatch enough) {
        try {
            return errand.isTaken();
        } finally {
            enough.countDown();
        }
    }

    private List<Errand> stillLost(List<Errand> taken) {
        var end = System.nanoTime() + AT_MOST.toNanos();
        List<Errand> lost;
        do {
            tick.run();
            pause();
            lost = taken.stream().filter(each -> !each.isDone()).toList();
        } while (!lost.isEmpty() && System.nanoTime() < end);
        return lost;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(20));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isTaken(Future<Boolean> answer) {
        try {
            return answer.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
