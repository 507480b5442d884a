package io.binome.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.store.WeatherStore;
import io.binome.store.WeatherStore.Weather;
import io.binome.teams.fake.Ack;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While the store is away nothing is taken that could be lost, and nobody waits: Teams hears so within three seconds. */
class StoreAwayTest {
    private static final Duration SOON = Duration.ofSeconds(3);
    /** In place of the two seconds for which the writer waits. */
    private static final Duration HASTE = Duration.ofMillis(300);
    private static final String SORRY = "I can’t process that right now. Please try again in a minute.";

    private final WeatherStore store = new WeatherStore();
    private FakeTeams teams;
    private Living binome;
    private Beginning play;
    private Forged forged;
    private FakeColleague claire;

    @BeforeEach
    void start() {
        teams = FakeTeams.generous();
        play = new Beginning(teams);
        binome = Living.inOneTenant(teams, store, HASTE, "claire@example.org");
        forged = new Forged(teams, binome.address);
        claire = play.claire;
        play.everybodyInstalls();
    }

    @AfterEach
    void stop() {
        store.turns(Weather.FAIR);
        binome.close();
        teams.close();
    }

    private static void refusedSoon(Ack ack, int status) {
        assertThat(ack.status()).isEqualTo(status);
        assertThat(ack.took()).isLessThan(SOON);
        assertThat(ack.body()).doesNotContain("Exception", "the store is away", "\\tat ");
    }

    @ParameterizedTest
    @EnumSource(value = Weather.class, names = {"AWAY", "HANGING", "FULL"})
    void aMessageIsSentAgainByTeamsAndAnsweredWhenTheStoreIsBack(Weather weather) {
        var body = teams.activity(claire, "leeve");
        store.turns(weather);

        refusedSoon(teams.send(binome.address, body, teams.headers()), 503);
        store.turns(Weather.FAIR);
        assertThat(teams.send(binome.address, body, teams.headers()).status()).isEqualTo(200);

        teams.await(() -> claire.reads("Leave the programme"));
        assertThat(claire.chat()).filteredOn(shown -> shown.says("Did you mean")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Weather.class, names = {"AWAY", "HANGING", "FULL"})
    void whoeverPressesIsToldToTryAgain(Weather weather) {
        store.turns(weather);

        refusedSoon(claire.presses("Cross-mentoring"), 200);

        assertThat(claire.notices()).containsExactly(SORRY);
        store.turns(Weather.FAIR);
        claire.presses("Cross-mentoring");
        teams.await(() -> claire.reads("What should it be called"));
    }

    @ParameterizedTest
    @EnumSource(value = Weather.class, names = {"AWAY", "HANGING"})
    void whoeverIsAtAFormOrADialogIsToldToo(Weather weather) {
        var prompt = Beginning.question(claire, "Which kind");
        store.turns(weather);

        for (var verb : new String[] {"form", "page", "send", "refresh"}) {
            var data = Map.of("binome", verb, "prompt", prompt, "page", 0);
            var ack = forged.presses(claire, data);
            refusedSoon(ack, 200);
            assertThat(ack.json().path("value").asString()).isEqualTo(SORRY);
            var dialog = forged.invokes(claire, "task/fetch", Map.of("data", data));
            refusedSoon(dialog, 200);
            assertThat(dialog.json().path("task").path("value").asString()).isEqualTo(SORRY);
        }
    }

    /** Somebody whom nobody has heard of yet, in a tenant that is just being noted. */
    @ParameterizedTest
    @EnumSource(value = Weather.class, names = {"AWAY", "HANGING", "FULL"})
    void whoeverComesForTheFirstTimeIsGreetedLater(Weather weather) {
        var nora = play.person("Nora New", "nora@example.org");
        store.turns(weather);

        refusedSoon(teams.send(binome.address, teams.activity(nora, "help"), teams.headers()), 503);

        store.turns(Weather.FAIR);
        nora.installs();
        // What hung may have been kept in the end; then she has had an answer already.
        teams.await(() -> nora.reads("I’m Binôme") || nora.reads("notes"));
    }

    /** A client shows no words of ours when somebody takes a file, but says itself that something went wrong. */
    @ParameterizedTest
    @EnumSource(value = Weather.class, names = {"AWAY", "HANGING", "FULL"})
    void whoeverTakesAFileHearsItFromTheirClient(Weather weather) {
        store.turns(weather);

        refusedSoon(forged.invokes(
                claire, "fileConsent/invoke",
                Map.of("type", "fileUpload", "action", "decline", "context", Map.of("file", "x"))), 503);
    }
}
