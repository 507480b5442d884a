package io.binome.slack;

import static io.binome.play.Storm.errand;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.id.OrganisationId;
import io.binome.play.Storm;
import io.binome.play.Storm.Errand;
import io.binome.programme.Mailbox;
import io.binome.programme.Person;
import io.binome.slack.fake.Ack;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.slack.fake.Settings;
import io.binome.store.Accounts;
import io.binome.store.Conversations;
import io.binome.store.FactLog;
import io.binome.store.Postings;
import io.binome.store.Records;
import io.binome.store.WeatherStore;
import io.binome.store.WeatherStore.Weather;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The store comes and goes while a workspace is at work: what Slack was told is kept is done, on both ways in. */
class StormTest {
    private static final Duration PATIENCE = Duration.ofMillis(150);
    private static final Duration SLACKS = Duration.ofMillis(900);
    private static final int ROUNDS = 12;
    /** Where all have the same weather, a few of each kind. */
    private static final int FEW = 4;
    private static final String SORRY = "Please try again in a minute";

    private final FakeSlack slack =
            FakeSlack.start(Settings.usual().withGenerosity(0).withPatience(SLACKS).withRetryFactor(0.001));
    private final WeatherStore store = new WeatherStore();
    private Living binome;
    private int people;

    @AfterEach
    void stop() {
        store.turns(Weather.FAIR);
        binome.close();
        slack.close();
    }

    private void start(String way) {
        binome = way.equals("socket")
                ? Living.overSocket(slack, store, PATIENCE, "claire@example.org")
                : Living.overHttp(slack, store, PATIENCE, "claire@example.org");
    }

    private FakePerson person(String kind) {
        var name = kind + " " + "abcdefghijklmnopqrstuvwxyz".charAt(people / 26) + (char) ('a' + people % 26);
        people++;
        return slack.person(
                slack.team(), name, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org",
                ZoneId.of("Europe/Paris"), "en-GB");
    }

    /** Whom the bot has answered once. */
    private FakePerson known(String kind) {
        var person = person(kind);
        person.says("help");
        return person;
    }

    private static boolean isTaken(Ack ack) {
        return ack.accepted() && !ack.body().contains(SORRY);
    }

    private List<Errand> errands(int rounds) {
        var errands = new ArrayList<Errand>();
        for (var round = 0; round < rounds; round++) {
            var writer = person("Writer");
            errands.add(errand("message", () -> writer.says("help").accepted(), () -> writer.reads("notes")));
            var commander = person("Commander");
            errands.add(errand("command", () -> isTaken(commander.types("/binome", "stats")),
                    () -> commander.ephemerals().toString().contains("for programme admins")));
            var presser = person("Presser");
            errands.add(errand("press", () -> slack.deliver(press(presser)).accepted(), () -> presser.reads("notes")));
            var asker = known("Asker");
            errands.add(errand("shortcut", () -> asker.shortcut("ask").accepted(),
                    () -> asker.reads("not in a programme") || asker.dm().size() > 2));
            var changer = known("Changer");
            var name = "Renamed " + (char) ('a' + round);
            errands.add(errand("change", () -> changer.account().isRenamed(name).accepted(),
                    () -> personOf(changer).name().equals(name)));
        }
        binome.until(() -> store.connections().arrivals().waiting(1).isEmpty());
        return errands;
    }

    private Person personOf(FakePerson slacker) {
        return store.records()
                .find(Mailbox.class, OrganisationId.HOME.mailbox(slacker.user().email()))
                .flatMap(mailbox -> store.records().find(Person.class, mailbox.person()))
                .orElseThrow();
    }

    /** As at home, where nobody can be answered on the spot. */
    private String press(FakePerson by) {
        return """
                {"type":"block_actions","user":{"id":"%1$s","team_id":"%2$s"},"team":{"id":"%2$s"},"trigger_id":"1.%1$s",
                 "container":{"type":"view","view_id":"V1"},"view":{"id":"V1","type":"home","blocks":[]},
                 "actions":[{"type":"button","action_id":"command:1","block_id":"b","value":"help","action_ts":"1.%1$s"}]}
                """
                .formatted(by.id(), slack.team().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "socket"})
    void whatWasAcknowledgedIsDoneWhateverTheStoreDid(String way) {
        start(way);
        var errands = errands(ROUNDS);

        var outcome = new Storm(store, () -> {
            binome.later(Duration.ofMinutes(3));
            binome.tick();
        }).rages(errands, Weather.FAIR, Weather.AWAY, Weather.FAIR, Weather.HANGING, Weather.DENYING, Weather.FULL);

        assertThat(outcome.lost()).isEmpty();
        assertThat(outcome.taken()).hasSizeGreaterThan(ROUNDS);
        // How many depends on how fast the weather turns: what was refused may be sent again in time.
        assertThat(outcome.refused()).hasSizeGreaterThan(ROUNDS / 2);
        assertThat(slack.violationsOfTheApp()).isEmpty();
        binome.until(slack::quiet);
        binome.until(() -> outcome.refused().stream()
                .filter(each -> each.toString().equals("message") || each.toString().equals("change"))
                .allMatch(Errand::isDone));
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
        start("http");
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
    @ValueSource(strings = {"AWAY", "HANGING", "DENYING", "FULL"})
    void aWorkspaceThatRemovesTheBotMeanwhileIsForgottenOnceTheStoreIsBack(Weather weather) {
        start("http");
        known("Ada");
        binome.until(() -> !binome.opened.health().connected().isEmpty()
                && store.connections().arrivals().waiting(1).isEmpty());
        store.turns(weather);

        var ack = slack.uninstall(slack.team());
        assertThat(ack.status()).isEqualTo(503);
        store.turns(Weather.FAIR);
        binome.later(Duration.ofMinutes(3));

        binome.until(() -> binome.opened.health().connected().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWAY", "HANGING", "FULL"})
    void anAccountThatIsClosedMeanwhileIsOutOfReachOnceTheStoreIsBack(Weather weather) {
        start("http");
        var ada = known("Ada");
        slack.await(() -> ada.reads("notes"));
        store.turns(weather);

        assertThat(ada.account().isDeactivated().status()).isEqualTo(503);
        store.turns(Weather.FAIR);

        binome.until(() -> store.facts().about(OrganisationId.HOME).stream()
                .anyMatch(recorded -> recorded.fact() instanceof Fact.PersonUnreachable));
    }
}
