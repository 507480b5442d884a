package io.binome.simulation;

import io.binome.programme.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Lets a world go on by itself, with simulated colleagues who answer for everybody. It keeps nothing outside the world's
 * store: an autopilot made anew with the same seed, on a world opened anew, goes on as the one before would have done,
 * wherever that one was stopped.
 */
public final class Autopilot implements AutoCloseable {
    /** Simulated time between two reports of progress, at least. */
    private static final Duration NEWS = Duration.ofHours(12);

    private final World world;
    private final Colleagues colleagues;

    /**
     * Takes over.
     *
     * @param since when the autopilot was switched on, to be given again after a restart: questions that were open by
     *     then are answered as if they had been put at that moment
     */
    public Autopilot(World world, long seed, Instant since) {
        this(world, seed, new Habits(seed), since, Manner.PRESSING, exchange -> {});
    }

    /** The same, in one manner or the other. Whoever writes remembers what they meant, which no store keeps. */
    Autopilot(
            World world, long seed, Habits habits, Instant since, Manner manner, Consumer<Exchange> listener) {
        this.world = world;
        synchronized (world) {
            this.colleagues = new Colleagues(world, seed, habits, since, manner, listener);
            world.listen(colleagues);
        }
    }

    /** How somebody goes about answering. */
    public Temperament temperament(Person person) {
        return colleagues.temperament(person);
    }

    /** When something happens next. */
    public Optional<Instant> next() {
        synchronized (world) {
            return Stream.concat(world.next().stream(), colleagues.next().stream()).min(Instant::compareTo);
        }
    }

    /** Lets the next thing happen; false where nothing ever will. */
    public boolean step() {
        synchronized (world) {
            var own = world.next();
            var theirs = colleagues.next();
            if (theirs.isPresent() && (own.isEmpty() || theirs.get().isBefore(own.get()))) {
                world.passTo(theirs.get());
                colleagues.act();
            } else if (own.isPresent()) {
                world.passTo(own.get());
            }
            return own.isPresent() || theirs.isPresent();
        }
    }

    /**
     * Lets everything happen up to a moment, or until told to stop.
     *
     * @return things that have happened
     */
    public long run(Instant until, Consumer<Progress> listener, BooleanSupplier stop) {
        var begin = world.instant();
        var told = begin;
        var steps = 0L;
        for (var next = next(); next.isPresent() && !next.get().isAfter(until); next = next()) {
            if (stop.getAsBoolean()) {
                return steps;
            }
            step();
            steps++;
            var now = world.instant();
            if (!now.isBefore(told.plus(NEWS))) {
                told = now;
                listener.accept(new Progress(begin, now, until, steps));
            }
        }
        world.passTo(until);
        listener.accept(new Progress(begin, world.instant(), until, steps));
        return steps;
    }

    /** Lets go of the world: nobody answers by themselves any more. */
    @Override
    public void close() {
        world.ignore(colleagues);
    }
}
