package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.platform.ArrivalWriter;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.store.CountingStore;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many trips to the store it takes from what somebody does in Slack until it is answered and nothing waits any more,
 * where this node has dealt with them before.
 */
class SlackTripsTest {
    private static final int READING = 8;
    private static final int CHANGING = 12;

    private final CountingStore store = new CountingStore();
    private FakeSlack slack;
    private Living binome;
    private FakePerson claire;
    private FakePerson ada;

    @BeforeEach
    void start() {
        slack = FakeSlack.generous();
        claire = person("Claire Petit", "claire@example.org", "en-GB");
        ada = person("Ada Martin", "ada@example.org", "en-US");
        binome = Living.overHttp(slack, store, ArrivalWriter.PATIENCE, "claire@example.org");
    }

    private FakePerson person(String name, String email, String locale) {
        return slack.person(slack.team(), name, email, ZoneId.of("Europe/Paris"), locale);
    }

    @AfterEach
    void stop() {
        binome.close();
        slack.close();
    }

    private void done(Runnable doing, BooleanSupplier answered) {
        doing.run();
        slack.await(() -> answered.getAsBoolean() && store.isQuiet());
    }

    /** What is done every second. */
    private void second() {
        binome.opened.look();
        binome.inbox.goOn();
    }

    /** Does something a first time, so that they are known, and then counts. */
    private void costs(String what, int most, Runnable doing, BooleanSupplier answered) {
        second();
        store.begin();
        done(doing, answered);
        System.out.println("### " + what + " " + store.table());
        if (System.getenv("TRIPS_ONLY_SHOWN") == null) assertThat(store.trips()).as(store.table()).hasSizeLessThanOrEqualTo(most);
    }

    private void costs(String what, int most, FakePerson who, Runnable doing) {
        var before = who.dm().size();
        costs(what, most, doing, () -> who.dm().size() > before + (what.startsWith("says") ? 1 : 0));
    }

    @Test
    void help() {
        done(() -> ada.says("help"), () -> ada.reads("notes"));
        costs("says help", READING, ada, () -> ada.says("help"));
    }

    @Test
    void join() {
        done(() -> ada.says("help"), () -> ada.reads("notes"));
        costs("says join", CHANGING, ada, () -> ada.says("join"));
    }

    @Test
    void answers() {
        done(() -> claire.says("programme create"), () -> claire.reads("Which programme"));
        costs("presses", CHANGING, claire, () -> claire.presses("Cross-mentoring"));
        costs("says answer", CHANGING, claire, () -> claire.says("Brand duos"));
        costs("presses", CHANGING, claire, () -> claire.presses("6 months"));
        done(() -> claire.presses("Every 4 weeks"), () -> claire.reads("is ready"));
        var mentoring = slack.channel("mentoring", claire, ada);
        slack.admit(mentoring);
        claire.types("/binome", "invite here", mentoring);
        binome.until(() -> ada.reads("Hello Ada") && store.isQuiet());
        costs("says help with a question open", READING, ada, () -> ada.says("help"));
        costs("presses count me in", CHANGING, () -> ada.presses("Yes, count me in"), () -> ada.reads("How would you like to answer"));
    }
}
