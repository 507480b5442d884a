package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.slack.fake.Team;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two companies install the bot by OAuth: each has its own, and neither learns of the other. */
class SeveralWorkspacesTest {
    private FakeSlack slack;
    private Living binome;
    private Team globex;
    private FakePerson claire;
    private FakePerson gus;

    @BeforeEach
    void start() {
        slack = FakeSlack.generous();
        globex = slack.team("Globex");
        claire = person(slack.team(), "Claire Petit", "claire@example.org");
        gus = person(globex, "Gus Gold", "gus@globex.example");
        binome = Living.byOAuth(slack);
    }

    private FakePerson person(Team team, String name, String email) {
        return slack.person(team, name, email, ZoneId.of("Europe/Paris"), "en-GB");
    }

    @AfterEach
    void stop() {
        binome.close();
        slack.close();
    }

    @Test
    void whoeverInstallsItIsGreetedOnceWithOneThingToDoAndNobodyElseIs() {
        var colleague = person(slack.team(), "Ada Martin", "ada@example.org");

        assertThat(binome.install(slack.team(), claire).status()).isEqualTo(200);
        slack.await(() -> claire.reads("Hello Claire"));
        assertThat(binome.install(slack.team(), claire).status()).isEqualTo(200);
        claire.presses("Cross-mentoring");
        slack.await(() -> claire.reads("What should it be called"));

        assertThat(claire.dm().stream().filter(shown -> shown.toString().contains("Hello Claire"))).hasSize(1);
        assertThat(colleague.dm()).isEmpty();
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aRequestOfAWorkspaceWithoutTheBotIsRefusedAndKeepsNothing() {
        binome.install(slack.team(), claire);
        slack.await(() -> claire.reads("Hello Claire"));

        assertThat(gus.types("/binome", "help").status()).isEqualTo(403);

        binome.tick();
        assertThat(binome.store.connections().arrivals().waiting(10)).isEmpty();
        assertThat(gus.dm()).isEmpty();
    }

    @Test
    void whatOneCompanyDoesTheOtherDoesNotSee() {
        binome.install(slack.team(), claire);
        binome.install(globex, gus);
        slack.await(() -> claire.reads("Hello Claire") && gus.reads("Hello Gus"));
        claire.presses("Reverse mentoring");
        slack.await(() -> claire.reads("What should it be called"));
        claire.says("Secret programme");
        slack.await(() -> claire.reads("How long"));
        claire.presses("3 months");
        slack.await(() -> claire.reads("How often"));
        claire.presses("Every 2 weeks");
        binome.until(() -> claire.reads("is ready"));

        gus.says("stats");
        slack.await(() -> gus.reads("There’s no programme yet"));

        assertThat(gus.dm().toString()).doesNotContain("Secret programme");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aCompanyThatRemovesTheBotStopsBeingServedAndTheOtherGoesOn() {
        binome.install(slack.team(), claire);
        binome.install(globex, gus);
        slack.await(() -> claire.reads("Hello Claire") && gus.reads("Hello Gus"));

        slack.uninstall(globex);
        slack.await(() -> binome.opened.health().connected().size() == 1);
        assertThat(binome.store.connections().installations().all())
                .anyMatch(installation -> !installation.stands() && installation.secrets().isEmpty());

        claire.says("help");
        slack.await(() -> claire.reads("pause"));
    }
}
