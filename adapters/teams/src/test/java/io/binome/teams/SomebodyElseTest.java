package io.binome.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.id.OrganisationId;
import io.binome.programme.Person;
import io.binome.store.sorted.MemoryStore;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest with the admin's address is nobody but themself. */
class SomebodyElseTest {
    private static final String CLAIRE = "claire@example.org";
    private static final String REFUSED = "for programme admins";

    private final MemoryStore store = new MemoryStore();
    private FakeTeams teams;
    private Living binome;
    private FakeColleague claire;

    @BeforeEach
    void start() {
        teams = FakeTeams.generous();
        binome = Living.inOneTenant(teams, store, CLAIRE);
        claire = teams.colleague("Claire Petit", CLAIRE, ZoneId.of("Europe/Paris"), "en-GB");
        claire.installs();
        teams.await(() -> claire.reads("Which kind would you like"));
        claire.says("notes Nobody else reads this");
        teams.await(() -> claire.reads("Nobody else reads this") || claire.chat().size() > 2);
    }

    @AfterEach
    void stop() {
        binome.close();
        teams.close();
    }

    @Test
    void aGuestWithTheAdminsAddressGetsNothingOfTheirs() {
        var mallory = teams.guest("Mallory", CLAIRE, ZoneId.of("Europe/Paris"), "en-GB");
        mallory.installs();
        teams.await(() -> mallory.reads("I’m Binôme"));

        mallory.says("stats");
        teams.await(() -> mallory.reads(REFUSED));
        mallory.says("notes");
        teams.await(() -> mallory.reads("Your notebook is empty"));
        mallory.says("admin list");
        teams.await(() -> mallory.chat().size() > 6);

        assertThat(mallory.chat().toString()).doesNotContain("Nobody else reads this");
        assertThat(store.records().all(Person.class, OrganisationId.HOME))
                .extracting(Person::isColleague)
                .containsExactlyInAnyOrder(true, false);
        var seen = mallory.chat().size();
        var admin = store.records().all(Person.class, OrganisationId.HOME).stream()
                .filter(Person::isColleague)
                .findFirst()
                .orElseThrow();
        binome.runner.announce("home/next", new Fact.AddressPassedOn(OrganisationId.HOME.person("x"), admin.id()));
        teams.await(() -> claire.reads("has another account"));
        assertThat(mallory.chat()).hasSize(seen);
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void whoeverIsNamedNoLongerIsNoAdminTheNextTime() {
        binome.close();
        binome = Living.inOneTenant(teams, store, "somebody@example.org");

        claire.says("stats");

        teams.await(() -> claire.reads(REFUSED));
    }
}
