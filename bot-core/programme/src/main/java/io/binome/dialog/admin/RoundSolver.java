package io.binome.dialog.admin;

import io.binome.engine.Effect.Solve;
import io.binome.engine.Solver;
import io.binome.engine.StepContext;
import io.binome.programme.Round;
import io.binome.round.Pools;
import io.binome.round.Settings;
import io.binome.round.Workbench;
import io.binome.skill.Taxonomy;
import java.util.function.Supplier;

/** Finds pairs among the people whom a programme has now. */
final class RoundSolver implements Solver {
    private final Taxonomy taxonomy;

    RoundSolver(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public Supplier<Round> over(Solve order, StepContext at) {
        var programme = at.programme(order.run().programme());
        var bench = new Workbench(Pools.of(programme, at), taxonomy);
        var settings = new Settings(order.policy(), order.overrides());
        return () -> bench.run(order.run(), order.number(), settings, order.seed());
    }
}
