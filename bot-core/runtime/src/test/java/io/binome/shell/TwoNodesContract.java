package io.binome.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.id.PersonId;
import io.binome.json.Json;
import io.binome.shell.Bench.Killed;
import io.binome.shell.Deliveries.Given;
import io.binome.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two nodes on one store share the work: each due item is handled once, and what a dead node leaves behind too. */
@Timeout(120)
public abstract class TwoNodesContract {
    /** Reads and writes the states of the conversations in this contract. */
    protected static final Json JSON = new Json(kind -> Probe.State.class);

    private static final int MANY = 300;
    private static final int SOME = 50;
    private static final int EACH = 30;
    private Bench bench;
    private Deliveries ofOne;
    private Deliveries ofTwo;

    /** The store that both nodes share, empty when a test starts, with {@link #JSON} as its codec. */
    protected abstract Store store();

    @BeforeEach
    void openBench() {
        bench = new Bench(store());
        ofOne = bench.platform.another();
        ofTwo = bench.platform.another();
    }

    private void makeDue(int many) {
        people(many).forEach(person -> bench.script(person, "alarm bell 5"));
        bench.at(bench.instant().plus(Duration.ofMinutes(5)));
    }

    private static List<PersonId> people(int many) {
        return IntStream.range(0, many).mapToObj(number -> Bench.ACME.person("p" + number)).toList();
    }

    @Test
    void shareWhatIsDueAndHandleEachItemOnce() throws Exception {
        makeDue(MANY);
        var both = new CyclicBarrier(2);
        var first = meetingAtTheFirst(both, ofOne);
        var second = meetingAtTheFirst(both, ofTwo);

        var woken = together(
                () -> bench.node("one", bench.store, ofOne).ringDue(bench.instant()),
                () -> bench.node("two", bench.store, ofTwo).ringDue(bench.instant()));

        assertThat(woken.getFirst() + woken.getLast()).isEqualTo(MANY);
        assertThat(first.get() + second.get()).isEqualTo(2 * MANY);
        assertThat(first).hasPositiveValue();
        assertThat(second).hasPositiveValue();
        assertThat(bench.platform.all()).hasSize(2 * MANY).doesNotHaveDuplicates();
        nothingIsLeftAndAllIsInOrder(MANY);
    }

    /** Each node waits with its first delivery until the other has one too; counts the deliveries. */
    private static AtomicInteger meetingAtTheFirst(CyclicBarrier both, Deliveries messenger) {
        var count = new AtomicInteger();
        messenger.before(each -> {
            if (count.getAndIncrement() == 0) {
                uninterrupted(() -> both.await(30, TimeUnit.SECONDS));
            }
        });
        return count;
    }

    /** When a node dies. */
    public enum Death {
        BEFORE_DELIVERY,
        AFTER_DELIVERY,
        BEFORE_WRITE,
        AFTER_WRITE
    }

    @ParameterizedTest
    @CsvSource({
        "BEFORE_DELIVERY, 1", "BEFORE_DELIVERY, 2", "AFTER_DELIVERY, 3", "AFTER_DELIVERY, 4",
        "BEFORE_WRITE, 5", "BEFORE_WRITE, 6", "AFTER_WRITE, 7", "AFTER_WRITE, 8"
    })
    void finishWhatADeadNodeLeftBehind(Death death, int seed) throws Exception {
        makeDue(SOME);
        var storeOfOne = new TamperedStore(bench.store);
        var dead = new CountDownLatch(1);
        dieSomewhere(death, new Random(seed).nextInt(40), storeOfOne);
        ofTwo.before(each -> uninterrupted(() -> dead.await(30, TimeUnit.SECONDS)));
        var two = bench.node("two", bench.store, ofTwo);

        together(
                () -> {
                    assertThatThrownBy(() -> bench.node("one", storeOfOne, ofOne).ringDue(bench.instant()))
                            .isInstanceOf(Killed.class);
                    dead.countDown();
                    return 0;
                },
                () -> two.ringDue(bench.instant()));
        bench.at(bench.instant().plusSeconds(60));
        two.ringDue(bench.instant());

        assertThat(bench.platform.all().stream().distinct()).hasSize(2 * SOME);
        assertThat(bench.platform.all())
                .as("what was in flight may come twice")
                .hasSizeLessThanOrEqualTo(
                        2 * SOME + (death == Death.AFTER_WRITE || death == Death.BEFORE_DELIVERY ? 0 : 1));
        nothingIsLeftAndAllIsInOrder(SOME);
    }

    private void dieSomewhere(Death death, int place, TamperedStore storeOfOne) {
        var count = new AtomicInteger();
        Runnable fate = () -> {
            if (count.getAndIncrement() == place) {
                throw new Killed();
            }
        };
        Consumer<Given> delivery = each -> fate.run();
        switch (death) {
            case BEFORE_DELIVERY -> ofOne.before(delivery);
            case AFTER_DELIVERY -> ofOne.after(delivery);
            case BEFORE_WRITE -> storeOfOne.beforeSave(each -> fate.run());
            case AFTER_WRITE -> storeOfOne.afterSave(each -> fate.run());
        }
    }

    private void nothingIsLeftAndAllIsInOrder(int many) {
        assertThat(bench.store.due(bench.instant().plus(Duration.ofDays(1)), 10)).isEmpty();
        assertThat(bench.store.unfinished(10)).isEmpty();
        var words = bench.platform.all().stream().distinct().map(Given::what).toList();
        for (var person : people(many)) {
            assertThat(words.stream().filter(each -> each.startsWith(person.local() + ":")))
                    .containsExactly(person.local() + ": rang bell", person.local() + ": after bell");
        }
    }

    @Test
    void takeTurnsInOneConversationAndSayEverythingInTheOrderItWasTaken() throws Exception {
        together(
                () -> talk("one", bench.node("one", bench.store, ofOne)),
                () -> talk("two", bench.node("two", bench.store, ofTwo)));
        bench.at(bench.instant().plusSeconds(60));
        bench.runner().ringDue(bench.instant());

        var taken = bench.taken(Bench.ADA).stream().map(each -> each.replace("say ", "ada: ")).toList();
        assertThat(taken).hasSize(3 * EACH).doesNotHaveDuplicates();
        assertThat(bench.platform.words()).isEqualTo(taken);
    }

    /** Each node takes inputs of its own, and between them some that the other takes too. */
    private int talk(String name, Runner node) {
        for (var i = 0; i < 2 * EACH; i++) {
            var words = i % 2 == 0 ? name + " " + i : "both " + i;
            bench.script(node, Bench.ADA, "acme/" + words, "say " + words);
        }
        return 2 * EACH;
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = new ArrayList<Integer>();
            for (Future<Integer> each : List.of(threads.submit(one), threads.submit(other))) {
                results.add(each.get(60, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }

    private static void uninterrupted(Callable<?> waiting) {
        try {
            waiting.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
