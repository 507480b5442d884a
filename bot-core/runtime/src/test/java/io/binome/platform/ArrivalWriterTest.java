package io.binome.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.platform.Bounds.Bound;
import io.binome.shell.Inbox;
import io.binome.store.Arrivals.Arrival;
import io.binome.store.WeatherStore;
import io.binome.store.WeatherStore.Weather;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrivalWriterTest {
    private final WeatherStore store = new WeatherStore();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<String> understood = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Bound> refused = new ConcurrentLinkedQueue<>();
    private Instant now = Instant.parse("2027-01-04T08:00:00Z");
    private final Inbox inbox = new Inbox(
            store, Map.of("test", arrival -> understood.add(arrival.id())), () -> now, Runnable::run);
    private final ArrivalWriter writer = clerk(Duration.ofMillis(60));

    private ArrivalWriter clerk(Duration patience) {
        return new ArrivalWriter("test", inbox, threads, () -> now, refused::add, patience);
    }

    @AfterEach
    void stop() {
        store.turns(Weather.FAIR);
        threads.shutdownNow();
    }

    private List<String> waiting() {
        return store.connections().arrivals().waiting(1_000).stream().map(Arrival::id).toList();
    }

    /** Waits for whatever was late. */
    private void settle() {
        threads.close();
    }

    @ParameterizedTest
    @EnumSource(value = Weather.class, names = {"FAIR", "PATCHY"}, mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotWrittenDownIsRefused(Weather weather) {
        store.turns(weather);

        assertThatThrownBy(() -> writer.write("a", "ada", "words")).isInstanceOf(ArrivalWriter.Away.class);
        assertThatThrownBy(() -> writer.writeOnce("b", "ada", "words")).isInstanceOf(ArrivalWriter.Away.class);
        assertThatThrownBy(() -> writer.note("c", "", "words")).isInstanceOf(ArrivalWriter.Away.class);

        assertThat(understood).isEmpty();
        assertThat(refused).containsExactly(Bound.STORE, Bound.STORE, Bound.STORE);
    }

    @Test
    void whatComesAgainIsKnownWhereItWasWrittenTooLate() throws ArrivalWriter.Refused {
        store.turns(Weather.HANGING);
        assertThatThrownBy(() -> writer.write("a", "ada", "words")).isInstanceOf(ArrivalWriter.Away.class);

        store.turns(Weather.FAIR);
        writer.write("a", "ada", "words");
        settle();

        assertThat(understood).containsExactly("a");
    }

    @Test
    void whatComesOnceIsNotDoneAfterItsSenderWasAskedToDoItAgain() {
        store.turns(Weather.HANGING);
        assertThatThrownBy(() -> writer.writeOnce("a", "ada", "words")).isInstanceOf(ArrivalWriter.Away.class);

        store.turns(Weather.FAIR);
        settle();
        now = now.plus(Duration.ofMinutes(2));
        inbox.takeUp(true);

        assertThat(understood).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatWasWrittenAndDeniedIsUnderstoodOnceAMinuteLater() throws ArrivalWriter.Refused {
        store.turns(Weather.DENYING);
        assertThatThrownBy(() -> writer.write("a", "ada", "words")).isInstanceOf(ArrivalWriter.Away.class);
        store.turns(Weather.FAIR);
        writer.write("a", "ada", "words");
        assertThat(understood).isEmpty();

        now = now.plus(Duration.ofMinutes(2));
        inbox.takeUp(true);
        inbox.takeUp(true);

        assertThat(understood).containsExactly("a");
    }

    @Test
    void whileTheStoreHangsNoMoreThanSoManyQuestionsAreOpenAndTheRestIsRefusedAtOnce()
            throws InterruptedException, ExecutionException, ArrivalWriter.Refused {
        var patient = clerk(Duration.ofMinutes(5));
        store.turns(Weather.HANGING);
        List<Future<Boolean>> open = IntStream.range(0, ArrivalWriter.STORE_CALLS)
                .mapToObj(number -> threads.submit(() -> {
                    patient.write("open" + number, "lane" + number, "words");
                    return true;
                }))
                .toList();
        while (store.hanging() < ArrivalWriter.STORE_CALLS) {
            Thread.sleep(1);
        }
        for (var number = 0; number < 1_000; number++) {
            var lane = "more" + number;
            assertThatThrownBy(() -> patient.write("more", lane, "words")).isInstanceOf(ArrivalWriter.Away.class);
        }

        store.turns(Weather.FAIR);
        for (var each : open) {
            assertThat(each.get()).isTrue();
        }
        patient.write("after", "bea", "words");
        assertThat(understood).hasSize(ArrivalWriter.STORE_CALLS + 1).contains("after").doesNotContain("more");
    }

    @Test
    void onePersonsFloodIsRefusedAndSaidOnceAndNobodyElseIsHeldUp() throws ArrivalWriter.Refused {
        var said = 0;
        var taken = 0;
        for (var number = 0; number < 2_000; number++) {
            try {
                writer.write("a" + number, "ada", "words");
                taken++;
            } catch (ArrivalWriter.TooMuch much) {
                said += much.isUnsaid() ? 1 : 0;
            }
        }
        writer.write("b", "bea", "words");
        writer.note("removed", "ada", "words");

        assertThat(taken).isEqualTo(Allowance.BURST);
        assertThat(said).isEqualTo(1);
        assertThat(refused).hasSize(2_000 - Allowance.BURST).containsOnly(Bound.PERSON);
        assertThat(understood).hasSize(Allowance.BURST + 2).contains("b", "removed");

        now = now.plus(Duration.ofMinutes(2));
        writer.write("later", "ada", "words");
        assertThat(understood).contains("later");
    }
}
