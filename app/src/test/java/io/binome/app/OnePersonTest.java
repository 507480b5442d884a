package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.play.PlatformVenue;
import io.binome.play.Stage;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.slack.SlackPlatform;
import io.binome.slack.fake.FakePerson;
import io.binome.teams.TeamsPlatform;
import io.binome.teams.fake.FakeColleague;
import io.binome.text.Languages;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody with the same e-mail address in Slack and in Teams, of whom Binôme knew nothing: one person as soon as they have
 * said so on both.
 */
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
        venue.world().passTo(Stage.BEGIN.plus(Duration.ofHours(1))); // everybody is at work
        bea = Stage.ORGANISATION.person("bea");
        inSlack = slack.arrives(called("Ada", "ada@example.org"));
        inSlack.says("help");
        venue.understand();
        ada = people().filter(person -> person.name().equals("Ada")).findFirst().orElseThrow().id();
        inTeams = teams.arrives(called("Ada Martin", "Ada@Example.org"));
        later();
    }

    private static Person called(String name, String email) {
        return new Person(
                Stage.ORGANISATION.person(name.toLowerCase(Locale.ROOT)), name, email, Languages.ENGLISH,
                Person.Hours.office(ZoneId.of("Europe/Paris"), "", ""), null, Person.Work.unknown(),
                Person.Hints.none(), Set.of());
    }

    private Stream<Person> people() {
        return venue.world().store().records().all(Person.class, Stage.ORGANISATION).stream();
    }

    /** Both accounts say that they are one person's. */
    private void saysSoOnBoth() {
        writesInSlack("Yes, that’s me");
        writesInTeams("Yes, that’s me");
        later();
    }

    @Test
    void untilBothHaveSaidSoTheyAreTwo() {
        readsInSlackOnly("On Microsoft Teams, someone has the same address as you");
        readsInTeamsOnly("I already know someone with your address, on Slack");

        writesInTeams("Yes, that’s me");
        writesInTeams("notes");

        assertThat(people()).hasSize(4);
        assertThat(venue.world().store().connections().accounts().of(ada)).hasSize(1);
        readsInTeamsOnly("I’m waiting for the same answer on Slack");
    }

    @Test
    void whoeverSaysThatItIsNotThemStaysAlone() {
        writesInSlack("No, that’s not me");

        assertThat(people()).hasSize(4);
        readsInSlackOnly("I’ve told the programme team");
        readsInTeamsOnly("these are two people");
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

    private void hasMetBea() {
        var pair = new Pair(PROGRAMME.pair("1-1"), ada, bea, Pair.Status.ACTIVE, venue.world().instant(), 0, null);
        venue.world().store().records().put(pair);
        happens(new Fact.SessionReported(pair.id(), 1, ada, true));
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
    void whoHasSaidSoOnBothIsOnePerson() {
        saysSoOnBoth();
        writesInSlack("help");

        assertThat(venue.world().store().connections().accounts().of(ada))
                .extracting(account -> account.installation().platform())
                .containsExactlyInAnyOrder("slack", "teams");
        assertThat(people()).hasSize(3);
    }

    @Test
    void whoAsksIsAnsweredWhereTheyAsk() {
        saysSoOnBoth();
        writesInTeams("profile");
        readsInTeamsOnly("You’re not taking part in a programme");

        writesInSlack("where");
        readsInSlackOnly("Where would you like to get my messages?");
    }

    @Test
    void whatBinomeHasToSayComesWhereTheyLastWrote() {
        saysSoOnBoth();
        writesInSlack("help");
        happens(new Fact.PersonInvited(PROGRAMME.member(ada)));
        readsInSlackOnly("on behalf of Claire");

        writesInTeams("help");
        hasMetBea();
        readsInTeamsOnly("How useful was this session");
    }

    @Test
    void whatBinomeHasToSayComesWhereTheyChoseAndAnswersWhereTheyAsk() {
        saysSoOnBoth();
        writesInSlack("where teams");
        readsInSlackOnly("from now on I’ll write to you on Microsoft Teams");

        happens(new Fact.PersonInvited(PROGRAMME.member(ada)));
        readsInTeamsOnly("on behalf of Claire");

        writesInSlack("reminders");
        readsInSlackOnly("would you like me to ask it again");
    }

    @Test
    void aQuestionThatWasPutOnOnePlatformCanBeAnsweredOnTheOther() {
        saysSoOnBoth();
        writesInSlack("help");
        hasMetBea();
        readsInSlackOnly("How useful was this session");

        writesInTeams("very useful");

        readsInTeamsOnly("What would you keep, or do differently, next time?");
        assertThat(slack.pressableInVain()).isEmpty();
    }
}
