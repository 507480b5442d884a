package io.binome.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.embedded.file.SmallDisk;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.store.EncryptionKeys;
import io.binome.store.StoreUnavailable;
import io.binome.store.sorted.SortedStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full refuses what it cannot keep, loses nothing that was acknowledged, and goes on once there is room. */
class FullFileTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final int WRITERS = 8;
    private static final int READINGS = 10_000;
    private static final long MOMENT = TimeUnit.SECONDS.toNanos(10);

    @TempDir
    private Path directory;

    @Test
    void whatIsAcknowledgedUnderLoadIsThereThoughTheDiskWasFullInBetween() throws Exception {
        var disk = new SmallDisk(directory);
        var acknowledged = ConcurrentHashMap.<PersonId>newKeySet();
        var refused = ConcurrentHashMap.<String>newKeySet();
        try (var tables = tables(disk)) {
            var store = new SortedStore(tables);
            var over = new AtomicBoolean();
            try (var threads = Executors.newFixedThreadPool(WRITERS)) {
                for (int writer = 0; writer < WRITERS; writer++) {
                    int name = writer;
                    threads.execute(() -> write(store, name, over, acknowledged, refused));
                }
                try {
                    fillFiveTimes(disk, store, acknowledged, refused);
                } finally {
                    over.set(true);
                }
            }
            assertThat(store.mentions().due(DAY, Integer.MAX_VALUE)).containsAll(acknowledged);
            store.ping();
        }
        try (var tables = tables(disk)) {
            assertThat(new SortedStore(tables).mentions().due(DAY, Integer.MAX_VALUE)).containsAll(acknowledged);
        }
    }

    private static void fillFiveTimes(
            SmallDisk disk, SortedStore store, Set<PersonId> acknowledged, Set<String> refused)
            throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            await(() -> true, acknowledged.size() + 20, acknowledged);
            disk.hasRoomFor(20_000);
            await(() -> !refused.isEmpty(), 0, acknowledged);
            for (int reader = 0; reader < READINGS; reader++) {
                assertThat(store.mentions().due(DAY, 1)).as("reading goes on").hasSize(1);
            }
            refused.clear();
            disk.hasRoomFor(Long.MAX_VALUE);
        }
        await(() -> true, acknowledged.size() + 20, acknowledged);
    }

    @Test
    void aStoreThatNobodyWritesToFindsOutByItselfThatThereIsRoomAgain() throws Exception {
        var disk = new SmallDisk(directory);
        try (var tables = tables(disk)) {
            var store = new SortedStore(tables);
            store.mentions().met(ACME.person("ada"), DAY);
            disk.hasRoomFor(0);
            assertThatThrownBy(() -> store.mentions().met(ACME.person("bea"), DAY))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("No space left on device");
            assertThat(store.mentions().of(ACME.person("bea"))).as("it has not happened").isEmpty();
            assertThatThrownBy(store::ping).isInstanceOf(StoreUnavailable.class);

            disk.hasRoomFor(Long.MAX_VALUE);

            await(() -> answers(store), 0, Set.of());
            store.mentions().met(ACME.person("bea"), DAY);
            assertThat(store.mentions().due(DAY, 10)).hasSize(2);
        }
    }

    @Test
    void aStoreThatWasClosedByAFailureBesideTheChangesIsOpenedAnewThoughNobodyWrites() throws Exception {
        var file = new SmallDisk(directory).open();
        try (var tables = FileTables.on(
                file, EncryptionKeys.none(), TestDirectory.JSON, Durability.BEFORE_THE_ANSWER)) {
            var store = new SortedStore(tables);
            store.mentions().met(ACME.person("ada"), DAY);
            file.store().closeImmediately();

            await(() -> !file.store().isClosed(), 0, Set.of());
            assertThat(store.mentions().due(DAY, 10)).containsExactly(ACME.person("ada"));
        }
    }

    private FileTables tables(SmallDisk disk) throws Exception {
        return FileTables.on(disk.open(), EncryptionKeys.none(), TestDirectory.JSON, Durability.BEFORE_THE_ANSWER);
    }

    private static boolean answers(SortedStore store) {
        try {
            store.ping();
            return true;
        } catch (StoreUnavailable still) {
            return false;
        }
    }

    private static void write(
            SortedStore store, int writer, AtomicBoolean over, Set<PersonId> acknowledged, Set<String> refused) {
        for (int number = 0; !over.get(); number++) {
            var person = ACME.person("w" + writer + "-" + number);
            try {
                store.mentions().named(List.of(person), DAY);
                acknowledged.add(person);
            } catch (StoreUnavailable full) {
                refused.add(String.valueOf(full.getMessage()));
                Thread.onSpinWait();
            }
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition, int size, Set<PersonId> acknowledged) throws InterruptedException {
        var end = System.nanoTime() + MOMENT;
        while (!condition.holds() || acknowledged.size() < size) {
            assertThat(System.nanoTime()).as("it goes on").isLessThan(end);
            Thread.sleep(1);
        }
    }
}
