package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Address;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.EffectId;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Entry;
import io.binome.programme.Member;
import io.binome.store.Accounts.Account;
import io.binome.store.Arrivals.Arrival;
import io.binome.store.ConversationsContract.Probe;
import io.binome.store.Installations.Installation;
import io.binome.store.Postings.Posting;
import io.binome.store.Workspace.Post;
import io.binome.store.Workspace.Room;
import io.binome.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store promises about forgetting an organisation. */
public abstract class ForgettingContract extends StoreContract {

    private static final List<OrganisationId> NEIGHBOURS = List.of(
            ACME_TWO, new OrganisationId("acm"), new OrganisationId("acme0"), new OrganisationId("acme.fr"),
            new OrganisationId("Acme"));

    /** How much an organisation has of each thing. */
    private record Kept(
            int conversations, int due, int entries, int facts, int focus, int posts, int open, int forms, int rooms,
            int clocks, int accounts, int asking, int postings) {}

    private static final Kept NOTHING = new Kept(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final Kept EVERYTHING = new Kept(1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1);

    private Kept kept(OrganisationId organisation) {
        var ada = organisation.person("ada");
        return new Kept(
                store().conversations().find(conversation(organisation)).isPresent() ? 1 : 0,
                (int) store().conversations().due(MONDAY.plusSeconds(60), 100).stream()
                        .filter(conversation(organisation)::equals)
                        .count(),
                store().records().all(Member.class, organisation).size(),
                store().facts().about(organisation).size(),
                store().focus().of(ada).size(),
                store().workspace().posts(new Address.ToPerson(ada), 10).size(),
                store().workspace().open(organisation).size(),
                (int) store().workspace().form(ada).stream().count(),
                store().workspace().rooms(organisation).size(),
                (int) store().workspace().now(organisation).stream().count(),
                store().connections().accounts().of(ada).size(),
                store().connections().postings().asking(prompt(organisation)).size(),
                (int) store().connections().postings().find(effect(organisation)).stream().count());
    }

    private static ConversationId conversation(OrganisationId organisation) {
        return ConversationId.of(
                "probe", organisation.programme("p1").member(organisation.person("ada")));
    }

    private static PromptId prompt(OrganisationId organisation) {
        return PromptId.of(conversation(organisation), "met", organisation.person("ada"));
    }

    private static EffectId effect(OrganisationId organisation) {
        return EffectId.of(conversation(organisation), 1, 0);
    }

    private void fill(OrganisationId organisation) {
        var ada = organisation.person("ada");
        var programme = organisation.programme("p1");
        var question =
                Message.of("k").asking(Prompt.choosing(prompt(organisation), Choice.of("yes", "k.yes")));
        var slack = new InstallationId("slack.T1");
        store().conversations().save(Conversation.fresh(conversation(organisation), new Probe.Over())
                .leased(new Conversation.Lease("node", MONDAY))
                .next());
        store().records().put(new Member(programme.member(ada), Member.Status.WAITING, MONDAY, 0));
        store().facts().append(
                new Recorded(organisation + " 1", MONDAY, new Fact.ProgrammeCreated(programme, ada)));
        store().facts().append(
                new Recorded(organisation + " 2", MONDAY, new Fact.PersonInvited(programme.member(ada))));
        store().focus().asked(prompt(organisation));
        store().workspace().post(
                new Post(organisation + " 1", 0, new Address.ToPerson(ada), null, MONDAY, question, null));
        store().workspace().show(
                ada, new Form(prompt(organisation), Text.verbatim("t"), Text.of("submit"), List.of()));
        store().workspace().open(new Room(programme.pair("1-1"), List.of(ada)));
        store().workspace().now(organisation, MONDAY);
        store().connections().accounts().put(
                new Account(organisation.account("slack.U1"), ada, slack, "U1", MONDAY));
        store().connections().postings().add(
                new Posting(effect(organisation), slack, "D1", "1.1", question, MONDAY));
    }

    @Test
    public void everythingOfTheOrganisationGoesAndNothingOfAnyOther() {
        fill(ACME);
        NEIGHBOURS.forEach(this::fill);
        assertThat(kept(ACME)).isEqualTo(EVERYTHING);

        store().forget(ACME);

        assertThat(kept(ACME)).isEqualTo(NOTHING);
        assertThat(NEIGHBOURS).allSatisfy(each -> assertThat(kept(each)).isEqualTo(EVERYTHING));
    }

    @Test
    public void itBeginsAnewAndCanBeForgottenAgain() {
        store().forget(ACME);
        fill(ACME);
        fill(ACME_TWO);
        store().forget(ACME);
        store().forget(ACME);
        fill(ACME);

        assertThat(kept(ACME)).isEqualTo(EVERYTHING);
        assertThat(store().workspace().since(ACME_TWO, 0)).hasSize(1);
        assertThat(store().workspace().since(ACME, 0))
                .extracting(Post::order)
                .doesNotContainAnyElementsOf(store().workspace().since(ACME_TWO, 0).stream().map(Post::order).toList());
    }

    @Test
    public void everyKindOfRecordGoesAndEverythingThatIsSomebodys() {
        for (var each : List.of(ACME, ACME_TWO)) {
            var ada = each.person("ada");
            store().records().putAll(Samples.of(each, ada, each.person("bea"), "Ada", "words"));
            store().mentions().named(List.of(ada), LocalDate.of(2027, 1, 4));
            store().connections().tickets().put("draft of " + each, "words", MONDAY, ada);
        }

        store().forget(ACME);

        for (var type : Entry.class.getPermittedSubclasses()) {
            assertThat(store().records().everywhere(type.asSubclass(Entry.class)))
                    .as(type.getSimpleName())
                    .isNotEmpty()
                    .allMatch(entry -> entry.id().organisation().equals(ACME_TWO));
        }
        assertThat(store().mentions().of(ACME.person("ada"))).isEmpty();
        assertThat(store().mentions().of(ACME_TWO.person("ada"))).isPresent();
        assertThat(store().connections().tickets().find("draft of acme", MONDAY.minusSeconds(1))).isEmpty();
        assertThat(store().connections().tickets().find("draft of acme-two", MONDAY.minusSeconds(1))).isPresent();
    }

    @Test
    public void thousandsAreForgotten() {
        var many = IntStream.range(0, 1_300)
                .mapToObj(n -> new Member(
                        PROGRAMME.member(ACME.person("n" + n)), Member.Status.WAITING, MONDAY, 0))
                .toList();
        store().records().putAll(many);
        fill(ACME_TWO);

        store().forget(ACME);

        assertThat(store().records().everywhere(Member.class)).hasSize(1);
    }

    @Test
    public void installationsArrivalsAndTicketsAreLeftToThoseWhoAsk() {
        var connections = store().connections();
        var installation = new Installation(
                new InstallationId("slack.T1"), ACME, 1, "sealed", Map.of(), null, null, MONDAY);
        connections.installations().save(installation);
        connections.arrivals().add(new Arrival("Ev1", "slack", "T1", MONDAY, "{}"));
        connections.tickets().put("a", "1", MONDAY);

        store().forget(ACME);

        assertThat(connections.installations().all()).containsExactly(installation);
        assertThat(connections.arrivals().waiting(10)).hasSize(1);
        assertThat(connections.tickets().find("a", MONDAY.minusSeconds(1))).isPresent();
    }
}
