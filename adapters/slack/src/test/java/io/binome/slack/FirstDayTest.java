package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.platform.AddressBook;
import io.binome.programme.Mailbox;
import io.binome.programme.Person;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.store.Installations.Installation;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an empty workspace to a pair that knows each other: what an admin and two colleagues do on the first day. */
class FirstDayTest {
    private FakeSlack slack;
    private Living binome;
    private FakePerson claire;
    private FakePerson ada;
    private FakePerson bea;

    @BeforeEach
    void start() {
        slack = FakeSlack.generous();
        claire = person("Claire Petit", "claire@example.org", "en-GB");
        ada = person("Ada Martin", "ada@example.org", "en-US");
        bea = person("Béa Roy", "bea@example.org", "fr-FR");
        binome = Living.overHttp(slack, "claire@example.org");
    }

    private FakePerson person(String name, String email, String locale) {
        return slack.person(slack.team(), name, email, ZoneId.of("Europe/Paris"), locale);
    }

    @AfterEach
    void stop() {
        binome.close();
        slack.close();
    }

    @Test
    void aCommandIsAnsweredWhereItWasGivenAndSeenByOnePersonOnly() {
        var general = slack.channel("general", ada, claire);

        assertThat(ada.types("/binome", "stats", general).status()).isEqualTo(200);
        slack.await(() -> !ada.ephemerals().isEmpty());

        assertThat(ada.ephemerals().getFirst().toString()).contains("for programme admins");
        assertThat(claire.ephemerals()).isEmpty();
        assertThat(ada.dm()).isEmpty();
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void helpIsGivenWhereItWasAskedForWithButtonsThatAnswerInTheDirectMessage() {
        var general = slack.channel("general", ada, claire);

        ada.types("/binome", "help", general);
        slack.await(() -> !ada.ephemerals().isEmpty());
        var help = ada.ephemerals().getFirst();
        assertThat(help.toString()).contains("Here is what you can ask me");
        assertThat(ada.dm()).isEmpty();

        ada.presses(help.message(), "What’s next for me");
        slack.await(() -> !ada.dm().isEmpty());
        assertThat(ada.ephemerals()).hasSize(1);
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void anAdminOpensAProgrammeInvitesAChannelAndTwoColleaguesAnswerByForm() {
        claire.says("programme create");
        slack.await(() -> claire.reads("What kind of programme"));
        claire.presses("Cross-mentoring");
        slack.await(() -> claire.reads("What should it be called"));
        claire.says("Brand duos");
        slack.await(() -> claire.reads("How long"));
        claire.presses("6 months");
        slack.await(() -> claire.reads("How often"));
        claire.presses("Every 4 weeks");
        slack.await(() -> claire.reads("is ready"));

        var mentoring = slack.channel("mentoring", claire, ada, bea);
        slack.admit(mentoring);
        claire.types("/binome", "invite here", mentoring);
        slack.await(() -> claire.reads("in each person’s own language"));
        claire.presses("Send");
        binome.until(() -> ada.reads("Hello Ada") && bea.reads("Bonjour Béa"));

        ada.presses("Yes, count me in");
        slack.await(() -> ada.reads("How would you like to answer"));
        ada.presses("In one form");
        slack.await(() -> ada.modal().isPresent());
        assertThat(ada.reads().toString()).contains("What you could share");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void theHomeOfAColleagueShowsWhatWaitsAndLetsThemAnswerThere() {
        ada.opensHome();
        slack.await(() -> ada.home().isPresent());

        assertThat(ada.home().orElseThrow().toString()).contains("Ada");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aMentionIsAnsweredWithHelpAndAnUnknownWordWithTheNearestCommand() {
        var general = slack.channel("general", ada, claire);
        slack.admit(general);
        ada.mentions(general, "hello");
        slack.await(() -> !ada.ephemerals().isEmpty());
        assertThat(ada.ephemerals().getFirst().toString()).contains("/binome help");

        ada.types("/binome", "paus", general);
        slack.await(() -> ada.ephemerals().size() > 1);

        assertThat(ada.dm().getLast().buttons()).contains("Yes, that’s it");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void whatIsKeptAsANoteIsSeenByItsKeeperOnly() {
        ada.says("help");
        slack.await(() -> ada.reads("notes"));
        claire.says("help");
        slack.await(() -> claire.reads("notes"));
        ada.messageShortcut("note", claire.dm().getLast().message());

        slack.await(() -> !ada.ephemerals().isEmpty() || ada.dm().size() > 2);
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void somebodyWhoseAccountIsClosedIsNotWrittenToAnyMore() {
        ada.says("help");
        slack.await(() -> ada.reads("notes"));

        ada.account().isDeactivated();

        slack.await(() -> binome.store.facts().about(new OrganisationId("home")).stream()
                .anyMatch(recorded -> recorded.fact() instanceof Fact.PersonUnreachable));
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void theWorkspaceThatRemovesTheAppIsForgottenAtOnceByItsTokens() {
        ada.says("help");
        slack.await(() -> ada.reads("notes"));

        slack.uninstall(slack.team());

        slack.await(() -> binome.opened.health().connected().isEmpty());
    }

    @Test
    void whoLeavesSlackAndIsElsewhereStaysInReach() {
        var home = OrganisationId.HOME;
        ada.says("help");
        slack.await(() -> ada.reads("Ada"));
        var person = binome.store.records()
                .find(Mailbox.class, home.mailbox("ada@example.org"))
                .orElseThrow()
                .person();
        var elsewhere = new InstallationId("teams.t1");
        var connections = binome.store.connections();
        connections.installations().save(new Installation(elsewhere, home, 1, "", Map.of(), null, null, null));
        new AddressBook(binome.store, Clock.systemUTC()).found(home.account("teams.t1.ada"), person, elsewhere, "");

        ada.account().isDeactivated();
        binome.until(() -> connections.accounts().of(person).size() == 1);

        binome.inbox.takeUp(true);
        assertThat(connections.accounts().of(person).getFirst().installation()).isEqualTo(elsewhere);
        binome.until(() -> binome.store.records().find(Person.class, person).orElseThrow().reach().platforms()
                .equals(Set.of("teams")));
        assertThat(binome.store.facts().about(home))
                .noneMatch(recorded -> recorded.fact() instanceof Fact.PersonUnreachable);
    }
}
