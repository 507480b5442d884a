package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.ActionId;
import io.binome.id.GoalId;
import io.binome.id.NoteId;
import io.binome.id.OrganisationId;
import io.binome.programme.Action;
import io.binome.programme.Goal;
import io.binome.programme.Note;
import io.binome.programme.Pair;
import io.binome.store.sorted.MemoryStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The store that forgets keeps every promise but that one. */
class MemoryStoreTest extends WholeStoreContract {
    private final Store store = new MemoryStore();

    @Override
    protected Store store() {
        return store;
    }

    @Nested
    class LeavingNoTrace extends TracesContract {
        @Override
        protected Store store() {
            return store;
        }

        @Override
        protected String raw() {
            return Raw.of(store);
        }
    }

    @Test
    void whoIsForgottenTakesTheirNotesAndTheGoalsAndActionsOfTheirPairsAlong() {
        var store = new MemoryStore();
        var acme = new OrganisationId("acme");
        var ada = acme.person("ada");
        var bea = acme.person("bea");
        var pair = acme.programme("p").pair("1-1");
        var others = acme.programme("p").pair("1-10");
        store.records().put(new Pair(pair, ada, bea, Pair.Status.ACTIVE, Instant.EPOCH, 0, null));
        store.records().put(new Note(NoteId.of(ada, 1), "mine", Instant.EPOCH));
        var hers = new Note(NoteId.of(bea, 1), "hers", Instant.EPOCH);
        store.records().put(hers);
        store.records().put(new Note(NoteId.of(bea, 2), "for both", Instant.EPOCH, pair));
        store.records().put(new Goal(GoalId.of(pair, bea, 1), "ours", "", bea, Instant.EPOCH, Goal.Status.OPEN));
        store.records().put(new Action(
                ActionId.of(pair, 1), "ours", List.of(bea), null, bea, Instant.EPOCH, Action.Status.OPEN));
        var theirs = new Goal(GoalId.of(others, bea, 1), "theirs", "", bea, Instant.EPOCH, Goal.Status.OPEN);
        store.records().put(theirs);

        store.forget(ada);

        assertThat(store.records().all(Note.class, acme)).containsExactlyInAnyOrder(hers,
                new Note(NoteId.of(bea, 2), "for both", Instant.EPOCH));
        assertThat(store.records().all(Goal.class, acme)).containsExactly(theirs);
        assertThat(store.records().all(Action.class, acme)).isEmpty();
    }
}
