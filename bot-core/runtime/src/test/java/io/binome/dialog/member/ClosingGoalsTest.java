package io.binome.dialog.member;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.asked;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.saidTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.engine.Request;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.GoalId;
import io.binome.programme.Goal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goals that somebody says they have reached once their time with the partner is over. */
class ClosingGoalsTest {
    private final TwoPeople people = new TwoPeople();
    private final Goals goals = new Goals();

    @Test
    void areTheirOwnAndThePartnerIsToldNothing() {
        var hers = GoalId.of(PAIR, ADA, 1);
        var others = GoalId.of(PAIR, BEA, 1);
        people.store.records().put(new Goal(hers, "Write", "", ADA, paris(2, 1, 9, 0), Goal.Status.OPEN));
        people.store.records().put(new Goal(others, "Film", "", BEA, paris(2, 1, 9, 0), Goal.Status.OPEN));
        var request = new Request.GoalsReviewed(PAIR, ADA, List.of(hers, others));
        var conversation = ConversationId.of("goals", ADA);
        assertThat(goals.answers(request)).containsExactly(conversation);
        var step = goals.on(goals.start(conversation), asked(request), people.at(paris(7, 1, 9, 0)));
        assertThat(facts(step)).containsExactly(new Fact.GoalReached(PAIR, hers, ADA));
        assertThat(saidTo(BEA, step)).isEmpty();
    }
}
