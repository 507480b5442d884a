package io.binome.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialogs;
import io.binome.engine.Input;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.store.Arrivals.Arrival;
import io.binome.store.sorted.MemoryStore;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While one organisation has something to say to thousands, on a single seat, whoever asks in another is answered next. */
class OneOrganisationsRoundTest {
    private static final int MANY = 2_000;
    private static final OrganisationId LARGE = new OrganisationId("large");
    private static final PersonId BEA = new OrganisationId("small").person("bea");
    /** The one that was under way, and one more whose turn it was. */
    private static final int AT_MOST_BEFORE = 2;

    private final MemoryStore store = new MemoryStore();
    private final Deliveries platform = new Deliveries();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Executor seats = new WorkSlots(1).over(threads);
    private final Dialogs dialogs = Dialogs.of(new Probe("probe", Word.HELP), new Probe("other"));
    private final Runner runner = new Runner("one", store, dialogs, platform, () -> Bench.MONDAY, seats);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch everybodyWaits = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile int before = -1;

    @AfterEach
    void end() {
        everybodyWaits.countDown();
        threads.shutdownNow();
    }

    /** The first delivery is under way until everybody waits; then it is noted how many come before the answer. */
    private void holdTheFirst() {
        platform.before(given -> {
            begun.countDown();
            await(everybodyWaits);
        });
        platform.after(given -> {
            if (given.what().startsWith("bea")) {
                before = platform.all().size() - 1;
                answered.countDown();
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void script(PersonId person, String script) {
        runner.take(
                ConversationId.of("probe", person),
                new Input.Typed(new InputId(person + "-1"), person, new Command(Word.HELP, script)));
    }

    private void beaIsAnsweredSoon() {
        everybodyWaits.countDown();
        await(answered);
        assertThat(before).isBetween(1, AT_MOST_BEFORE);
    }

    @Test
    void whatIsSaidInThousandsOfConversationsHoldsUpNobodyElsewhere() {
        holdTheFirst();
        IntStream.range(0, MANY).forEach(number -> script(LARGE.person("p" + number), "say published"));
        await(begun);

        script(BEA, "say answer");

        beaIsAnsweredSoon();
    }

    @Test
    void whatOneConversationHasToSayToThousandsHoldsUpNobodyElsewhere() {
        holdTheFirst();
        script(LARGE.person("claire"), IntStream.range(0, MANY)
                .mapToObj(number -> "say " + number)
                .collect(Collectors.joining(";")));
        await(begun);

        script(BEA, "say answer");

        beaIsAnsweredSoon();
    }

    @Test
    void whatThousandsWriteHoldsUpNobodyElsewhere() {
        holdTheFirst();
        var bot = new Bot(dialogs, store, runner);
        var inbox = new Inbox(
                store,
                Map.of("test", arrival -> {
                    var person = new PersonId(arrival.body());
                    bot.typed(
                            new InputId(person + "-1"), person,
                            new Command(Word.HELP, person.equals(BEA) ? "say answer" : "say published"));
                }),
                () -> Bench.MONDAY, seats);
        script(LARGE.person("claire"), "say published");
        await(begun);
        for (var number = 0; number < MANY; number++) {
            inbox.take(arrival("large", LARGE.person("p" + number)));
        }

        inbox.take(arrival("small", BEA));

        everybodyWaits.countDown();
        await(answered);
        // Her words wait for a seat, and so does the answer: each for one turn of those who write and of those who are told.
        assertThat(before).isBetween(1, 2 * AT_MOST_BEFORE);
    }

    private static Arrival arrival(String workspace, PersonId person) {
        return new Arrival(person.value(), "test", "test." + workspace + "." + person.local(), Bench.MONDAY,
                person.value());
    }
}
