package io.binome.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.AllDialogs;
import io.binome.engine.Address;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.RoundId;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Member;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.Role;
import io.binome.programme.Round;
import io.binome.programme.SkillLevel;
import io.binome.store.sorted.MemoryStore;
import io.binome.store.Store;
import io.binome.text.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A round of several batches is published once, whenever the process dies in between and however often one asks. */
class PublicationTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final ProgrammeId PROGRAMME = ACME.programme("p");
    private static final PersonId ADMIN = ACME.person("admin");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MORNING = Instant.parse("2027-01-04T09:00:00Z");
    private static final int PEOPLE = 53;
    private static final int ALL_ALIKE = 60;

    private static Store drafted() {
        var store = new MemoryStore();
        store.records().put(person(ADMIN, Set.of(Person.Duty.ADMIN)));
        store.records().put(new Programme(PROGRAMME, "Duos", Programme.Kind.CROSS, ADMIN, MORNING,
                LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30), PARIS, "FR", Languages.FRENCH, 4, 45));
        for (var number = 0; number < PEOPLE; number++) {
            var member = PROGRAMME.member(ACME.person("p" + number));
            store.records().put(person(member.person(), Set.of()));
            store.records().put(new Profile(member, Set.of(Role.MENTOR, Role.MENTEE),
                    List.of(new SkillLevel(number % 2 == 0 ? "SEO" : "Data", 4)),
                    List.of(new SkillLevel(number % 2 == 0 ? "Data" : "SEO", 3)),
                    List.of(), "", "", 2, 1, MeetingPreferences.any()));
            store.records().put(new Member(member, Member.Status.WAITING, MORNING, 0));
        }
        var world = opened(store);
        world.runner().announce("acme/created", new Fact.ProgrammeCreated(PROGRAMME, ADMIN));
        world.write(new InputId("acme/match"), ADMIN, "apparier");
        return store;
    }

    private static World opened(Store store) {
        return new World(ACME, store, AllDialogs.make(), schedule -> Optional.empty(), MORNING);
    }

    private static Person person(PersonId id, Set<Person.Duty> duties) {
        return new Person(id, id.local(), id.local() + "@example.org", Languages.FRENCH,
                Person.Hours.office(PARIS, "", ""), null, Person.Work.unknown(), Person.Hints.none(), duties);
    }

    private static void publish(World world) {
        world.write(new InputId("acme/publish"), ADMIN, "publier");
        world.write(new InputId("acme/sure"), ADMIN, "Publier quand même");
        world.passTo(MORNING.plusSeconds(1));
    }

    private static List<Fact> told(Store store) {
        return store.facts().about(PROGRAMME).stream()
                .map(Recorded::fact)
                .filter(fact -> fact instanceof Fact.PairProposed || fact instanceof Fact.LeftOutOfRound
                        || fact instanceof Fact.RoundPublished)
                .toList();
    }

    private static long proposals(Store store) {
        return IntStream.range(0, PEOPLE)
                .mapToLong(number -> store.workspace()
                        .posts(new Address.ToPerson(ACME.person("p" + number)), 100)
                        .stream()
                        .filter(post -> post.message().prompt() != null)
                        .count())
                .sum();
    }

    @Test
    void everybodyIsToldOnce() {
        var store = drafted();
        assertThat(told(store)).isEmpty();
        publish(opened(store));
        assertThat(told(store)).hasSize(PEOPLE / 2 + 2).doesNotHaveDuplicates();
        assertThat(proposals(store)).isEqualTo(PEOPLE - 1);
        assertThat(Round.in(store.records(), RoundId.of(PROGRAMME, 1)).orElseThrow().stage())
                .isEqualTo(Round.Stage.PUBLISHED);
    }

    @Test
    void askingAgainPublishesNothingMore() {
        var store = drafted();
        var world = opened(store);
        publish(world);
        var once = told(store);
        world.write(new InputId("acme/publish-2"), ADMIN, "publier");
        world.write(new InputId("acme/sure-2"), ADMIN, "Publier quand même");
        world.passTo(MORNING.plusSeconds(2));
        assertThat(told(store)).isEqualTo(once);
        assertThat(proposals(store)).isEqualTo(PEOPLE - 1);
    }

    @Test
    void whoIsNoLongerThereIsProposedToNobody() {
        var store = drafted();
        var match = Round.in(store.records(), RoundId.of(PROGRAMME, 1)).orElseThrow().matches().getLast();
        store.records().put(new Member(
                PROGRAMME.member(match.first()), Member.Status.LEFT, MORNING, 0));
        publish(opened(store));
        assertThat(told(store))
                .hasSize(PEOPLE / 2 + 2)
                .contains(new Fact.LeftOutOfRound(PROGRAMME.member(match.second()), 1))
                .noneMatch(fact -> fact instanceof Fact.PairProposed proposed
                        && proposed.first().equals(match.first()));
        assertThat(Round.in(store.records(), RoundId.of(PROGRAMME, 1)).orElseThrow().matches())
                .hasSize(PEOPLE / 2 - 1)
                .doesNotContain(match);
        assertThat(store.facts().about(PROGRAMME))
                .extracting(Recorded::fact)
                .contains(new Fact.RoundPublished(PROGRAMME, 1, PEOPLE / 2 - 1, 1));
    }

    /**
     * To die before a write is to die after the one before it. Pairs are proposed one like the other, so that after the
     * first of them every seventh write will do.
     */
    @Test
    void aCrashAfterAnyWriteLosesNothingAndTellsNobodyTwice() {
        var store = drafted();
        publish(opened(store));
        var expected = Set.copyOf(told(store));
        var died = true;
        var write = 0;
        while (died) {
            write += write < ALL_ALIKE ? 1 : 7;
            var again = drafted();
            try {
                publish(opened(new MortalStore(again, write, true)));
                died = false;
            } catch (MortalStore.Killed killed) {
                publish(opened(again));
            }
            assertThat(told(again)).as("write %d", write).hasSize(expected.size());
            assertThat(Set.copyOf(told(again))).as("write %d", write).isEqualTo(expected);
            assertThat(proposals(again)).as("write %d", write).isEqualTo(PEOPLE - 1);
        }
        assertThat(write).isGreaterThan(100);
    }
}
