package io.binome.mongodb.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed while it writes: what it acknowledged is there afterwards, and the indexes agree with it. */
@Timeout(60)
final class KilledIT {

    private static final int KILLS_PER_FILE = 3;

    @TempDir
    private Path directory;

    @Test
    void everyAcknowledgedWriteIsThereAfterKills() throws Exception {
        var seed = System.nanoTime();
        var chance = new Random(seed);
        var acknowledged = new ArrayList<String>();
        for (int kill = 0; kill < KILLS_PER_FILE; kill++) {
            acknowledged.addAll(writeUntilKilled(kill * 1_000_000L, 20 + chance.nextInt(400)));
            try (var mongo = EmbeddedMongo.start(directory);
                    var client = MongoClients.create(mongo.uri())) {
                verify(AcknowledgingWriter.numbers(client), acknowledged, "seed " + seed + ", kill " + kill);
            }
        }
    }

    /** Kills the writer as soon as it has acknowledged so many numbers, while the next ones are under way. */
    private List<String> writeUntilKilled(long first, int enough) throws IOException, InterruptedException {
        var writer = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                AcknowledgingWriter.class.getName(),
                directory.toString(),
                Long.toString(first))
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

    private static void verify(MongoCollection<Document> numbers, List<String> acknowledged, String round) {
        Map<String, Document> stored = new HashMap<>();
        numbers.find().forEach(document -> stored.put(document.getString("_id"), document));
        assertThat(stored.keySet()).as(round).containsAll(acknowledged);
        for (var document : stored.values().stream().limit(300).toList()) {
            assertThat(numbers.find(Filters.eq(document.get("_id"))).first()).as(round).isEqualTo(document);
            assertThat(numbers.find(Filters.eq("twin", document.get("twin"))).first()).as(round).isEqualTo(document);
            assertThat(numbers.find(Filters.eq("number", document.get("number"))))
                    .as(round)
                    .contains(document);
        }
        for (var last : acknowledged) {
            int slash = last.indexOf('/');
            var latest = stored.get("latest of " + last.substring(0, slash));
            assertThat(latest.getLong("number"))
                    .as(round)
                    .isGreaterThanOrEqualTo(Long.parseLong(last, slash + 1, last.length(), 10));
        }
    }
}
