package io.binome.teams;

import static io.binome.play.Storm.errand;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.play.Storm;
import io.binome.play.Storm.Errand;
import io.binome.programme.Mailbox;
import io.binome.store.Accounts;
import io.binome.store.Conversations;
import io.binome.store.FactLog;
import io.binome.store.Postings;
import io.binome.store.Records;
import io.binome.store.WeatherStore;
import io.binome.store.WeatherStore.Weather;
import io.binome.teams.fake.Ack;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The store comes and goes, and somebody sends far too much: what Teams was told is kept is done. */
class StormTest {
    private static final Duration PATIENCE = Duration.ofMillis(150);
    private static final int ROUNDS = 12;
    /** Where all have the same weather, a few of each kind. */
    private static final int FEW = 4;
    private static final String SORRY = "Please try again in a minute";
    private static final String SLOWER = "That was a lot in a short time";

    private final WeatherStore store = new WeatherStore();
    private final FakeTeams teams = FakeTeams.generous();
    private Living binome;
    private Forged forged;
    private int people;

    @BeforeEach
    void start() {
        binome = Living.inOneTenant(teams, store, PATIENCE, "claire@example.org");
        forged = new Forged(teams, binome.address);
    }

    @AfterEach
    void stop() {
        store.turns(Weather.FAIR);
        binome.close();
        teams.close();
    }

    private FakeColleague colleague(String kind) {
        var number = people++;
        return teams.colleague(
                kind + " " + (char) ('A' + number % 26) + (char) ('a' + number / 26),
                "colleague" + number + "@example.org", ZoneId.of("Europe/Paris"), "en-GB");
    }

    private FakeColleague installed(String kind) {
        var colleague = colleague(kind);
        colleague.installs();
        return colleague;
    }

    private static boolean isTaken(Ack ack) {
        return ack.accepted() && !ack.body().contains(SORRY);
    }

    private List<Errand> errands(int rounds) {
        var errands = new ArrayList<Errand>();
        for (var round = 0; round < rounds; round++) {
            var writer = installed("Writer");
            errands.add(errand("message", () -> writer.says("stats").accepted(),
                    () -> writer.reads("for programme admins")));
            var presser = installed("Presser");
            errands.add(errand("press",
                    () -> isTaken(forged.presses(presser, Map.of("binome", "command", "command", "stats"))),
                    () -> presser.reads("for programme admins")));
            var newcomer = colleague("Newcomer");
            errands.add(errand("install", () -> newcomer.installs().accepted(), () -> newcomer.reads("I’m Binôme")));
            var leaver = installed("Leaver");
            errands.add(errand("removal", () -> leaver.uninstalls().accepted(), () -> isOutOfReach(leaver)));
        }
        binome.until(() -> store.connections().arrivals().waiting(1).isEmpty());
        return errands;
    }

    private PersonId personAt(String address) {
        return store.records().find(Mailbox.class, OrganisationId.HOME.mailbox(address)).orElseThrow().person();
    }

    private boolean isOutOfReach(FakeColleague colleague) {
        var person = personAt(colleague.user().email());
        return store.facts().about(OrganisationId.HOME).stream()
                .map(Recorded::fact)
                .anyMatch(new Fact.PersonUnreachable(person)::equals);
    }

    @Test
    void whatWasAcknowledgedIsDoneWhateverTheStoreDid() {
        var errands = errands(ROUNDS);

        var outcome = new Storm(store, () -> {
            binome.later(Duration.ofMinutes(3));
            binome.tick();
        }).rages(errands, Weather.FAIR, Weather.AWAY, Weather.FAIR, Weather.HANGING, Weather.DENYING, Weather.FULL);

        assertThat(outcome.lost()).isEmpty();
        assertThat(outcome.taken()).hasSizeGreaterThan(ROUNDS);
        // How many depends on how fast the weather turns: what was refused may be sent again in time.
        assertThat(outcome.refused()).hasSizeGreaterThan(ROUNDS / 2);
        assertThat(teams.violationsOfTheApp()).isEmpty();
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                Arguments.of(Accounts.class, new String[] {"find", "of"}),
                Arguments.of(Accounts.class, new String[] {"add", "put"}),
                Arguments.of(Conversations.class, new String[] {"find"}),
                Arguments.of(Conversations.class, new String[] {"save"}),
                Arguments.of(Records.class, new String[] {"find"}),
                Arguments.of(FactLog.class, new String[] {}),
                Arguments.of(Postings.class, new String[] {}));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void whatWasAcknowledgedIsDoneThoughAPartOfTheStoreWasAwayForLong(Class<?> port, String[] operations) {
        var errands = errands(FEW);
        var minutes = new AtomicInteger();

        var outcome = new Storm(store, () -> {
            binome.later(Duration.ofMinutes(minutes.incrementAndGet()));
            binome.tick();
        }).breaks(errands, 12, port, operations);

        assertThat(outcome.lost()).isEmpty();
        assertThat(outcome.taken()).isNotEmpty();
        assertThat(binome.inbox.unreadable()).isZero();
        assertThat(store.conversations().setAside(1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Weather.class, names = {"AWAY", "HANGING", "FULL"})
    void whoRemovesTheBotMeanwhileIsOutOfReachOnceTheStoreIsBack(Weather weather) {
        var ada = installed("Ada");
        teams.await(() -> ada.reads("I’m Binôme"));
        store.turns(weather);

        assertThat(ada.uninstalls().status()).isEqualTo(503);
        store.turns(Weather.FAIR);

        binome.until(() -> isOutOfReach(ada));
    }

    @Test
    void onePersonsFloodIsSaidOnceAndNobodyElseNotices() {
        var flo = installed("Flo");
        var ada = installed("Ada");
        teams.await(() -> flo.reads("I’m Binôme") && ada.reads("I’m Binôme"));

        var acks = IntStream.range(0, 300).mapToObj(number -> flo.says("stats")).toList();
        ada.says("stats");

        teams.await(() -> ada.reads("for programme admins") && flo.reads(SLOWER));
        assertThat(acks.stream().filter(ack -> ack.status() == 429).count()).isBetween(100L, 201L);
        assertThat(flo.chat().stream().filter(shown -> shown.says(SLOWER))).hasSize(1);
        assertThat(ada.reads(SLOWER)).isFalse();
        assertThat(forged.presses(flo, Map.of("binome", "command", "command", "stats")).status()).isEqualTo(200);
        binome.until(() -> store.connections().arrivals().waiting(1).isEmpty());
    }

    @Test
    void aQuestionThatWasMadeUpBeginsNoConversation() {
        var ada = installed("Ada");
        teams.await(() -> ada.reads("I’m Binôme"));
        var person = personAt("colleague0@example.org");

        for (var verb : List.of("answer", "form", "send", "page", "refresh")) {
            for (var kind : List.of("feedback", "nothing")) {
                var prompt = new PromptId("home/made/" + verb + "#" + kind + "?mood@" + person.local());
                var data = Map.of("binome", verb, "prompt", prompt.value(), "choice", "yes", "page", 0, "goal", "x");
                assertThat(forged.presses(ada, data).status()).isEqualTo(200);
                assertThat(forged.submits(ada, data).status()).isEqualTo(200);
                binome.until(() -> store.connections().arrivals().waiting(1).isEmpty());

                assertThat(store.conversations().find(prompt.conversation())).isEmpty();
            }
        }
        teams.await(() -> ada.reads("That question has closed in the meantime"));
    }
}
