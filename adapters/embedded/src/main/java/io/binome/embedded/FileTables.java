package io.binome.embedded;

import io.binome.embedded.file.BackupSocket;
import io.binome.embedded.file.DataFile;
import io.binome.embedded.file.Tidying;
import io.binome.json.Json;
import io.binome.shell.Seldom;
import io.binome.store.EncryptionKeys;
import io.binome.store.StoreUnavailable;
import io.binome.store.sorted.Table;
import io.binome.store.sorted.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maps in a data file. While it cannot be written it can still be read, and it goes on by itself once it can. */
final class FileTables implements Tables, GroupCommit.Disk, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FileTables.class);

    /** Time between two attempts on a file that could not be written. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final DataFile file;
    private final Json json;
    private final GroupCommit commits;
    private final Durability durability;
    private final Tidying tidying;
    private final ScheduledExecutorService everySecond;
    private final Optional<BackupSocket> orders;
    private final Seldom seldom = new Seldom(Clock.systemUTC());
    private volatile Opened opened;
    private volatile Opened committed;
    private volatile @Nullable Failure failure;
    private volatile long writes;

    /** A store and its maps; another one after a failure. */
    private record Opened(MVStore store, Map<String, MVMap<String, Kept>> maps) {
        static Opened of(MVStore store) {
            var opened = new Opened(store, new ConcurrentHashMap<>());
            store.getMapNames().forEach(opened::map);
            return opened;
        }

        MVMap<String, Kept> map(String name) {
            return maps.computeIfAbsent(name, each -> store.openMap(
                    each,
                    new MVMap.Builder<String, Kept>()
                            .keyType(StringDataType.INSTANCE)
                            .valueType(KeptType.INSTANCE)));
        }
    }

    private record Failure(Throwable cause, long nanoTime) {
        boolean isRecent() {
            return System.nanoTime() - nanoTime < PAUSE.toNanos();
        }
    }

    private FileTables(DataFile file, EncryptionKeys keys, Json json, Durability durability) {
        this.file = file;
        this.json = json;
        this.durability = durability;
        this.opened = Opened.of(file.store());
        this.committed = opened;
        this.commits = new GroupCommit(this);
        this.tidying = Tidying.of(file, commits::atRest, this::writes);
        this.everySecond = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().daemon().name("binome-data-file-second").unstarted(work));
        this.orders = orders(keys);
        if (durability == Durability.WITHIN_A_SECOND) {
            var unused = everySecond.scheduleWithFixedDelay(this::commitInPassing, 1, 1, TimeUnit.SECONDS);
        }
    }

    static FileTables open(Path directory, EncryptionKeys keys, Json json, Durability durability) {
        return on(DataFile.open(directory, keys), keys, json, durability);
    }

    /** On a file that is open, and closed where this fails. */
    static FileTables on(DataFile file, EncryptionKeys keys, Json json, Durability durability) {
        try {
            return new FileTables(file, keys, json, durability);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Without it there is no backup but of a store that is closed, which is no reason not to work. */
    private Optional<BackupSocket> orders(EncryptionKeys keys) {
        try {
            return Optional.of(BackupSocket.of(file, commits::atRest, keys));
        } catch (IOException | UnsupportedOperationException e) {
            log.warn("No backup can be made of {} while it is in use: {}", file.directory(), e.getMessage());
            return Optional.empty();
        }
    }

    Path directory() {
        return file.directory();
    }

    @Override
    public <V> Table<V> table(String name, Class<V> type) {
        return new FileTable<>(this, name, new Values<>(json, type));
    }

    @Override
    public <T> T change(Supplier<T> change) {
        return durability == Durability.BEFORE_THE_ANSWER ? commits.durably(change) : commits.soon(change);
    }

    /** Returns once everything that was changed is durable. */
    void keep() {
        commits.commit();
    }

    private void commitInPassing() {
        try {
            keep();
        } catch (RuntimeException said) {
            // The next second tries again, which it would not after an exception.
        }
    }

    /** Reads from a map, in the version that is there; {@code otherwise} where there is no such map yet. */
    <T extends @Nullable Object> T reading(String name, T otherwise, Function<MVMap<String, Kept>, T> read) {
        while (true) {
            var now = opened;
            try {
                return read(now, name, otherwise, read);
            } catch (MVStoreException e) {
                if (!isReplaced(now)) {
                    throw new StoreUnavailable(Batch.reason(e), e);
                }
            }
        }
    }

    /** Whether another store has taken its place; one that is being opened anew, or is about to be, is waited for. */
    private boolean isReplaced(Opened former) {
        commits.awaitEnd();
        return commits.betweenChanges(() -> opened != former);
    }

    private static <T extends @Nullable Object> T read(
            Opened now, String name, T otherwise, Function<MVMap<String, Kept>, T> read) {
        var usage = now.store().registerVersionUsage();
        try {
            var map = now.maps().get(name);
            return map == null ? otherwise : read.apply(map);
        } finally {
            now.store().deregisterVersionUsage(usage);
        }
    }

    /** A map to be changed, within {@link #change} only. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one change at a time
    MVMap<String, Kept> writing(String name) {
        writes++;
        return opened.map(name);
    }

    <V> Kept kept(V value, Values<V> values) {
        return durability == Durability.BEFORE_THE_ANSWER ? Kept.of(value, values) : Kept.later(value, values);
    }

    @Override
    public long writes() {
        return writes;
    }

    @Override
    public void ping() {
        if (failure != null) {
            change(() -> writing("counters").put("ping", Kept.of(System.nanoTime(), new Values<>(json, Long.class))));
        }
        reading("counters", true, map -> true);
    }

    @Override
    public boolean isReady() {
        var last = failure;
        if (last != null && last.isRecent()) {
            throw new StoreUnavailable(Batch.reason(last.cause()), last.cause());
        }
        var wasOpen = !opened.store().isClosed();
        if (!wasOpen) {
            reopen();
        }
        return wasOpen;
    }

    private void reopen() {
        try {
            opened = Opened.of(file.reopen());
        } catch (MVStoreException | UncheckedIOException e) {
            failure = new Failure(e, System.nanoTime());
            throw new StoreUnavailable(Batch.reason(e), e);
        }
    }

    @Override
    public void write() {
        committed = opened;
        committed.store().commit();
    }

    /** Of a store that was closed meanwhile nobody knows whether what was committed is there. */
    @Override
    public void force() {
        file.force();
        if (committed != opened || committed.store().isClosed()) {
            throw new IllegalStateException("it was opened anew");
        }
        if (failure != null) {
            failure = null;
            seldom.say("again", more -> log.info("The data file in {} can be written again{}", file.directory(), more));
        }
    }

    @Override
    public void takeBack(Throwable cause) {
        seldom.say("failed", more -> log.error(
                "The data file in {} could not be written, what was not acknowledged is refused: {}{}",
                file.directory(), Batch.reason(cause), more));
        failure = new Failure(cause, System.nanoTime());
        opened.store().closeImmediately();
        try {
            reopen();
        } catch (StoreUnavailable still) {
            // Whoever writes next tries again.
        }
    }

    /** Brings everything to the disk and gives the directory back. */
    @Override
    public void close() {
        orders.ifPresent(FileTables::end);
        everySecond.close();
        tidying.close();
        try {
            keep();
        } finally {
            file.close();
        }
    }

    private static void end(BackupSocket orders) {
        try {
            orders.close();
        } catch (IOException e) {
            log.warn("The socket for backups stays until the next start: {}", e.getMessage());
        }
    }
}
