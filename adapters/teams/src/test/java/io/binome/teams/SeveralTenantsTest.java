package io.binome.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.programme.Person;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import io.binome.teams.fake.Tenant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two companies use the same bot: each has its own, and neither learns of the other. */
class SeveralTenantsTest {
    private FakeTeams teams;
    private Living binome;
    private Tenant globex;
    private FakeColleague claire;
    private FakeColleague gus;

    @BeforeEach
    void start() {
        teams = FakeTeams.generous();
        globex = teams.tenant("Globex");
        claire = person(teams.tenant(), "Claire Petit", "claire@example.org");
        gus = person(globex, "Gus Gold", "gus@globex.example");
        binome = Living.inAnyTenant(
                teams, teams.tenant().id() + "/" + claire.objectId(), globex.id() + "/" + gus.objectId());
        claire.installs();
        gus.installs();
        teams.await(() -> claire.reads("Which kind would you like") && gus.reads("Which kind would you like"));
    }

    private FakeColleague person(Tenant tenant, String name, String email) {
        return teams.colleague(tenant, name, email, ZoneId.of("Europe/Paris"), "en-GB");
    }

    @AfterEach
    void stop() {
        binome.close();
        teams.close();
    }

    private void claireOpensAProgramme() {
        claire.presses("Reverse mentoring");
        teams.await(() -> claire.reads("What should it be called"));
        claire.says("Secret programme");
        teams.await(() -> claire.reads("How long"));
        claire.presses("3 months");
        teams.await(() -> claire.reads("How often"));
        claire.presses("Every 2 weeks");
        teams.await(() -> claire.reads("“Secret programme” is ready"));
    }

    @Test
    void whatOneCompanyDoesTheOtherDoesNotSee() {
        claireOpensAProgramme();

        gus.says("stats");
        teams.await(() -> gus.reads("There’s no programme yet"));

        assertThat(gus.chat().toString()).doesNotContain("Secret programme");
        assertThat(teams.violations()).isEmpty();
    }

    /** The same address in both: two people, since nobody vouches for an address beyond their own tenant. */
    @Test
    void whoeverIsInBothIsTwoPeople() {
        claireOpensAProgramme();
        var double1 = person(teams.tenant(), "Dana Dual", "dana@consultants.example");
        var double2 = person(globex, "Dana Dual", "dana@consultants.example");

        double1.installs();
        double2.installs();
        teams.await(() -> double1.reads("I’m Binôme") && double2.reads("I’m Binôme"));

        assertThat(binome.store.records().everywhere(Person.class))
                .filteredOn(person -> person.email().equals("dana@consultants.example"))
                .extracting(person -> person.id().organisation())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void theInvitationOfOneReachesNobodyOfTheOther() {
        claireOpensAProgramme();
        var ada = person(teams.tenant(), "Ada Martin", "ada@example.org");
        var mentoring = teams.channel("mentoring", claire, ada);
        claire.invites(mentoring);
        claire.mentions(mentoring, "invite here");
        teams.await(() -> claire.reads("in each person’s own language"));
        claire.presses("Send");
        binome.until(() -> ada.reads("Secret programme"));

        assertThat(gus.chat().toString()).doesNotContain("Secret programme", "Ada");
        var channels = teams.channel(globex, "golden", gus);
        gus.invites(channels);
        gus.mentions(channels, "invite here");
        teams.await(() -> gus.sees(channels).stream().anyMatch(shown -> shown.says("I’ve answered")));
        assertThat(ada.chat().toString()).doesNotContain("Gus");
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void aPressOnTheOtherCompanysQuestionChangesNothing() {
        var forged = new Forged(teams, binome.address);
        var hers = Beginning.question(claire, "Which kind");
        var seen = claire.chat().size();
        var mine = Beginning.question(gus, "Which kind");
        assertThat(organisation(mine)).isNotEqualTo(organisation(hers));
        var crossed = hers.replaceFirst("^[^/]+", Objects.requireNonNull(organisation(mine)));

        for (var prompt : List.of(hers, crossed)) {
            Stream.of("answer", "form", "send", "refresh")
                    .map(verb -> forged.presses(
                            gus, Map.of("binome", verb, "prompt", prompt, "choice", "cross")))
                    .forEach(ack -> assertThat(ack.body()).doesNotContain("Which kind", "Claire"));
        }
        gus.says("leeve");
        teams.await(() -> gus.reads("Leave the programme"));

        assertThat(claire.chat()).hasSize(seen);
        claire.presses("Reverse mentoring");
        teams.await(() -> claire.reads("What should it be called"));
        assertThat(gus.reads("What should it be called")).isFalse();
    }

    private static String organisation(String prompt) {
        return prompt.substring(0, prompt.indexOf('/'));
    }
}
