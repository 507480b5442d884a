package io.binome.app;

import io.binome.embedded.file.Backup;
import io.binome.embedded.file.BackupRefused;
import io.binome.embedded.file.DataDirectoryRefused;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The words {@code backup} and {@code restore}: the data directory to a file, and back into an empty one. */
abstract sealed class DataWord implements Callable<Integer> {
    private final Function<String, @Nullable String> environment;
    private final Operator operator;
    private final PrintWriter out;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    private DataWord(Function<String, @Nullable String> environment, Operator operator, PrintWriter out) {
        this.environment = environment;
        this.operator = operator;
        this.out = out;
    }

    /** Makes a backup, while Binôme runs or not. */
    @Command(name = "backup", mixinStandardHelpOptions = true)
    static final class Making extends DataWord {
        Making(Function<String, @Nullable String> environment, Operator operator, PrintWriter out) {
            super(environment, operator, out);
        }

        @Override
        Backup.Made carriedOut(Path file, Settings settings) {
            return Backup.of(settings.dataDirectory().toAbsolutePath().normalize(), file, settings.keys());
        }
    }

    /** Brings a backup back. */
    @Command(name = "restore", mixinStandardHelpOptions = true)
    static final class Restoring extends DataWord {
        Restoring(Function<String, @Nullable String> environment, Operator operator, PrintWriter out) {
            super(environment, operator, out);
        }

        @Override
        Backup.Made carriedOut(Path file, Settings settings) {
            return Backup.restore(file, settings.dataDirectory().toAbsolutePath().normalize(), settings.keys());
        }
    }

    abstract Backup.Made carriedOut(Path file, Settings settings);

    @Override
    public Integer call() {
        var settings =
                Settings.read(property -> environment.apply(Settings.variable(property)), operator);
        if (settings.mongodb().isPresent()) {
            throw new Misconfigured(Exit.USAGE, operator.say("data.mongodb"));
        }
        try {
            var made = carriedOut(file, settings);
            out.println(operator.say(
                    this instanceof Making ? "data.made" : "data.restored",
                    "file", made.file().toString(),
                    "entries", made.entries(),
                    "kilobytes", Math.ceilDiv(made.bytes(), 1_024)));
            return 0;
        } catch (BackupRefused refused) {
            throw new Misconfigured(
                    Exit.DATA_DIRECTORY,
                    operator.say(
                            "data." + refused.what().name().toLowerCase(Locale.ROOT), "file",
                            refused.path().toString()));
        } catch (DataDirectoryRefused refused) {
            throw Stores.misconfigured(refused, operator);
        }
    }
}
