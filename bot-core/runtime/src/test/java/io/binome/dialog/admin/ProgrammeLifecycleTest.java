package io.binome.dialog.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.ProgrammeId;
import io.binome.programme.Person;
import io.binome.programme.Person.Account;
import io.binome.programme.Place;
import io.binome.programme.Programme;
import io.binome.skill.Taxonomy;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Whom a programme invites, and what it does about its channel. */
class ProgrammeLifecycleTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final ProgrammeId PROGRAMME = ACME.programme("p");
    private static final PersonId CLAIRE = ACME.person("claire");
    private static final PlaceId GENERAL = ACME.place("general");
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");

    private final ProgrammeLifecycle campaign = new ProgrammeLifecycle(Taxonomy.standard());
    private final MemoryStore store = new MemoryStore();
    private final StepContext at = new StepContext(NOW, store.records(), store.facts());
    private ProgrammeLifecycle.State state =
            new ProgrammeLifecycle.State.Open(PROGRAMME, ProgrammeLifecycle.Count.NONE);
    private int inputs;

    @BeforeEach
    void begin() {
        put(CLAIRE);
        store.records().put(new Programme(PROGRAMME, "Duos", Programme.Kind.CROSS, CLAIRE, NOW,
                LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30), ZoneId.of("Europe/Paris"), "FR", Languages.FRENCH,
                4,
                45));
    }

    private PersonId put(PersonId id) {
        store.records().put(new Person(id, id.local(), "", Languages.FRENCH,
                Person.Hours.office(ZoneId.of("Europe/Paris"), "FR", ""), null, Person.Work.unknown(),
                Person.Hints.none(), Set.of()));
        return id;
    }

    private Step<ProgrammeLifecycle.State> take(Input input) {
        var step = campaign.on(state, input, at);
        state = step.state();
        return step;
    }

    /** As the runner does: the fact is written down, then told. */
    private Step<ProgrammeLifecycle.State> announce(Fact fact) {
        var id = "acme/" + inputs++;
        store.facts().append(new Recorded(id, NOW, fact));
        return take(new Input.Told(new InputId(id), fact));
    }

    private List<PersonId> invited(Request order) {
        var people = new ArrayList<PersonId>();
        var step = take(new Input.Asked(new InputId("acme/" + inputs++), order));
        while (true) {
            step.effects().forEach(effect -> {
                if (effect instanceof Effect.Announce(Fact.PersonInvited(var member))) {
                    people.add(member.person());
                }
            });
            if (!(state instanceof ProgrammeLifecycle.State.Inviting)) {
                return people;
            }
            step = take(new Input.Rang(new InputId("acme/r" + inputs++), ProgrammeLifecycle.BATCH));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Account.class, mode = Mode.EXCLUDE, names = "COLLEAGUE")
    void onlyColleaguesAreInvited(Account account) {
        store.records().amend(put(ACME.person("ada")), person -> person.holding(account));
        put(ACME.person("bea"));
        assertThat(invited(new Request.InvitationsOrdered(PROGRAMME, CLAIRE)))
                .containsExactly(ACME.person("bea"), CLAIRE);
    }

    @Test
    void thePeopleOfAChannelAreInvitedInBatchesAndNobodyElse() {
        var all = IntStream.range(0, 60).mapToObj(n -> put(ACME.person("x" + (100 + n)))).toList();
        var inside = new ArrayList<>(all.subList(0, 53));
        inside.add(ACME.person("unknown"));
        store.records().put(new Place(GENERAL, "general", List.copyOf(inside).reversed()));
        assertThat(invited(new Request.InvitationsOrdered(PROGRAMME, CLAIRE, GENERAL)))
                .containsExactlyElementsOf(all.subList(0, 53));
    }

    @Test
    void whoeverIsNamedIsInvitedAndNobodyElse() {
        var ada = put(ACME.person("ada"));
        var chloe = put(ACME.person("chloe"));
        put(ACME.person("bea"));
        store.records().amend(chloe, person -> person.holding(Account.GONE));
        assertThat(invited(new Request.InvitationsOrdered(PROGRAMME, CLAIRE, null, List.of(chloe, ada))))
                .containsExactly(ada);
    }

    @Test
    void whoHasBeenAskedBeforeIsNeitherAskedNorCountedAgain() {
        announce(new Fact.PersonInvited(PROGRAMME.member(put(ACME.person("ada")))));
        announce(new Fact.JoinRequested(PROGRAMME.member(CLAIRE)));
        put(ACME.person("bea"));
        assertThat(invited(new Request.InvitationsOrdered(PROGRAMME, CLAIRE))).containsExactly(ACME.person("bea"));
    }

    @Test
    void theEndIsSaidOnTheLastDayAndComesTheDayAfter() {
        var said = take(new Input.Rang(new InputId("acme/l"), Alarm.Key.of("last")));
        assertThat(said.effects()).hasSize(2).allMatch(Effect.Send.class::isInstance);
        assertThat(state).isNotInstanceOf(ProgrammeLifecycle.State.Ended.class);
        var over = take(new Input.Rang(new InputId("acme/e"), Alarm.Key.of("end")));
        assertThat(over.effects()).containsExactly(new Effect.Announce(new Fact.ProgrammeEnded(PROGRAMME)));
        assertThat(state).isInstanceOf(ProgrammeLifecycle.State.Ended.class);
    }

    @Test
    void aChannelThatIsNotKnownInvitesNobody() {
        assertThat(invited(new Request.InvitationsOrdered(PROGRAMME, CLAIRE, GENERAL))).isEmpty();
    }

    @Test
    void ofAClosedChannelTheAdminHearsOnceUntilAnotherIsChosen() {
        assertThat(announce(new Fact.ChannelUnreachable(PROGRAMME)).effects()).hasSize(1);
        assertThat(announce(new Fact.ChannelUnreachable(PROGRAMME)).effects()).isEmpty();
        assertThat(announce(new Fact.ChannelChosen(PROGRAMME, CLAIRE)).effects())
                .singleElement()
                .isInstanceOfSatisfying(Effect.Send.class, sent -> assertThat(sent.to())
                        .isEqualTo(new Address.ToChannel(PROGRAMME)));
        assertThat(announce(new Fact.ChannelUnreachable(PROGRAMME)).effects()).hasSize(1);
    }
}
