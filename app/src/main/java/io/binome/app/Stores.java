package io.binome.app;

import io.binome.dialog.AllDialogs;
import io.binome.json.Json;
import io.binome.mongodb.MongoStore;
import io.binome.mongodb.StoreTooNew;
import io.binome.mongodb.StoreTooOld;
import io.binome.mongodb.StoreUriInvalid;
import io.binome.mongodb.embedded.DataDirectoryInUse;
import io.binome.mongodb.embedded.DataDirectoryRefused;
import io.binome.mongodb.embedded.DataFileDamaged;
import io.binome.mongodb.embedded.DataFileStrange;
import io.binome.mongodb.embedded.DataFileTooNew;
import io.binome.mongodb.embedded.EmbeddedMongo;
import io.binome.store.Store;
import io.binome.store.StoreUnavailable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The databases: the real one, and beside it one for the playground, so that simulated people and real ones never meet.
 * Both live on the server that {@code MONGODB_URI} names, or on the embedded one.
 */
final class Stores implements AutoCloseable {
    private static final String PLAYGROUND = "playground";

    private final @Nullable EmbeddedMongo embedded;
    private final MongoStore main;
    private final @Nullable MongoStore playground;

    private Stores(@Nullable EmbeddedMongo embedded, MongoStore main, @Nullable MongoStore playground) {
        this.embedded = embedded;
        this.main = main;
        this.playground = playground;
    }

    /** Starts or reaches the database; fails with {@link Misconfigured}. */
    static Stores open(Settings settings, Operator operator) {
        var embedded = settings.mongodb().isPresent() ? null : embed(settings, operator);
        try {
            var uri = embedded == null ? settings.mongodb().orElseThrow() : embedded.uri();
            var json = new Json(AllDialogs.make()::states);
            var main = MongoStore.open(uri, json);
            return new Stores(embedded, main,
                    settings.playground() ? MongoStore.openBeside(uri, PLAYGROUND, json) : null);
        } catch (StoreUriInvalid invalid) {
            throw refused(embedded, Exit.CONFIGURATION, operator.say("uri"));
        } catch (StoreTooNew tooNew) {
            throw refused(embedded, Exit.DATABASE, operator.say("toonew"));
        } catch (StoreTooOld tooOld) {
            throw refused(embedded, Exit.DATABASE, operator.say("tooold"));
        } catch (StoreUnavailable away) {
            throw refused(
                    embedded, Exit.DATABASE, operator.say("away", "reason", String.valueOf(away.getMessage())));
        }
    }

    /** The directory is given back before anybody hears of it. */
    private static Misconfigured refused(@Nullable EmbeddedMongo embedded, int exitCode, String sentence) {
        if (embedded != null) {
            embedded.close();
        }
        return new Misconfigured(exitCode, sentence);
    }

    private static EmbeddedMongo embed(Settings settings, Operator operator) {
        var directory = settings.dataDirectory().toAbsolutePath().normalize();
        try {
            return EmbeddedMongo.start(directory);
        } catch (DataDirectoryInUse inUse) {
            throw new Misconfigured(Exit.DATA_DIRECTORY, operator.say("inuse", "directory", directory.toString()));
        } catch (DataFileTooNew tooNew) {
            throw new Misconfigured(Exit.DATABASE, operator.say("toonew"));
        } catch (DataFileDamaged damaged) {
            throw new Misconfigured(
                    Exit.DATA_DIRECTORY, operator.say("damaged", "directory", directory.toString()));
        } catch (DataFileStrange strange) {
            var key = "datafile." + strange.what().name().toLowerCase(Locale.ROOT);
            throw new Misconfigured(
                    Exit.DATA_DIRECTORY, operator.say(key, "file", strange.file().toString()));
        } catch (DataDirectoryRefused refused) {
            throw new Misconfigured(
                    Exit.DATA_DIRECTORY, operator.say("directory", "directory", directory.toString()));
        }
    }

    MongoStore main() {
        return main;
    }

    @Nullable
    MongoStore playground() {
        return playground;
    }

    /** Every database there is. */
    List<Store> all() {
        return playground == null ? List.of(main) : List.of(main, playground);
    }

    /** What stands in the start-up report. */
    String where(Settings settings, Operator operator) {
        return embedded == null
                ? operator.say("database", "address", main.address())
                : operator.say("embedded", "directory", settings.dataDirectory().toString());
    }

    @Override
    public void close() {
        if (playground != null) {
            playground.close();
        }
        main.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
