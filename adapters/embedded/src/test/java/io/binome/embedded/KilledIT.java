package io.binome.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.store.Arrivals.Arrival;
import io.binome.store.EncryptionKeys;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes is killed again and again: whatever it has acknowledged is there, and the file opens at once. */
class KilledIT {
    private static final int KILLS = Integer.getInteger("binome.store.kills", 20);
    private static final int WITH_KEY = 5;
    private static final int MOST_BETWEEN = 200;
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(5);
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    private Path directory;

    @Test
    void everythingAcknowledgedIsThereAfterKills() throws Exception {
        var seed = System.nanoTime();
        var chance = new Random(seed);
        var acknowledged = new ArrayList<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            // The last ones with a key: the first of these writes the file anew.
            var key = kill < KILLS - WITH_KEY ? "" : KEY;
            acknowledged.addAll(writeUntilKilled(kill * 1_000_000, 1 + chance.nextInt(MOST_BETWEEN), key));
            verify(acknowledged, key, "seed " + seed + ", kill " + kill);
        }
    }

    private void verify(List<String> acknowledged, String key, String round) {
        var keys = key.isEmpty() ? EncryptionKeys.none() : EncryptionKeys.of(key);
        var begun = System.nanoTime();
        try (var store = EmbeddedStore.open(directory, keys, TestDirectory.JSON)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(round).isLessThan(LONGEST_OPENING);
            var waiting = store.connections().arrivals().waiting(Integer.MAX_VALUE).stream()
                    .map(Arrival::id)
                    .collect(Collectors.toSet());
            assertThat(waiting).as(round).containsAll(acknowledged);
            var named = store.mentions().due(LocalDate.ofEpochDay(1_000_000_000), Integer.MAX_VALUE);
            assertThat(named).as("an index says what stands, " + round).hasSizeBetween(
                    waiting.size(), waiting.size() + AcknowledgingWriter.WRITERS * KILLS);
            assertThat(named).as(round).allSatisfy(person -> assertThat(store.mentions().of(person)).isPresent());
        }
    }

    /** Kills the writer as soon as it has acknowledged so many, while the next ones are under way. */
    private List<String> writeUntilKilled(int first, int enough, String key)
            throws IOException, InterruptedException {
        var writer = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                AcknowledgingWriter.class.getName(), directory.toString(), Integer.toString(first), key)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new ArrayList<String>();
        try (var output = new BufferedReader(
                new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == enough) {
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(writer.waitFor()).as("exit code of a killed process").isEqualTo(137);
        return acknowledged;
    }
}
