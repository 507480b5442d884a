package io.binome.dialog.admin;

import io.binome.engine.Dialog;
import io.binome.engine.Solver;
import io.binome.skill.Taxonomy;
import java.util.List;

/** What those who run programmes do: commands, the life of a programme, its rounds and its figures. */
public final class AdminDialogs {
    private AdminDialogs() {}

    public static List<Dialog<?>> all(Taxonomy taxonomy) {
        return List.of(new AdminCommands(taxonomy), new ProgrammeLifecycle(taxonomy), new RoundQueue());
    }

    /** What finds the pairs of a round, beside the dialogs. */
    public static Solver solver(Taxonomy taxonomy) {
        return new RoundSolver(taxonomy);
    }

    /** Whether a programme with this state of its life cycle is inviting people, solving a round or telling of it. */
    public static boolean isBusy(Object state) {
        return state instanceof ProgrammeLifecycle.State.Inviting
                || state instanceof ProgrammeLifecycle.State.Solving
                || state instanceof ProgrammeLifecycle.State.Publishing;
    }
}
