package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.platform.ArrivalWriter;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.store.CountingStore;
import io.binome.store.TripsContract;
import io.binome.understanding.Understanding;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many trips to the store it takes from what somebody does in Slack until it is answered and nothing waits to be
 * performed, where this node has dealt with them before. That it was understood is marked later, for many at once.
 */
class SlackTripsTest {
    /** Of what changes nothing. */
    private static final int READING = 8;
    /** Of what changes something. */
    private static final int CHANGING = 12;
    /** Of words that only an admin may say: that they are one is looked up each time. */
    private static final int BEING_ADMIN = 2;

    /** While a question is open, that the talk has turned to something else is remembered. */
    private static final int TURNING = 1;
    /** Of what changes three conversations. */
    private static final int CHANGING_MUCH = 18;

    private final CountingStore store = new CountingStore();
    private FakeSlack slack;
    private Living binome;
    private FakePerson claire;
    private FakePerson ada;

    /** A node reads what it knows of sentences when it starts: looks at a gate are a second apart. */
    @BeforeAll
    static void sentencesAreKnown() {
        Understanding.prepare();
    }

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

    /** What is not counted: the ticker takes up, as it does once a second, what two at once have left lying. */
    private void done(Runnable doing, BooleanSupplier answered) {
        doing.run();
        binome.until(() -> answered.getAsBoolean() && store.isQuiet());
    }

    private void costs(int most, Runnable doing, BooleanSupplier answered) {
        everySecond();
        store.begin();
        doing.run();
        slack.await(() -> answered.getAsBoolean() && store.isQuiet());
        assertThat(store.costs()).as(store.table()).hasSizeLessThanOrEqualTo(most);
        assertThat(store.trips().getFirst().name()).as("whoever waits to hear that it has arrived")
                .isEqualTo("Arrivals.add");
        assertThat(TripsContract.operations()).as("a command each").containsAll(store.names());
        everySecond();
        slack.await(store::isUnderstood);
    }

    private void everySecond() {
        binome.opened.look();
        binome.inbox.goOn();
    }

    /** Something that somebody writes, until one more message of the bot's is there than they have written. */
    private void saying(int most, FakePerson who, String words) {
        var before = who.dm().size();
        costs(most, () -> who.says(words), () -> who.dm().size() > before + 1);
    }

    private void pressing(int most, FakePerson who, String label) {
        var before = who.dm().size();
        costs(most, () -> who.presses(label), () -> who.dm().size() > before);
    }

    private void areKnown(FakePerson... people) {
        for (var each : people) {
            done(() -> each.says("help"), () -> each.reads("notes"));
        }
    }

    @Test
    void helpAndWhatLeadsNowhere() {
        areKnown(ada);
        saying(READING, ada, "help");
        saying(READING, ada, "join");
        saying(READING, ada, "the sun is out today");
    }

    @Test
    void whatAnAdminAnswersAndAMemberToo() {
        areKnown(claire, ada);
        saying(CHANGING, claire, "programme create");
        pressing(CHANGING, claire, "Cross-mentoring");
        saying(CHANGING + BEING_ADMIN, claire, "Brand duos");
        pressing(CHANGING, claire, "6 months");
        done(() -> claire.presses("Every 4 weeks"), () -> claire.reads("is ready"));
        var mentoring = slack.channel("mentoring", claire, ada);
        slack.admit(mentoring);
        done(() -> claire.types("/binome", "invite here", mentoring),
                () -> claire.reads("in each person’s own language"));
        claire.presses("Send");
        binome.until(() -> ada.reads("on behalf of Claire") && store.isQuiet());

        saying(READING + TURNING, ada, "help");
        pressing(CHANGING_MUCH, ada, "Yes, count me in");
        pressing(CHANGING, ada, "Question by question");
        saying(CHANGING, ada, "SEO 4");
    }
}
