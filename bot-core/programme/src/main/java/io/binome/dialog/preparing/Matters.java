package io.binome.dialog.preparing;

import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.MatterId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.programme.Matter;
import io.binome.programme.Pair;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which of what the two have written is for the session before them, and which for one that is over. */
final class Matters {
    /** Whoever looks something up while the two still talk finds it. */
    private static final Duration AFTERWARDS = Duration.ofHours(2);

    private Matters() {}

    /** What somebody would like to bring to the coming session. */
    static Optional<Matter> of(Pair pair, PersonId person, StepContext at) {
        return at.records()
                .find(Matter.class, MatterId.of(pair.id(), person))
                .filter(matter -> !isOver(matter, pair, at));
    }

    /** Nobody has said yet whether the two met, but the time has passed: what was for that session is not for the next. */
    private static boolean isOver(Matter matter, Pair pair, StepContext at) {
        var start = pair.next();
        return start != null
                && matter.since().isBefore(start)
                && at.now().isAfter(start
                        .plus(Duration.ofMinutes(at.programme(pair.id().programme()).sessionMinutes()))
                        .plus(AFTERWARDS));
    }

    /** What was for that session. It stays for the next where this one did not take place. */
    static List<Matter> of(Fact.SessionClosed closed, StepContext at) {
        return switch (closed.outcome()) {
            case MET, MET_BY_ONE, UNKNOWN -> {
                // Now, where the two met without a date.
                var start = at.history().planned(closed.pair(), closed.number()).orElse(at.now());
                yield all(closed.pair(), at).stream().filter(matter -> matter.since().isBefore(start)).toList();
            }
            case NOT_MET, NOT_PLANNED -> List.of();
        };
    }

    static List<Matter> all(PairId pair, StepContext at) {
        return at.records().all(Matter.class, pair);
    }
}
