package io.binome.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Mailbox;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import io.binome.text.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody's account was closed while nobody listened: it is found within a day, and the partner told. */
class GoneUnheardTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String LEFT = "Ada Martin is leaving the programme, so your pairing ends here.";

    private FakeTeams teams;
    private Living binome;
    private FakeColleague claire;
    private FakeColleague ada;
    private FakeColleague bea;

    @BeforeEach
    void aPair() {
        teams = FakeTeams.generous();
        claire = person("Claire Petit", "claire@example.org");
        ada = person("Ada Martin", "ada@example.org");
        bea = person("Bea Roy", "bea@example.org");
        binome = Living.inOneTenant(teams, "claire@example.org");
        for (var each : new FakeColleague[] {claire, ada, bea}) {
            each.installs();
            each.says("help");
            teams.await(() -> each.reads("Here is what you can ask me"));
        }
        var duos = OrganisationId.HOME.programme("duos");
        var pair = duos.pair("1-1");
        var today = LocalDate.now(PARIS);
        binome.store.records().put(new Programme(
                duos, "Duos", Programme.Kind.CROSS, known("claire"), Instant.now(), today, today.plusMonths(6), PARIS,
                "FR", Languages.ENGLISH, 4, 45));
        for (var each : new PersonId[] {known("ada"), known("bea")}) {
            binome.runner.announce("in " + each, new Fact.SurveyCompleted(duos.member(each)));
        }
        binome.runner.announce("formed", new Fact.PairFormed(pair, known("ada"), known("bea")));
        binome.until(() -> ada.reads("when could you meet") && bea.reads("now paired with"));
    }

    private FakeColleague person(String name, String email) {
        return teams.colleague(name, email, PARIS, "en-GB");
    }

    private PersonId known(String name) {
        return binome.store.records()
                .find(Mailbox.class, OrganisationId.HOME.mailbox(name + "@example.org"))
                .orElseThrow()
                .person();
    }

    @AfterEach
    void stop() {
        binome.close();
        teams.close();
    }

    private boolean isGone() {
        return binome.store.records().find(Person.class, known("ada")).orElseThrow().work()
                .account() == Person.Account.GONE;
    }

    @Test
    void whoseAccountIsClosedIsFoundAndThePartnerToldKindlyAndTheAdminToo() {
        ada.isDisabled();
        assertThat(bea.reads(LEFT)).isFalse();

        binome.opened.upkeep();

        binome.until(() -> bea.reads(LEFT) && claire.reads("Ada Martin"));
        assertThat(isGone()).isTrue();
        assertThat(bea.chat()).filteredOn(shown -> shown.says(LEFT)).hasSize(1);
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void whereEverybodyIsStillThereNothingIsSaid() {
        var read = bea.chat().size();

        binome.opened.upkeep();
        binome.tick();

        assertThat(teams.calls("/members/")).isNotEmpty();
        assertThat(bea.chat()).hasSize(read);
        assertThat(isGone()).isFalse();
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void whoDoesSomethingIsAColleagueAgain() {
        ada.isDisabled();
        binome.opened.upkeep();
        binome.until(this::isGone);

        ada.says("help");

        binome.until(() -> !isGone());
        assertThat(teams.violations()).isEmpty();
    }
}
