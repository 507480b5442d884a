package io.binome.dialog.series;

import io.binome.engine.Dialog;
import io.binome.engine.StepContext;
import io.binome.id.PairId;
import java.time.Instant;
import java.util.List;

/** A pair that fixes all its dates at once. */
public final class SeriesDialogs {
    private SeriesDialogs() {}

    public static List<Dialog<?>> all() {
        return List.of(new Series());
    }

    /** The dates that the pair has fixed and that are still to come, the next one first; none where it agrees on one at a time. */
    public static List<Instant> fixed(PairId pair, StepContext at) {
        return FixedDates.of(pair, at).stream().filter(date -> date.isAfter(at.now())).toList();
    }

    /** Whether enough sessions could follow the one at that time to fix them all at once. */
    public static boolean isWorthwhile(PairId pair, Instant start, StepContext at) {
        return FixedDates.following(start, pair, at).size() >= FixedDates.WORTHWHILE;
    }
}
