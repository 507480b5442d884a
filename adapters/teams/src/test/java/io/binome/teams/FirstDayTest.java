package io.binome.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.id.OrganisationId;
import io.binome.programme.Person;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import io.binome.teams.fake.Trouble;
import io.binome.text.Languages;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an empty tenant to two colleagues who have answered: what an admin and two colleagues do on the first day. */
class FirstDayTest {
    private FakeTeams teams;
    private Living binome;
    private FakeColleague claire;
    private FakeColleague ada;
    private FakeColleague bea;

    @BeforeEach
    void start() {
        teams = FakeTeams.generous();
        claire = person("Claire Petit", "claire@example.org", "en-GB");
        ada = person("Ada Martin", "ada@example.org", "en-US");
        bea = person("Béa Roy", "bea@example.org", "fr-FR");
        binome = Living.inOneTenant(teams, "claire@example.org");
    }

    private FakeColleague person(String name, String email, String locale) {
        return teams.colleague(name, email, ZoneId.of("Europe/Paris"), locale);
    }

    private Optional<Person> person(String name) {
        return binome.store.records().everywhere(Person.class).stream()
                .filter(person -> person.name().equals(name))
                .findFirst();
    }

    @AfterEach
    void stop() {
        binome.close();
        teams.close();
    }

    @Test
    void anAdminIsGreetedOnceWithOneThingToDo() {
        claire.installs();
        teams.await(() -> claire.reads("Which kind would you like"));

        claire.says("help");
        teams.await(() -> claire.reads("Here is what you can ask me"));

        assertThat(claire.chat()).filteredOn(shown -> shown.says("Which kind would you like")).hasSize(1);
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void aColleagueIsGreetedInTheirLanguageAndToldWhatComesNext() {
        bea.installs();

        teams.await(() -> bea.reads("Je suis Binôme"));
        assertThat(bea.reads("quand un programme vous sera proposé")).isTrue();
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void anAdminOpensAProgrammeInvitesAChannelAndAColleagueAnswersByForm() {
        claire.installs();
        teams.await(() -> claire.reads("Which kind would you like"));
        claire.presses("Cross-mentoring");
        teams.await(() -> claire.reads("What should it be called"));
        claire.says("Brand duos");
        teams.await(() -> claire.reads("How long"));
        claire.presses("6 months");
        teams.await(() -> claire.reads("How often"));
        claire.presses("Every 4 weeks");
        teams.await(() -> claire.reads("is ready"));
        ada.installs();
        bea.installs();

        var mentoring = teams.channel("mentoring", claire, ada, bea);
        claire.invites(mentoring);
        claire.mentions(mentoring, "invite here");
        teams.await(() -> claire.reads("in each person’s own language"));
        claire.presses("Send");
        binome.until(() -> ada.reads("on behalf of Claire") && bea.reads("de la part de Claire"));

        ada.presses("Yes, count me in");
        teams.await(() -> ada.reads("How would you like to answer"));
        ada.presses("In one form");
        teams.await(() -> ada.reads("What you could share"));
        ada.opens("Open in a window");
        assertThat(ada.dialog()).isPresent();
        ada.closes();
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void whoWasListedInAChannelHasTheirOwnZoneAndLanguageOnceTheyWrite() {
        var noe = teams.colleague("Noé Roy", "noe@example.org", ZoneId.of("America/Montreal"), "fr-CA");
        claire.installs();
        teams.await(() -> claire.reads("Which kind would you like"));
        var mentoring = teams.channel("mentoring", claire, noe);
        claire.invites(mentoring);
        claire.mentions(mentoring, "invite here");
        teams.await(() -> person("Noé Roy").isPresent());
        assertThat(person("Noé Roy").orElseThrow().guessed()).isNotEmpty();

        noe.installs();
        noe.says("aide");

        teams.await(() -> person("Noé Roy").orElseThrow().guessed().isEmpty());
        var person = person("Noé Roy").orElseThrow();
        assertThat(person.hours().zone()).isEqualTo(ZoneId.of("America/Montreal"));
        assertThat(person.language()).isEqualTo(Languages.FRENCH);
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void whoeverNamesTheBotInAChannelIsAnsweredInTheirOwnChat() {
        ada.installs();
        var general = teams.channel("general", ada, claire);
        ada.invites(general);

        ada.mentions(general, "stats");
        teams.await(() -> ada.reads("for programme admins"));

        teams.await(
                () -> ada.sees(general).stream().anyMatch(shown -> shown.says("I’ve answered in our conversation")));
        assertThat(ada.sees(general).toString()).doesNotContain("for programme admins");
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void theHomeOfAColleagueIsACardLikeAnyOther() {
        ada.installs();
        teams.await(() -> !ada.chat().isEmpty());

        ada.says("home");

        teams.await(() -> ada.chat().size() > 2);
        assertThat(ada.chat().getLast().toString()).contains("Ada");
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void somebodyWhoHasRemovedTheBotIsNotWrittenToAnyMore() {
        ada.installs();
        teams.await(() -> !ada.chat().isEmpty());

        ada.uninstalls();

        teams.await(() -> isUnreachable());
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void somebodyWhoHasBlockedTheBotIsNotWrittenToAnyMore() {
        ada.installs();
        teams.await(() -> !ada.chat().isEmpty());

        teams.trouble(Trouble.blocked(ada));
        ada.says("help");

        teams.await(this::isUnreachable);
    }

    private boolean isUnreachable() {
        return binome.store.facts().about(new OrganisationId("home")).stream()
                .anyMatch(recorded -> recorded.fact() instanceof Fact.PersonUnreachable);
    }
}
