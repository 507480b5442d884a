package io.binome.slack.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.binome.text.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What is sent type-checks against the types that Slack publishes: the golden files and the worst cases. It takes npm;
 * where there is none the test is aborted and says so, but in CI it fails.
 */
class TypesIT {
    private static final Path TYPES = Path.of("src", "test", "types").toAbsolutePath();
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final boolean CI = Boolean.parseBoolean(System.getenv("CI"));

    private final JsonObject payloads = new JsonObject();

    @Test
    void everyPayloadIsOfSlacksOwnTypes() throws IOException, InterruptedException {
        List.of("blocks", "modals", "homes").forEach(kind -> payloads.add(kind, new JsonArray()));
        try (var files = Files.list(GOLDEN)) {
            for (var file : files.sorted().toList()) {
                collect(JsonParser.parseString(Files.readString(file)));
            }
        }
        assertThat(payloads.getAsJsonArray("blocks").size()).isGreaterThan(100);
        collectTheWorst();
        var written = Files.createDirectories(Path.of("target", "types")).resolve("payloads.json");
        Files.writeString(written, payloads.toString());

        prepare();
        var check = run("node", "check.mjs", written.toAbsolutePath().toString());
        assertThat(check.status()).as(check.output()).isZero();
    }

    /** Whatever has blocks and no type is a message. */
    private void collect(JsonElement json) {
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(this::collect);
        } else if (json.isJsonObject()) {
            var object = json.getAsJsonObject();
            if (!object.has("blocks")) {
                object.asMap().values().forEach(this::collect);
            } else if (!object.has("type")) {
                payloads.getAsJsonArray("blocks").add(object.get("blocks"));
            } else {
                payloads.getAsJsonArray(object.get("type").getAsString() + "s").add(object);
            }
        }
    }

    private void collectTheWorst() {
        for (var readers : List.<List<Reader>>of(
                List.of(Worst.FRENCH), List.of(Worst.FRENCH, Worst.ENGLISH))) {
            for (var message : Worst.messages().values()) {
                Messages.of(message, readers).forEach(post -> collect(Json.of(post)));
            }
        }
        for (var page = 0; page < Modals.pages(Worst.form(), Worst.FRENCH); page++) {
            collect(Json.of(Modals.of(Worst.form(), Worst.FRENCH, page, Map.of())));
        }
        collect(Json.of(Home.of(Worst.page(), Worst.FRENCH)));
    }

    private static void prepare() throws IOException, InterruptedException {
        if (Files.isDirectory(TYPES.resolve("node_modules").resolve("typescript"))) {
            return;
        }
        var installed = run("npm", "ci", "--no-audit", "--no-fund");
        if (installed.status() != 0) {
            assertThat(CI).as("in CI npm must be there: " + installed.output()).isFalse();
            abort("npm could not install Slack's types: " + installed.output());
        }
    }

    private record Ended(int status, String output) {}

    private static Ended run(String... command) throws IOException, InterruptedException {
        var output = Files.createDirectories(Path.of("target", "types")).resolve(command[0] + ".log");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(TYPES.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException notThere) {
            return new Ended(127, notThere.toString());
        }
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return new Ended(124, "no end after five minutes");
        }
        return new Ended(process.exitValue(), Files.readString(output));
    }
}
