package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Address;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.EffectId;
import io.binome.id.Id;
import io.binome.id.InputId;
import io.binome.id.InstallationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Entry;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.RoundHead;
import io.binome.programme.RoundPart;
import io.binome.programme.Wishes;
import io.binome.store.Accounts.Account;
import io.binome.store.Arrivals.Arrival;
import io.binome.store.Conversation.Pending;
import io.binome.store.Conversation.Trouble;
import io.binome.store.ConversationsContract.Probe;
import io.binome.store.Postings.Posting;
import io.binome.store.Workspace.Post;
import io.binome.text.Text;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every store promises about the traces of somebody who is forgotten: with every kind of thing filled, nothing they
 * wrote, no name, address or account is left in whatever is stored. A new kind fails here until it is filled too.
 */
public abstract class TracesContract extends StoreContract {
    private static final String NAME = "Marker.Person";
    private static final String WORDS = "marker words in confidence";
    private static final String ACCOUNT = "UMARKER7";
    private static final String CHAT = "DMARKER7";
    private static final String ROOM = "GMARKER7";
    private static final List<String> TRACES = List.of(NAME, WORDS, ACCOUNT, CHAT, ROOM);
    private static final InstallationId SLACK = new InstallationId("slack.T1");
    private static final Instant LATER = MONDAY.plusSeconds(3_600);

    /** Everything that is stored, as it is stored. */
    protected abstract String raw();

    @BeforeEach
    void everythingIsFilled() {
        store().records().putAll(Samples.of(ACME, ADA, GRACE, NAME, WORDS));
        store().mentions().named(List.of(ADA, GRACE), LocalDate.of(2027, 1, 4));
        store().facts().append(new Recorded("acme/1", MONDAY, new Fact.PersonInvited(PROGRAMME.member(ADA))));
        store().facts().append(
                new Recorded("acme/2", MONDAY, new Fact.FeedbackGiven(PROGRAMME.pair("1-1"), 1, ADA, 4)));
        store().facts().append(new Recorded("acme/3", MONDAY, new Fact.PersonResumed(ADA)));
        talk("desk", ADA, ADA);
        talk("survey", PROGRAMME.member(ADA), ADA);
        talk("journey", PROGRAMME.pair("1-1"), GRACE);
        talk("proposal", PROGRAMME.pair("2-1"), GRACE);
        talk("campaign", PROGRAMME, ADA);
        var prompt = prompt("desk", ADA, ADA);
        var workspace = store().workspace();
        workspace.post(new Post("1", 0, new Address.ToPerson(ADA), null, MONDAY, asking(prompt), null));
        workspace.post(new Post("2", 0, new Address.ToPerson(ADA), ADA, MONDAY, said(), null));
        workspace.show(ADA, form(prompt));
        var connections = store().connections();
        connections.accounts().put(
                new Account(ACME.account("slack.T1." + ACCOUNT), ADA, SLACK, CHAT, MONDAY));
        connections.postings().add(
                new Posting(new EffectId("acme/ada#desk!1.0"), SLACK, CHAT, "1.1", null, MONDAY, ADA));
        connections.arrivals().add(new Arrival("Ev1", "slack", "slack.T1." + ACCOUNT, MONDAY, WORDS));
        connections.arrivals().add(new Arrival("Ev2", "slack", "slack.T1.UOTHER", MONDAY, "{}"));
        connections.tickets().put("teams.file:1", WORDS, LATER, ADA);
        connections.tickets().put("slack.reply:1", CHAT, LATER, ADA);
        connections.tickets().put("gate:1", "", LATER);
    }

    /** A conversation about something that asks somebody, has been answered, and has more to say. */
    private void talk(String kind, Id about, PersonId to) {
        var id = ConversationId.of(kind, about);
        var prompt = prompt(kind, about, to);
        var state = new Probe.Asked(1, kind.equals("campaign") ? Map.of() : Map.of(ADA, 1));
        var outbox =
                List.of(new Pending(EffectId.of(id, 1, 0), new Effect.Send(new Address.ToPerson(to), said()), null));
        var answer = List.<Input>of(new Input.Said(new InputId("acme/" + kind), to, prompt.id(), WORDS));
        store().conversations().save(Conversation.fresh(id, state)
                .stepped(state, List.of(prompt), List.of(form(prompt)), List.of(), outbox, List.of())
                .troubled(new Trouble(5, null, "Oops", true, answer))
                .next());
        store().focus().asked(prompt.id());
        store().connections().tickets().put(Tickets.ofDraft(prompt.id()), WORDS, LATER, to);
        store().connections().postings().add(
                new Posting(EffectId.of(id, 1, 0), SLACK, "D" + kind, "1.2", asking(prompt), MONDAY));
    }

    private static Prompt prompt(String kind, Id about, PersonId to) {
        return Prompt.choosing(PromptId.of(ConversationId.of(kind, about), "why", to))
                .with(new Choice("1", Text.verbatim(WORDS), Choice.Style.PLAIN, false));
    }

    private static Message said() {
        return Message.titled(Text.verbatim(WORDS));
    }

    private static Message asking(Prompt prompt) {
        return said().asking(prompt);
    }

    private static Form form(Prompt prompt) {
        return new Form(prompt.id(), Text.verbatim(WORDS), Text.of("submit"), List.of());
    }

    @Test
    public void everyKindOfRecordIsFilled() {
        var filled =
                Samples.of(ACME, ADA, GRACE, NAME, WORDS).stream().map(Entry::getClass).collect(Collectors.toSet());
        assertThat(filled).as("a new kind of record has to be in Samples")
                .isEqualTo(Set.of(Entry.class.getPermittedSubclasses()));
    }

    @Test
    public void everyPartOfTheStoreIsFilled() {
        assertThat(parts(Store.class)).as("a new part has to be filled here")
                .containsExactly("connections", "conversations", "facts", "focus", "mentions", "records", "workspace");
        assertThat(parts(Connections.class)).as("a new part has to be filled here")
                .containsExactly("accounts", "arrivals", "installations", "postings", "tickets");
    }

    private static Set<String> parts(Class<?> port) {
        return Arrays.stream(port.getMethods())
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    public void nothingTheyWroteNoNameNoAddressAndNoAccountIsLeft() {
        assertThat(raw()).contains(TRACES);

        store().forget(ADA);

        assertThat(TRACES).allSatisfy(trace -> assertThat(raw()).doesNotContain(trace));
    }

    @Test
    public void theIdStaysInPairsAndRoundsOnly() {
        store().forget(ADA);

        for (var type : Entry.class.getPermittedSubclasses()) {
            if (!Set.of(Pair.class, RoundHead.class, RoundPart.class).contains(type)) {
                assertThat(store().records().all(type.asSubclass(Entry.class), ACME).toString())
                        .as(type.getSimpleName())
                        .doesNotContain(ADA.value());
            }
        }
        assertThat(store().mentions().due(LocalDate.EPOCH, 10)).as("to be forgotten once more").containsExactly(ADA);
        store().forget(ADA);
        assertThat(store().mentions().of(ADA)).isEmpty();
        assertThat(store().facts().about(ADA)).isEmpty();
        assertThat(store().facts().about(PROGRAMME)).hasSize(2);
    }

    @Test
    public void nothingOfOthersIsTouched() {
        var programme = ConversationId.of("campaign", PROGRAMME);

        store().forget(ADA);

        assertThat(store().records().find(Person.class, GRACE)).isPresent();
        assertThat(store().records().find(Wishes.class, PROGRAMME.member(GRACE))).isPresent();
        assertThat(store().conversations().find(programme)).hasValueSatisfying(found -> {
            assertThat(found.open()).isEmpty();
            assertThat(found.trouble()).isEqualTo(Trouble.NONE);
            assertThat(found.outbox()).isEmpty();
        });
        assertThat(store().connections().arrivals().waiting(10)).extracting(Arrival::id).containsExactly("Ev2");
        assertThat(store().connections().tickets().find("gate:1", MONDAY)).isPresent();
        assertThat(store().mentions().of(GRACE)).isPresent();
    }

    @Test
    public void whatACrashLeftIsForgottenWhenItIsAskedAgain() {
        for (var entry : Samples.of(ACME, ADA, GRACE, NAME, WORDS)) {
            if (!(entry instanceof Pair) && entry.id().value().contains(ADA.local())) {
                store().records().remove(entry);
            }
        }

        store().forget(ADA);
        store().forget(ADA);

        assertThat(TRACES).allSatisfy(trace -> assertThat(raw()).doesNotContain(trace));
    }

    @Test
    public void severalAreForgottenAtOnce() {
        store().forget(List.of(ADA, GRACE));

        assertThat(store().records().all(Person.class, ACME)).isEmpty();
        assertThat(store().conversations().within(ACME)).containsExactly(ConversationId.of("campaign", PROGRAMME));
    }
}
