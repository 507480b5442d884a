package io.binome.app;

import io.binome.dialog.AllDialogs;
import io.binome.embedded.EmbeddedStore;
import io.binome.embedded.file.DataDirectoryInUse;
import io.binome.embedded.file.DataDirectoryRefused;
import io.binome.embedded.file.DataFileDamaged;
import io.binome.embedded.file.DataFileStrange;
import io.binome.embedded.file.DataFileTooNew;
import io.binome.json.Json;
import io.binome.mongodb.MongoStore;
import io.binome.mongodb.StoreTooNew;
import io.binome.mongodb.StoreTooOld;
import io.binome.mongodb.StoreUriInvalid;
import io.binome.store.Store;
import io.binome.store.StoreUnavailable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The stores: the real one, and beside it one for the playground, so that simulated people and real ones never meet. Both
 * are in the database that {@code MONGODB_URI} names, or in files of the data directory.
 */
final class Stores implements AutoCloseable {
    private static final String PLAYGROUND = "playground";

    private final Opened main;
    private final Optional<Opened> playground;

    /**
     * A store that is to be closed.
     *
     * @param address where it is, without credentials
     */
    private record Opened(Store store, String address, Runnable closing) {
        static Opened of(MongoStore store) {
            return new Opened(store, store.address(), store::close);
        }

        static Opened of(EmbeddedStore store) {
            return new Opened(store, store.directory().toString(), store::close);
        }
    }

    private Stores(Opened main, Optional<Opened> playground) {
        this.main = main;
        this.playground = playground;
    }

    /** Opens the files, or reaches the database; fails with {@link Misconfigured}. */
    static Stores open(Settings settings, Operator operator) {
        var json = new Json(AllDialogs.make()::states);
        return settings.mongodb()
                .map(uri -> reach(uri, settings, json, operator))
                .orElseGet(() -> embed(settings, json, operator));
    }

    private static Stores reach(String uri, Settings settings, Json json, Operator operator) {
        try {
            var main = Opened.of(MongoStore.open(uri, json));
            return beside(main, settings, () -> Opened.of(MongoStore.openBeside(uri, PLAYGROUND, json)));
        } catch (StoreUriInvalid invalid) {
            throw new Misconfigured(Exit.CONFIGURATION, operator.say("uri"));
        } catch (StoreTooNew tooNew) {
            throw new Misconfigured(Exit.DATABASE, operator.say("toonew"));
        } catch (StoreTooOld tooOld) {
            throw new Misconfigured(Exit.DATABASE, operator.say("tooold"));
        } catch (StoreUnavailable away) {
            throw new Misconfigured(
                    Exit.DATABASE, operator.say("away", "reason", String.valueOf(away.getMessage())));
        }
    }

    private static Stores embed(Settings settings, Json json, Operator operator) {
        var directory = settings.dataDirectory().toAbsolutePath().normalize();
        var keys = settings.keys();
        try {
            var main = Opened.of(EmbeddedStore.open(directory, keys, json));
            return beside(
                    main, settings, () -> Opened.of(EmbeddedStore.openPlayground(directory, keys, json)));
        } catch (DataDirectoryRefused refused) {
            throw misconfigured(refused, operator);
        }
    }

    /** Why a data directory cannot be worked on, for whoever runs Binôme. */
    static Misconfigured misconfigured(DataDirectoryRefused refused, Operator operator) {
        var directory = refused.directory().toString();
        return switch (refused) {
            case DataFileTooNew tooNew -> new Misconfigured(Exit.DATABASE, operator.say("toonew"));
            case DataDirectoryInUse inUse -> inDirectory("inuse", directory, operator);
            case DataFileDamaged damaged -> inDirectory("damaged", directory, operator);
            case DataFileStrange strange -> new Misconfigured(
                    Exit.DATA_DIRECTORY,
                    operator.say(
                            "datafile." + strange.what().name().toLowerCase(Locale.ROOT),
                            "file", strange.file().toString()));
            default -> inDirectory("directory", directory, operator);
        };
    }

    private static Misconfigured inDirectory(String key, String directory, Operator operator) {
        return new Misconfigured(Exit.DATA_DIRECTORY, operator.say(key, "directory", directory));
    }

    /** The first store is given back where the second one cannot be had. */
    private static Stores beside(Opened main, Settings settings, Supplier<Opened> playground) {
        try {
            return new Stores(main, settings.playground() ? Optional.of(playground.get()) : Optional.empty());
        } catch (RuntimeException e) {
            main.closing().run();
            throw e;
        }
    }

    Store main() {
        return main.store();
    }

    /** Where the store is: host and port, or a directory. */
    String address() {
        return main.address();
    }

    @Nullable
    Store playground() {
        return playground.map(Opened::store).orElse(null);
    }

    /** Every store there is. */
    List<Store> all() {
        return playground.map(beside -> List.of(main.store(), beside.store())).orElse(List.of(main.store()));
    }

    /** What stands in the start-up report. */
    String where(Settings settings, Operator operator) {
        return settings.mongodb().isPresent()
                ? operator.say("database", "address", main.address())
                : operator.say("embedded", "directory", settings.dataDirectory().toString());
    }

    @Override
    public void close() {
        try {
            playground.ifPresent(opened -> opened.closing().run());
        } finally {
            main.closing().run();
        }
    }
}
