package io.binome.engine;

import io.binome.programme.Round;
import java.util.function.Supplier;

/** Finds the pairs of a round: deterministic, but slow where there are thousands of people, and so never part of a step. */
public interface Solver {
    /** Reads at once what the order is about; the computation that is returned touches nothing but that. */
    Supplier<Round> over(Effect.Solve order, StepContext at);
}
