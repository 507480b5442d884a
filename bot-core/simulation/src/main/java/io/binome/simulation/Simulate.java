package io.binome.simulation;

import io.binome.dialog.AllDialogs;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.OrganisationId;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.programme.ProgrammeEnd;
import io.binome.shell.Timetable;
import io.binome.statistics.Statistics;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Plays one programme with simulated colleagues in memory, from its creation until its last pairs have said goodbye. */
public final class Simulate {
    private static final OrganisationId ORGANISATION = new OrganisationId("simulation");
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 4);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int CADENCE_WEEKS = 4;
    private static final int SESSION_MINUTES = 45;
    private static final Period AFTERWARDS = Period.ofDays(28);

    /**
     * What happened.
     *
     * @param steps things that happened one after the other
     * @param messages posts of the bot
     * @param words posts of people
     * @param facts everything that was announced, by time
     */
    public record Report(
            int people,
            int months,
            long seed,
            Instant begin,
            Instant end,
            long steps,
            long messages,
            long words,
            Statistics statistics,
            Observations observations,
            List<Recorded> facts) {
        /** Messages outside the hours of those who read them, other than answers to them and reminders of a session. */
        public long outsideHours() {
            return observations.outsideHours().values().stream().mapToLong(Integer::longValue).sum();
        }
    }

    private Simulate() {}

    /** Plays it; the same numbers give the same report. */
    public static Report run(int people, int months, long seed, Timetable timetable, Consumer<Progress> listener) {
        return run(people, months, seed, Manner.PRESSING, timetable, listener);
    }

    /** Plays it with colleagues of that manner. */
    public static Report run(
            int people, int months, long seed, Manner manner, Timetable timetable, Consumer<Progress> listener) {
        return run(people, months, seed, Circumstances.USUAL, manner, timetable, listener);
    }

    /** Plays it in a year of that sort. */
    public static Report run(
            int people, int months, long seed, Circumstances circumstances, Manner manner, Timetable timetable,
            Consumer<Progress> listener) {
        return run(people, months, seed, circumstances, manner, timetable, listener, exchange -> {});
    }

    static Report run(
            int people, int months, long seed, Circumstances circumstances, Manner manner, Timetable timetable,
            Consumer<Progress> listener, Consumer<Exchange> heard) {
        var cast = circumstances == Circumstances.EVENTFUL
                ? Cast.abroad(Cast.of(ORGANISATION, people, seed), seed)
                : Cast.of(ORGANISATION, people, seed);
        var admin = cast.stream()
                .filter(Person::isAdmin)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("at least one person is needed"));
        var begin = FIRST_DAY.atTime(MORNING).atZone(admin.hours().zone()).toInstant();
        var world = new World(ORGANISATION, new MemoryStore(), AllDialogs.make(), timetable, begin);
        world.store().records().putAll(cast);
        var programme = programme(admin, months, begin);
        world.store().records().put(programme);
        var habits = new Habits(seed, circumstances);
        var watch = new Watch(world, habits);
        world.listen(watch);
        world.runner().announce(programme.id() + "/created", new Fact.ProgrammeCreated(programme.id(), admin.id()));
        var until = programme.ends().plus(AFTERWARDS).atStartOfDay(programme.zone()).toInstant();
        long steps;
        try (var autopilot = new Autopilot(world, seed, habits, begin, manner, heard)) {
            steps = autopilot.run(
                    until,
                    progress -> {
                        watch.look();
                        listener.accept(progress);
                    },
                    () -> false);
        }
        var facts = world.store().facts().about(ORGANISATION);
        return new Report(
                people,
                months,
                seed,
                begin,
                until,
                steps,
                watch.messages(),
                watch.words(),
                Statistics.everything(facts, programme.zone()),
                watch.observations(),
                facts);
    }

    private static Programme programme(Person admin, int months, Instant begin) {
        return new Programme(
                ORGANISATION.programme("p"),
                Texts.format(admin.language(), "simulation.programme", Map.of()),
                Programme.Kind.CROSS,
                admin.id(),
                begin,
                FIRST_DAY,
                ProgrammeEnd.lastDay(FIRST_DAY.plusMonths(months).minusDays(1), admin.hours().country()),
                admin.hours().zone(),
                admin.hours().country(),
                admin.language(),
                CADENCE_WEEKS,
                SESSION_MINUTES);
    }
}
