package io.binome.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.AllDialogs;
import io.binome.engine.Address;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.programme.Schedule;
import io.binome.store.sorted.MemoryStore;
import io.binome.store.Workspace.Post;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class WorldTest {
    private static final OrganisationId ORGANISATION = new OrganisationId("acme");
    private static final Instant BEGIN = Instant.parse("2027-01-04T08:00:00Z");

    private final MemoryStore store = new MemoryStore();
    private final World world = new World(ORGANISATION, store, AllDialogs.make(), new Mondays(), BEGIN);
    private final Person claire = Cast.of(ORGANISATION, 1, 1).getFirst();

    @Test
    void timeStandsStillUntilItIsMovedAndIsKept() {
        world.passTo(BEGIN.plusSeconds(60));
        assertThat(world.instant()).isEqualTo(BEGIN.plusSeconds(60));
        world.passTo(BEGIN);
        assertThat(new World(ORGANISATION, store, AllDialogs.make(), new Mondays(), BEGIN).instant())
                .isEqualTo(BEGIN.plusSeconds(60));
    }

    @Test
    void everyListenerHearsUntilItIsIgnored() {
        world.store().records().put(claire);
        var first = new ArrayList<Post>();
        var second = new ArrayList<Post>();
        world.listen(first::add);
        var listener = new Listener() {
            @Override
            public void posted(Post post) {
                second.add(post);
            }
        };
        world.listen(listener);
        world.write(new InputId("acme/1"), claire.id(), "aide");
        world.ignore(listener);
        world.write(new InputId("acme/2"), claire.id(), "aide");
        assertThat(first).hasSize(4);
        assertThat(second).hasSize(2);
    }

    @Test
    void aRhythmThatComesUpMeanwhileBeats() {
        world.store().records().put(claire);
        assertThat(world.next()).isEmpty();
        try (var autopilot = new Autopilot(world, 1, BEGIN)) {
            autopilot.run(BEGIN.plusSeconds(4 * 3600), progress -> {}, () -> false);
        }
        var programme = store.records().all(Programme.class, ORGANISATION).getFirst();
        assertThat(world.next()).isPresent();
        world.passTo(Instant.parse("2027-01-25T12:00:00Z"));
        assertThat(store.records().all(Schedule.class, programme.id()).getFirst().lastFired())
                .isEqualTo(Instant.parse("2027-01-25T08:00:00Z"));
    }

    @Test
    void whatIsWrittenStandsInTheMessagesOnce() {
        world.store().records().put(claire);
        world.write(new InputId("acme/1"), claire.id(), "aide");
        world.write(new InputId("acme/1"), claire.id(), "aide");
        assertThat(store.workspace().posts(new Address.ToPerson(claire.id()), 10)).hasSize(2);
    }
}
