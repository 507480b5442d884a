package io.binome.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.EffectId;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Change;
import io.binome.text.Languages;
import io.binome.programme.Person;
import io.binome.store.Conversation;
import io.binome.fact.Recorded;
import io.binome.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final Instant NOW = Instant.parse("2027-01-04T08:00:00.123Z");

    sealed interface State {
        record Asked(Map<io.binome.id.PersonId, Integer> counts) implements State {}

        record Over() implements State {}
    }

    @Test
    void aConversationComesBackAsItWas() {
        var ada = ACME.person("ada");
        var id = ConversationId.of("probe", ACME.programme("p").member(ada));
        var prompt = Prompt.text(PromptId.of(id, "goal", ada), Choice.of("yes", "k.yes").primary());
        var form = new Form(
                prompt.id(),
                Text.of("t"),
                Text.of("s"),
                List.of(new Form.Field.Words("goal", Text.of("l"), Text.of("h"), true, 300, true, "x")));
        var message =
                Message.of("k", "who", ada, "when", NOW, "n", 3, "day", LocalDate.of(2027, 1, 5), "list", List.of("a"))
                        .asking(prompt);
        var effects = List.of(
                new Effect.Send(new Address.ToPerson(ada), message),
                new Effect.OpenForm(ada, form),
                new Effect.Announce(new Fact.PersonInvited(ACME.programme("p").member(ada))),
                new Effect.Ask(new Request.AgendaRequested(ACME.programme("p").pair("1-1"), ada)),
                new Effect.Amend(ada, new Change.Pauses(null)),
                new Effect.Keep(person()),
                new Effect.Discard(person()));
        var pending = effects.stream()
                .map(effect -> new Conversation.Pending(EffectId.of(id, 1, effects.indexOf(effect)), effect,
                        new InputId("acme/0")))
                .toList();
        var parked = new Conversation.Trouble(
                2, NOW, "Oops", false, List.of(
                        new Input.Said(new InputId("acme/1"), ada, null, "héhé"),
                        new Input.Asked(new InputId("acme/2"), new Request.ProfileRequested(
                                ACME.programme("p").member(ada)))));
        var before = new Conversation(
                id,
                1,
                new State.Asked(Map.of(ada, 3)),
                List.of(new InputId("acme/0")),
                List.of(prompt),
                List.of(form),
                List.of(new Alarm(Alarm.Key.of("a").about(ada).nth(2), NOW, ada),
                        new Alarm(Alarm.Key.of("b"), NOW, null)),
                pending,
                List.of(new Conversation.Held(pending.getFirst(), NOW)),
                new Conversation.Lease("n", NOW),
                parked,
                NOW);

        var written = Json.write(before);

        assertThat(new Json(kind -> State.class).conversation(written)).isEqualTo(before);
        assertThat(written.get("state")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("is", "Asked");
    }

    @Test
    void whatWasStoredBeforeAnythingWasHeldBackIsRead() {
        var id = ConversationId.of("probe", ACME.person("ada"));
        var written = new LinkedHashMap<>(Json.write(Conversation.fresh(id, new State.Asked(Map.of()))));
        written.remove("held");
        assertThat(new Json(kind -> State.class).conversation(written).held()).isEmpty();
        assertThat(Json.parse("{\"blocks\":[],\"prompt\":null}", Message.class))
                .isEqualTo(new Message(List.of(), null));
    }

    @Test
    void factsAndPeopleComeBackAsTheyWere() {
        var fact = new Recorded("1", NOW,
                new Fact.PairFormed(ACME.programme("p").pair("1-1"), ACME.person("a"), ACME.person("b")));

        assertThat(Json.read(Json.write(fact), Recorded.class)).isEqualTo(fact);
        assertThat(Json.read(Json.write(person()), Person.class)).isEqualTo(person());
        assertThat(Json.write(person())).doesNotContainKey("admin");
        assertThat(Json.line(fact)).contains("\"is\":\"PairFormed\"");
    }

    @Test
    void whoWasStoredBeforeRemindersCouldBeTurnedOffGetsThem() {
        var written = Json.write(person().reminded(Person.Reminders.OFF));
        assertThat(Json.read(written, Person.class).reminders()).isEqualTo(Person.Reminders.OFF);
        written.remove("reminders");
        assertThat(Json.read(written, Person.class).reminders()).isEqualTo(Person.Reminders.ON);
    }

    @Test
    void whoWasStoredBeforePlatformsCouldBeChosenIsReachedWhereTheyLastWrote() {
        var chosen = person().reached(new Person.Reach(Set.of("slack", "teams"), "teams"));
        var written = Json.write(chosen);
        assertThat(Json.read(written, Person.class)).isEqualTo(chosen);
        written.remove("reach");
        assertThat(Json.read(written, Person.class).reach()).isEqualTo(Person.Reach.unknown());
    }

    @Test
    void invitationsOrderedWithoutAChannelAreForTheWholeRoster() {
        var order = new Request.InvitationsOrdered(ACME.programme("p"), ACME.person("ada"), ACME.place("c"));
        var written = Json.write(order);
        assertThat(Json.read(written, Request.class)).isEqualTo(order);
        written.remove("within");
        assertThat(Json.read(written, Request.class))
                .isEqualTo(new Request.InvitationsOrdered(ACME.programme("p"), ACME.person("ada")));
    }

    private static Person person() {
        return new Person(
                ACME.person("ada"),
                "Ada Ndiaye",
                "ada@example.org",
                Languages.FRENCH,
                Person.Hours.office(ZoneId.of("Africa/Dakar"), "SN", ""),
                LocalDate.of(2027, 2, 1),
                Person.Work.unknown(),
                Person.Hints.none(),
                Set.copyOf(EnumSet.of(Person.Duty.ADMIN)));
    }
}
