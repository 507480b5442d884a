package io.binome.app;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * How the tests start Binôme: from the jar as it is shipped, or from the same jar unpacked by its own tools, with an
 * archive of its loaded classes. The second starts in a third of the time, and the tests start it more than fifty times.
 */
final class Layout {
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    private Layout() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> asShipped() {
        return List.of("-jar", jar().toString());
    }

    static List<String> unpacked() {
        return Unpacked.LAYOUT;
    }

    private static Path jar() {
        return Path.of(Objects.requireNonNull(System.getProperty("binome.jar"), "binome.jar"));
    }

    /** Once a JVM, and only where it is asked for; of two that ask at once, one unpacks and the other waits. */
    private static final class Unpacked {
        private static final List<String> LAYOUT = unpack();

        private static List<String> unpack() {
            try {
                var directory = Files.createDirectories(jar().resolveSibling("unpacked"));
                // What is locked is free again when the channel is closed.
                try (var turn = FileChannel.open(directory.resolve("lock"), CREATE, WRITE)) {
                    turn.lock();
                    return unpacked(directory);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static List<String> unpacked(Path directory) throws IOException {
            var jar = directory.resolve(jar().getFileName());
            var classes = directory.resolve("classes.jsa");
            var of = directory.resolve("of");
            if (!Files.exists(of) || !Files.readString(of).equals(digest())) {
                run(List.of("-Djarmode=tools", "-jar", jar().toString(), "extract", "--force", "--destination",
                        directory.toString()), Map.of());
                run(List.of("-XX:+UseSerialGC", "-XX:ArchiveClassesAtExit=" + classes,
                        "-Dspring.context.exit=onRefresh", "-jar", jar.toString()),
                        Map.of("PORT", "0", "BINOME_PLAYGROUND", "true", "BINOME_DATA_DIR",
                                Files.createTempDirectory(directory, "data").toString()));
                Files.writeString(of, digest());
            }
            return List.of("-XX:SharedArchiveFile=" + classes, "-Xlog:disable", "-jar", jar.toString());
        }

        /** Of the jar: its time says nothing, since the same sources give the same jar. */
        private static String digest() throws IOException {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar())));
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }

        private static void run(List<String> arguments, Map<String, String> environment) throws IOException {
            var command = new ArrayList<>(List.of(java()));
            command.addAll(arguments);
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.matches("(BINOME|SLACK|MICROSOFT|MONGODB)_.*|PORT"));
            builder.environment().putAll(environment);
            var log = Files.createTempFile(jar().getParent(), "unpacked", ".log");
            var process = builder.redirectOutput(log.toFile()).start();
            try {
                if (!process.waitFor(AT_MOST.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                    process.destroyForcibly();
                    throw new IllegalStateException(command + "\n" + Files.readString(log));
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            Files.delete(log);
        }
    }
}
