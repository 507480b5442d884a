package io.binome.dialog.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Address;
import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.PromptId;
import io.binome.programme.Channel;
import io.binome.programme.Person;
import io.binome.programme.Place;
import io.binome.programme.Programme;
import io.binome.skill.Taxonomy;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an admin orders in a channel, with one programme or several. */
class AdminCommandsTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final PersonId CLAIRE = ACME.person("claire");
    private static final PersonId ADA = ACME.person("ada");
    private static final PlaceId GENERAL = ACME.place("general");
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");

    private final AdminCommands office = new AdminCommands(Taxonomy.standard());
    private final MemoryStore store = new MemoryStore();
    private final StepContext at = new StepContext(NOW, store.records(), store.facts());
    private AdminCommands.State state = office.start(ConversationId.of(AdminCommands.KIND, CLAIRE));

    @BeforeEach
    void begin() {
        for (var id : List.of(CLAIRE, ADA)) {
            store.records().put(new Person(id, id.local(), "", Languages.FRENCH,
                    Person.Hours.office(ZoneId.of("Europe/Paris"), "FR", ""), null, Person.Work.unknown(),
                    Person.Hints.none(), id.equals(CLAIRE) ? Set.of(Person.Duty.ADMIN) : Set.of()));
        }
        store.records().put(new Place(GENERAL, "general", List.of(CLAIRE, ADA)));
        programme("p", "Indiciel");
    }

    private void programme(String local, String name) {
        store.records().put(new Programme(ACME.programme(local), name, Programme.Kind.CROSS, CLAIRE, NOW,
                LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30), ZoneId.of("Europe/Paris"), "FR", Languages.FRENCH,
                4,
                45));
    }

    private List<Effect> take(Input input) {
        var step = office.on(state, input, at);
        state = step.state();
        return step.effects();
    }

    private List<Effect> type(Word word, String rest, @Nullable PlaceId place) {
        return take(new Input.Typed(new InputId("acme/1"), CLAIRE, new Command(word, rest), place));
    }

    private static List<Request> requests(List<Effect> effects) {
        return effects.stream()
                .flatMap(effect -> effect instanceof Effect.Ask(var request)
                        ? Stream.of(request)
                        : Stream.empty())
                .toList();
    }

    @Test
    void inviteAloneMeansTheRosterEvenInAChannel() {
        assertThat(requests(type(Word.INVITE, "", GENERAL)))
                .containsExactly(new Request.InvitationsOrdered(ACME.programme("p"), CLAIRE));
    }

    @Test
    void inviteHereMeansTheChannelEvenOfAProgrammeWithHereInItsName() {
        for (var word : List.of("ici", "here", "ICI")) {
            assertThat(requests(type(Word.INVITE, word, GENERAL)))
                    .containsExactly(new Request.InvitationsOrdered(ACME.programme("p"), CLAIRE, GENERAL));
        }
    }

    @Test
    void hereIsNowhereInAConversationWithTheBot() {
        assertThat(requests(type(Word.INVITE, "ici", null))).isEmpty();
        assertThat(requests(type(Word.PROGRAMME, "ici", null))).isEmpty();
    }

    @Test
    void ofSeveralProgrammesTheOneNamedIsMeant() {
        programme("q", "Duos");
        assertThat(requests(type(Word.INVITE, "ici duos", GENERAL)))
                .containsExactly(new Request.InvitationsOrdered(ACME.programme("q"), CLAIRE, GENERAL));
    }

    @Test
    void ofSeveralProgrammesOneIsPickedAndTheChannelIsNotForgotten() {
        programme("q", "Duos");
        assertThat(requests(type(Word.INVITE, "ici", GENERAL))).isEmpty();
        var prompt = PromptId.of(ConversationId.of(AdminCommands.KIND, CLAIRE), "which", CLAIRE);
        assertThat(requests(take(new Input.Chose(new InputId("acme/2"), CLAIRE, prompt, "q"))))
                .containsExactly(new Request.InvitationsOrdered(ACME.programme("q"), CLAIRE, GENERAL));
    }

    @Test
    void programmeHereKeepsTheChannel() {
        assertThat(type(Word.PROGRAMME, "ici", GENERAL))
                .contains(new Effect.Keep(new Channel(ACME.programme("p"), GENERAL)))
                .contains(new Effect.Announce(new Fact.ChannelChosen(ACME.programme("p"), CLAIRE)));
    }

    @Test
    void whoeverIsAloneLearnsHowToBeginInsteadOfInvitingNobody() {
        store.records().amend(ADA, person -> person.holding(Person.Account.SERVICE));
        assertThat(requests(type(Word.INVITE, "", null))).isEmpty();
        assertThat(requests(type(Word.INVITE, "ici", GENERAL))).isEmpty();
    }

    @Test
    void theReportIsAFileForWhoeverAskedForIt() {
        assertThat(type(Word.REPORT, "", GENERAL).getFirst())
                .isInstanceOfSatisfying(Effect.SendFile.class, sent -> {
                    assertThat(sent.to()).isEqualTo(new Address.ToPerson(CLAIRE));
                    assertThat(sent.document().name()).isEqualTo("binome-p-2027-01-04.csv");
                    assertThat(sent.document().content()).contains("invited;");
                });
    }
}
