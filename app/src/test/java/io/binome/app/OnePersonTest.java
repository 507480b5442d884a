package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.platform.Introduction;
import io.binome.play.PlatformVenue;
import io.binome.play.Stage;
import io.binome.programme.Person;
import io.binome.slack.SlackPlatform;
import io.binome.slack.fake.FakePerson;
import io.binome.teams.TeamsPlatform;
import io.binome.teams.fake.FakeColleague;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody with the same e-mail address in Slack and in Teams, of whom Binôme knew nothing: one person. */
class OnePersonTest {
    private static final ProgrammeId PROGRAMME = Stage.ORGANISATION.programme("p");

    private PlatformVenue venue;
    private SlackPlatform slack;
    private TeamsPlatform teams;
    private PersonId ada;
    private PersonId bea;
    private FakePerson inSlack;
    private FakeColleague inTeams;
    private int facts;

    @BeforeEach
    void open() {
        venue = AcrossTest.both();
        slack = (SlackPlatform) venue.platforms().getFirst();
        teams = (TeamsPlatform) venue.platforms().getLast();
        Stage.set(
                venue,
                List.of(
                        "cast bea en Europe/Paris slack; claire en Europe/Paris slack admin",
                        "programme CROSS claire Brand duos"));
        bea = Stage.ORGANISATION.person("bea");
        inSlack = slack.arrives(called("Ada", "ada@example.org"));
        inTeams = teams.arrives(called("Ada Martin", "Ada@Example.org"));
        ada = Stage.ORGANISATION.personAt("ada@example.org");
        later();
    }

    private static Person called(String name, String email) {
        return new Introduction(email, name, email, "en-GB", "Europe/Paris", Person.Account.COLLEAGUE)
                .newcomer(Stage.ORGANISATION);
    }

    @AfterEach
    void close() {
        assertThat(slack.violations()).isEmpty();
        assertThat(teams.violations()).isEmpty();
        venue.close();
    }

    /** So much later that nobody has just done something. */
    private void later() {
        venue.world().passTo(venue.world().instant().plus(Duration.ofMinutes(5)));
    }

    private void happens(Fact fact) {
        later();
        venue.world().runner().announce("acme/one-" + facts++, fact);
        venue.understand();
    }

    private void writesInSlack(String words) {
        later();
        inSlack.says(words);
        venue.understand();
    }

    private void writesInTeams(String words) {
        later();
        inTeams.says(words);
        venue.understand();
    }

    private void readsInSlackOnly(String words) {
        assertThat(inSlack.dm().toString()).contains(words);
        assertThat(inTeams.chat().toString()).doesNotContain(words);
    }

    private void readsInTeamsOnly(String words) {
        assertThat(inTeams.chat().toString()).contains(words);
        assertThat(inSlack.dm().toString()).doesNotContain(words);
    }

    @Test
    void theSameAddressOnBothPlatformsIsOnePerson() {
        writesInSlack("help");

        assertThat(venue.world().store().connections().accounts().of(ada))
                .extracting(account -> account.installation().platform())
                .containsExactlyInAnyOrder("slack", "teams");
        assertThat(venue.world().store().ledger().all(Person.class, Stage.ORGANISATION)).hasSize(3);
    }

    @Test
    void whoAsksIsAnsweredWhereTheyAsk() {
        writesInTeams("help");
        readsInTeamsOnly("This is what you can write to me");

        writesInSlack("where");
        readsInSlackOnly("Where would you like to get my messages?");
    }

    @Test
    void whatBinomeHasToSayComesWhereTheyLastWrote() {
        writesInSlack("help");
        happens(new Fact.PersonInvited(PROGRAMME.member(ada)));
        readsInSlackOnly("on behalf of Claire");

        writesInTeams("help");
        happens(new Fact.SessionClosed(PROGRAMME.pair("1-1"), 1, Fact.Outcome.MET, ada, bea));
        readsInTeamsOnly("How useful was this session");
    }

    @Test
    void whatBinomeHasToSayComesWhereTheyChoseAndAnswersWhereTheyAsk() {
        writesInSlack("where teams");
        readsInSlackOnly("from now on I write to you on Microsoft Teams");

        happens(new Fact.PersonInvited(PROGRAMME.member(ada)));
        readsInTeamsOnly("on behalf of Claire");

        writesInSlack("help");
        readsInSlackOnly("This is what you can write to me");
    }

    @Test
    void aQuestionThatWasPutOnOnePlatformCanBeAnsweredOnTheOther() {
        writesInSlack("help");
        happens(new Fact.SessionClosed(PROGRAMME.pair("1-1"), 1, Fact.Outcome.MET, ada, bea));
        readsInSlackOnly("How useful was this session");

        writesInTeams("very useful");

        readsInTeamsOnly("And one thing to keep, or to change, for next time?");
        assertThat(slack.pressableInVain()).isEmpty();
    }
}
