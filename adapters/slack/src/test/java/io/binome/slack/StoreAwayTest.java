package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.slack.fake.Ack;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.slack.fake.Settings;
import io.binome.store.sorted.MemoryStore;
import io.binome.store.WeatherStore;
import io.binome.store.WeatherStore.Weather;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While the store is away, hangs or is full, Slack hears that nothing was taken, and so does whoever did something. */
class StoreAwayTest {
    private static final Duration PATIENCE = Duration.ofMillis(150);
    private static final String SORRY = "I can’t process that right now. Please try again in a minute.";
    private static final List<Weather> BAD = List.of(Weather.AWAY, Weather.HANGING, Weather.FULL);

    private final WeatherStore store = new WeatherStore();
    private final FakeSlack slack = FakeSlack.start(Settings.usual().withGenerosity(0).withRetryFactor(0.001));
    private Living binome;
    private FakePerson claire;
    private FakePerson ada;

    @BeforeEach
    void start() {
        claire = person("Claire Petit", "claire@example.org");
        ada = person("Ada Martin", "ada@example.org");
        binome = Living.overHttp(slack, store, PATIENCE, "claire@example.org");
    }

    private FakePerson person(String name, String email) {
        return slack.person(slack.team(), name, email, ZoneId.of("Europe/Paris"), "en-GB");
    }

    @AfterEach
    void stop() {
        store.turns(Weather.FAIR);
        binome.close();
        slack.close();
    }

    private static void refused(Ack ack) {
        assertThat(ack.status()).isEqualTo(503);
        assertThat(ack.body()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Weather.class, names = {"AWAY", "HANGING", "FULL"})
    void anEventIsRefusedAndAnsweredOnceWhenItComesAgain(Weather weather) {
        ada.says("help");
        slack.await(() -> ada.reads("notes"));
        var before = ada.dm().size();
        store.turns(weather);
        refused(ada.says("stats"));
        refused(ada.opensHome());

        store.turns(Weather.FAIR);

        slack.await(() -> ada.reads("for programme admins"));
        slack.await(slack::quiet);
        assertThat(ada.dm()).hasSize(before + 2);
    }

    @Test
    void whatNobodyListensToIsAcknowledgedAllTheSame() {
        store.turns(Weather.AWAY);

        assertThat(slack.event("{\"type\":\"team_join\",\"user\":{\"id\":\"U1\"}}").status()).isEqualTo(200);
        assertThat(
                slack.event("{\"type\":\"message\",\"subtype\":\"message_changed\",\"channel_type\":\"im\"}").status())
                .isEqualTo(200);
    }

    @Test
    void whoeverActsIsToldAndDoesItAgain() {
        claire.says("programme create");
        slack.await(() -> claire.reads("What kind of programme"));
        ada.opensHome();
        slack.await(() -> ada.home().isPresent());
        ada.says("help");
        slack.await(() -> ada.reads("notes"));
        for (var weather : BAD) {
            var said = claire.ephemerals().size();
            store.turns(weather);

            assertThat(ada.types("/binome", "stats").json().toString()).contains(SORRY);
            assertThat(claire.presses("Cross-mentoring").accepted()).isTrue();
            slack.await(() -> claire.ephemerals().size() == said + 1);
            assertThat(claire.ephemerals().getLast().toString()).contains(SORRY);
            refused(ada.shortcut("ask"));
            assertThat(ada.messageShortcut("note", ada.dm().getLast().message()).accepted()).isTrue();
            slack.await(() -> ada.ephemerals().stream().filter(shown -> shown.says(SORRY)).count() == 2L
                    * (1 + BAD.indexOf(weather)));

            store.turns(Weather.FAIR);
        }
        claire.presses("Cross-mentoring");
        slack.await(() -> claire.reads("What should it be called"));
        assertThat(slack.violationsOfTheApp()).isEmpty();
    }

    @Test
    void aFormStaysOpenWithWhatIsInItUntilItCanBeTaken() {
        aFormIsOpen();
        ada.fills("What you could share", "SEO 4");
        ada.fills("What you would like to learn", "Excel 3");
        ada.fills("Time per month", "2 hours");
        for (var weather : BAD) {
            store.turns(weather);
            ada.submits();
            assertThat(ada.modal()).isPresent();
            assertThat(ada.errors().values()).singleElement().asString().contains(SORRY);
            store.turns(Weather.FAIR);
        }
        ada.submits();
        assertThat(ada.errors()).isEmpty();
        binome.until(() -> ada.reads("Your profile is complete"));
    }

    @Test
    void whoClosesAFormIsNotToldThatItWasKept() {
        aFormIsOpen();
        store.turns(Weather.FULL);

        assertThat(ada.closes()).allSatisfy(ack -> assertThat(ack.status()).isEqualTo(503));
    }

    private void aFormIsOpen() {
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
        var mentoring = slack.channel("mentoring", claire, ada);
        slack.admit(mentoring);
        claire.types("/binome", "invite here", mentoring);
        slack.await(() -> claire.reads("in each person’s own language"));
        claire.presses("Send");
        binome.until(() -> ada.reads("Hello Ada"));
        ada.presses("Yes, count me in");
        slack.await(() -> ada.reads("How would you like to answer"));
        ada.presses("In one form");
        slack.await(() -> ada.modal().isPresent());
    }

    /** A process that has just started, and has never asked whose workspace it is. */
    @Test
    void aWorkspaceThatIsNotKnownYetIsNotTurnedAway() {
        var fresh = new WeatherStore(new MemoryStore());
        try (var other = Living.overHttp(slack, fresh, PATIENCE, "claire@example.org")) {
            fresh.turns(Weather.AWAY);

            refused(ada.says("stats"));
            assertThat(ada.types("/binome", "stats").json().toString()).contains(SORRY);

            fresh.turns(Weather.FAIR);
            slack.await(() -> ada.reads("for programme admins"));
            assertThat(other.opened.health().connected()).hasSize(1);
        }
    }
}
