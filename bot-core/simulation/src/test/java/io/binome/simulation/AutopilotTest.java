package io.binome.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.AllDialogs;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.OrganisationId;
import io.binome.programme.Programme;
import io.binome.store.sorted.MemoryStore;
import io.binome.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AutopilotTest {
    private static final OrganisationId ORGANISATION = new OrganisationId("acme");
    private static final Instant BEGIN = Instant.parse("2027-01-04T08:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-04-12T08:00:00Z");
    private static final int PEOPLE = 20;
    private static final long SEED = 5;

    /** Everything that can be seen from outside, in an order that does not depend on which of two at once came first. */
    private record Seen(List<String> facts, List<String> posts) {
        static Seen in(Store store) {
            return new Seen(
                    store.facts().about(ORGANISATION).stream()
                            .map(recorded -> recorded.at() + " " + recorded.fact())
                            .sorted()
                            .toList(),
                    store.workspace().since(ORGANISATION, 0).stream()
                            .map(post -> post.at() + " " + post.to() + " " + post.author() + " " + post.message() + " "
                                    + post.settled())
                            .sorted()
                            .toList());
        }
    }

    private static Store inhabited() {
        var store = new MemoryStore();
        store.records().putAll(Cast.of(ORGANISATION, PEOPLE, SEED));
        return store;
    }

    private static World opened(Store store) {
        return new World(ORGANISATION, store, AllDialogs.make(), new Mondays(), BEGIN);
    }

    private static Seen uninterrupted() {
        var store = inhabited();
        new Autopilot(opened(store), SEED, BEGIN).run(UNTIL, progress -> {}, () -> false);
        return Seen.in(store);
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        var seen = uninterrupted();
        assertThat(seen.facts()).hasSizeGreaterThan(100);
        assertThat(uninterrupted()).isEqualTo(seen);
    }

    @Test
    void anotherSeedTellsAnother() {
        var store = inhabited();
        new Autopilot(opened(store), SEED + 1, BEGIN).run(UNTIL, progress -> {}, () -> false);
        assertThat(Seen.in(store)).isNotEqualTo(uninterrupted());
    }

    @Test
    void theAdminBringsTheProgrammeToLife() {
        var store = inhabited();
        new Autopilot(opened(store), SEED, BEGIN).run(UNTIL, progress -> {}, () -> false);
        assertThat(store.records().all(Programme.class, ORGANISATION)).hasSize(1);
        assertThat(store.facts().about(ORGANISATION))
                .extracting(Recorded::fact)
                .hasAtLeastOneElementOfType(Fact.RoundPublished.class)
                .hasAtLeastOneElementOfType(Fact.PairFormed.class)
                .hasAtLeastOneElementOfType(Fact.FeedbackGiven.class);
    }

    @Test
    void worldsThatAreOpenedAnewGoOnWhereTheLastOneStopped() {
        var store = inhabited();
        for (var isOver = false; !isOver;) {
            var autopilot = new Autopilot(opened(store), SEED, BEGIN);
            for (var steps = 0; steps < 23 && !isOver; steps++) {
                isOver = autopilot.next().filter(next -> !next.isAfter(UNTIL)).isEmpty() || !autopilot.step();
            }
        }
        assertThat(Seen.in(store)).isEqualTo(uninterrupted());
    }

    @Test
    void aProcessThatIsKilledAtAnyWriteLosesNothingAndRepeatsNothing() {
        var expected = uninterrupted();
        for (var seed = 1; seed <= 3; seed++) {
            var random = new Random(seed);
            var store = inhabited();
            var deaths = 0;
            for (var isOver = false; !isOver;) {
                try {
                    var world = opened(new MortalStore(store, 1 + random.nextInt(400), random.nextBoolean()));
                    new Autopilot(world, SEED, BEGIN).run(UNTIL, progress -> {}, () -> false);
                    isOver = true;
                } catch (MortalStore.Killed killed) {
                    deaths++;
                }
            }
            assertThat(deaths).isGreaterThan(20);
            assertThat(Seen.in(store)).isEqualTo(expected);
        }
    }

    @Test
    void itStopsWhenToldAndReportsHowFarItHasCome() {
        var shares = new ArrayList<Double>();
        var world = opened(inhabited());
        var autopilot = new Autopilot(world, SEED, BEGIN);
        autopilot.run(UNTIL, progress -> shares.add(progress.share()), () -> shares.size() == 10);
        assertThat(world.instant()).isBefore(UNTIL);
        assertThat(shares).hasSize(10).isSorted();
        autopilot.run(UNTIL, progress -> shares.add(progress.share()), () -> false);
        assertThat(world.instant()).isEqualTo(UNTIL);
        assertThat(shares.getLast()).isEqualTo(1);
    }

    @Test
    void nobodyAnswersOnceItHasLetGo() {
        var store = inhabited();
        var world = opened(store);
        try (var autopilot = new Autopilot(world, SEED, BEGIN)) {
            autopilot.run(BEGIN.plusSeconds(4 * 3600), progress -> {}, () -> false);
        }
        var before = accepted(store);
        world.passTo(UNTIL);
        assertThat(accepted(store)).isEqualTo(before);
    }

    @Test
    void whoIsAskedBeforeTheTakeoverAnswersAfterIt() {
        var store = inhabited();
        var world = opened(store);
        try (var autopilot = new Autopilot(world, SEED, BEGIN)) {
            autopilot.run(BEGIN.plusSeconds(2 * 3600), progress -> {}, () -> false);
        }
        var monday = Instant.parse("2027-01-11T08:00:00Z");
        world.passTo(monday);
        var before = accepted(store);
        try (var autopilot = new Autopilot(world, SEED, monday)) {
            autopilot.run(monday.plusSeconds(8 * 3600), progress -> {}, () -> false);
        }
        assertThat(accepted(store)).isGreaterThan(before + 5);
    }

    private static long accepted(Store store) {
        return store.facts().about(ORGANISATION).stream()
                .filter(recorded -> recorded.fact() instanceof Fact.InvitationAccepted)
                .count();
    }
}
