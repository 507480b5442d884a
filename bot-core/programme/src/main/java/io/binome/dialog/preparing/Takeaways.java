package io.binome.dialog.preparing;

import io.binome.engine.Request;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.TakeawayId;
import io.binome.programme.Takeaway;
import java.util.List;
import java.util.Optional;

/** What somebody wanted to keep in mind after the last session that took place: an older one is not brought up again. */
final class Takeaways {
    private Takeaways() {}

    static Optional<Takeaway> of(PairId pair, PersonId person, StepContext at) {
        return at.records()
                .find(Takeaway.class, TakeawayId.of(pair, person))
                .filter(takeaway -> last(pair, at).filter(number -> number == takeaway.number()).isPresent());
    }

    private static Optional<Integer> last(PairId pair, StepContext at) {
        return at.history().about(pair).reversed().stream()
                .map(Recorded::fact)
                .filter(Fact.SessionClosed.class::isInstance)
                .map(Fact.SessionClosed.class::cast)
                .filter(closed -> closed.outcome().tookPlace())
                .map(Fact.SessionClosed::number)
                .findFirst();
    }

    /** What somebody adds about an earlier session takes nothing of a later one away. */
    static boolean isNewest(Request.TakeawayWritten written, StepContext at) {
        return at.records()
                .find(Takeaway.class, TakeawayId.of(written.pair(), written.by()))
                .filter(known -> known.number() > written.number())
                .isEmpty();
    }

    static List<Takeaway> all(PairId pair, StepContext at) {
        return at.records().all(Takeaway.class, pair);
    }
}
