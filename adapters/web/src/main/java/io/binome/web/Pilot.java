package io.binome.web;

import io.binome.programme.Person;
import io.binome.simulation.Autopilot;
import io.binome.simulation.World;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Lets the next thing happen in a world. */
interface Pilot extends AutoCloseable {
    /** When something happens next; empty where nothing ever will. */
    Optional<Instant> next();

    /** How a colleague goes about answering; empty where nobody answers by themselves. */
    default String temperament(Person person) {
        return "";
    }

    /** Lets it happen. */
    void step();

    @Override
    void close();

    /** Nobody answers by themselves: only the bot's own alarms and schedules happen. */
    record Nobody(World world) implements Pilot {
        @Override
        public Optional<Instant> next() {
            return world.next();
        }

        @Override
        public void step() {
            world.next().ifPresent(world::passTo);
        }

        @Override
        public void close() {}
    }

    /** Simulated colleagues answer for everybody. */
    record Colleagues(Autopilot autopilot) implements Pilot {
        @Override
        public Optional<Instant> next() {
            return autopilot.next();
        }

        @Override
        public String temperament(Person person) {
            return person.isAdmin() ? "" : autopilot.temperament(person).name().toLowerCase(Locale.ROOT);
        }

        @Override
        public void step() {
            autopilot.step();
        }

        @Override
        public void close() {
            autopilot.close();
        }
    }
}
