package io.binome.slack;

import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the settings name nobody, whoever runs the workspace runs the programmes, for as long as they do. */
class OwnersTest {
    private FakeSlack slack;
    private Living binome;
    private FakePerson owner;

    @BeforeEach
    void start() {
        slack = FakeSlack.generous();
        owner = slack.person(
                slack.team(), "Olga Owner", "olga@example.org", ZoneId.of("Europe/Paris"), "en-GB");
        owner.account().runsTheWorkspace(true);
        binome = Living.overHttp(slack);
    }

    @AfterEach
    void stop() {
        binome.close();
        slack.close();
    }

    @Test
    void anOwnerWhoIsDemotedIsAnAdminNoLongerAsSoonAsSlackSaysSo() {
        owner.says("programme create");
        slack.await(() -> owner.reads("What kind of programme would you like to set up"));

        owner.account().runsTheWorkspace(false);

        owner.says("stats");
        slack.await(() -> owner.reads("for programme admins"));
    }
}
