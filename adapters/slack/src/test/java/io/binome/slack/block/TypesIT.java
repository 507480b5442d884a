package io.binome.slack.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.binome.play.Audience;
import io.binome.text.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What is sent type-checks against the types that Slack publishes: of every play what a type can tell apart, and the worst
 * cases. It takes npm; where there is none the test is aborted and says so, but in CI it fails.
 */
class TypesIT {
    private static final Path TYPES = Path.of("src", "test", "types").toAbsolutePath();
    private static final boolean CI = Boolean.parseBoolean(System.getenv("CI"));

    private final Map<String, Set<JsonElement>> payloads = new LinkedHashMap<>();

    @Test
    void everyPayloadIsOfSlacksOwnTypes() throws IOException, InterruptedException {
        List.of("blocks", "modals", "homes").forEach(kind -> payloads.put(kind, new LinkedHashSet<>()));
        for (var audience : Audience.ofAll(GoldenTest.TRANSCRIPTS).values()) {
            var played = Played.of(audience);
            played.posts().forEach(this::post);
            payloads.get("modals").addAll(played.modals());
            payloads.get("homes").addAll(played.homes());
        }
        assertThat(payloads.get("blocks").size()).isGreaterThan(1000);
        payloads.replaceAll((kind, all) -> eachSkeletonOnce(all));
        payloads.forEach((kind, each) -> System.out.printf("%d sorts of %s%n", each.size(), kind));
        assertThat(payloads.get("blocks")).hasSizeGreaterThan(30);
        assertThat(payloads.values()).noneMatch(Set::isEmpty);
        collectTheWorst();
        var written = Files.createDirectories(Path.of("target", "types")).resolve("payloads.json");
        Files.writeString(written, new Gson().toJson(payloads));

        prepare();
        var check = run("node", "check.mjs", written.toAbsolutePath().toString());
        assertThat(check.status()).as(check.output()).isZero();
    }

    private static Set<JsonElement> eachSkeletonOnce(Set<JsonElement> all) {
        var found = new LinkedHashMap<JsonElement, JsonElement>();
        all.forEach(payload -> found.putIfAbsent(Skeleton.of(payload), payload));
        return new LinkedHashSet<>(found.values());
    }

    private void post(JsonObject post) {
        payloads.get("blocks").add(post.get("blocks"));
    }

    private void collectTheWorst() {
        for (var readers : List.<List<Reader>>of(
                List.of(Worst.FRENCH), List.of(Worst.FRENCH, Worst.ENGLISH))) {
            for (var message : Worst.messages().values()) {
                Messages.of(message, readers).forEach(post -> post(Json.of(post)));
            }
        }
        var form = Worst.form();
        var pages = Modals.pages(form, Worst.FRENCH);
        for (var page = 0; page < pages; page++) {
            payloads.get("modals").add(Json.of(Modals.of(form, Worst.FRENCH, page, Map.of())));
        }
        payloads.get("homes").add(Json.of(Home.of(Worst.page(), Worst.FRENCH)));
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
