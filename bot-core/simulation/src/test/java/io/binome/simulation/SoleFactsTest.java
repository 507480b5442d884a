package io.binome.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.store.FactLogContract;
import io.binome.store.Store;
import io.binome.store.sorted.MemoryStore;
import org.junit.jupiter.api.Test;

/** Facts that are remembered are those that are written down. */
final class SoleFactsTest extends FactLogContract {
    private static final Recorded CREATED = new Recorded("1", MONDAY, new Fact.ProgrammeCreated(PROGRAMME, ADA));
    private static final Recorded INVITED = new Recorded(
            "2", MONDAY, new Fact.PersonInvited(PROGRAMME.member(ADA)));

    private final Store behind = new MemoryStore();
    private final Store store = new SoleStore(behind, fact -> {});

    @Override
    protected Store store() {
        return store;
    }

    @Test
    void whatIsReadLaterGoesOnWhereWhatWasReadHasEnded() {
        store.facts().append(CREATED);
        var before = store.facts().about(PROGRAMME);
        var others = store.facts().about(ACME_TWO);

        store.facts().append(INVITED);
        store.facts().append(INVITED);

        assertThat(before).containsExactly(CREATED);
        assertThat(store.facts().about(PROGRAMME)).containsExactly(CREATED, INVITED);
        assertThat(store.facts().about(PROGRAMME)).isEqualTo(behind.facts().about(PROGRAMME));
        assertThat(others).isEmpty();
        assertThat(store.facts().about(ACME_TWO)).isEmpty();
    }

    @Test
    void whatBelongsBeforeWhatWasReadTakesItsPlace() {
        store.facts().append(INVITED);
        var before = store.facts().about(ACME);
        var earlier = new Recorded("3", MONDAY.minusSeconds(1), CREATED.fact());

        store.facts().append(earlier);

        assertThat(before).containsExactly(INVITED);
        assertThat(store.facts().about(ACME)).containsExactly(earlier, INVITED);
    }

    @Test
    void whatWasWrittenBeforeTheWorldWasOpenedIsNotWrittenASecondTime() {
        behind.facts().append(CREATED);
        assertThat(store.facts().about(PROGRAMME)).containsExactly(CREATED);

        store.facts().append(CREATED);

        assertThat(store.facts().about(PROGRAMME)).containsExactly(CREATED);
    }
}
