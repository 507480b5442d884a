package io.binome.simulation;

import static io.binome.shell.Bench.ADA;
import static io.binome.shell.Bench.BEA;
import static io.binome.shell.Bench.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Address;
import io.binome.engine.Command.Word;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.shell.Bench;
import io.binome.engine.Dialogs;
import io.binome.shell.Probe;
import io.binome.shell.TamperedStore;
import io.binome.store.sorted.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StuckConversationTest {
    @Test
    @Timeout(30)
    void aConversationThatCannotBeWokenDoesNotKeepTheOthersWaiting() {
        var store = new TamperedStore(new MemoryStore());
        store.records().putAll(List.of(Bench.person(ADA), Bench.person(BEA)));
        var world = new World(Bench.ACME, store, Dialogs.of(new Probe("probe", Word.HELP)), each -> Optional.empty(),
                MONDAY);
        world.write(new InputId("acme/1"), ADA, "help alarm bell 1");
        world.write(new InputId("acme/2"), BEA, "help alarm bell 2");
        store.beforeSave(each -> {
            if (each.id().equals(ConversationId.of("probe", ADA))) {
                throw new IllegalArgumentException("cannot be written");
            }
        });

        world.passTo(MONDAY.plus(Duration.ofMinutes(5)));

        assertThat(world.instant()).isEqualTo(MONDAY.plus(Duration.ofMinutes(5)));
        assertThat(store.workspace().posts(new Address.ToPerson(BEA), 10)).hasSize(3);
        assertThat(world.runner().unworkable()).containsExactly(ConversationId.of("probe", ADA));
    }
}
