package io.binome.teams.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.binome.message.Form;
import io.binome.play.Audience;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Every card of every play, as far as they differ to a schema or a renderer, and the worst cases keep to the schema of
 * Adaptive Cards 1.5, and Microsoft's own renderer shows them without a warning, with every text as it was written. It
 * takes npm; where there is none the test is aborted and says so, but in CI it fails.
 */
class RendererIT {
    private static final Path RENDERER = Path.of("src", "test", "renderer").toAbsolutePath();
    private static final boolean CI = Boolean.parseBoolean(System.getenv("CI"));

    private final Map<String, Object> cards = new LinkedHashMap<>();

    @Test
    void everyCardIsShownAsItIsMeant() throws IOException, InterruptedException {
        Audience.ofAll(GoldenTest.TRANSCRIPTS)
                .forEach((play, audience) -> collect(play, List.copyOf(Played.of(audience).posts())));
        assertThat(cards.size()).isGreaterThan(1000);
        var skeletons = new HashSet<Object>();
        cards.values().removeIf(card -> !skeletons.add(Skeleton.of(card)));
        assertThat(cards.size()).isGreaterThan(200);
        collectTheWorst();
        var written = Files.createDirectories(Path.of("target", "renderer")).resolve("cards.json");
        Files.writeString(written, Json.line(cards));

        prepare();
        var check = run("node", "check.mjs", written.toAbsolutePath().toString());
        assertThat(check.status()).as(check.output()).isZero();
    }

    private void collectTheWorst() {
        for (var readers : List.<List<Reader>>of(
                List.of(Worst.FRENCH), List.of(Worst.FRENCH, Worst.ENGLISH))) {
            Worst.messages().forEach((name, message) -> {
                collect("worst " + name + " " + readers.size(), Cards.of(message, readers, List.of("29:ada")));
                var answer = Text.verbatim(Worst.HOSTILE);
                collect("worst settled " + name + " " + readers.size(), Cards.settled(message, answer, readers));
            });
        }
        collect("worst form", Worst.form());
        for (var at = 0; at < Worst.INJECTIONS.size(); at++) {
            collect("injected form " + at, Worst.form(Worst.INJECTIONS.get(at)));
        }
        collect("worst home", HomeCard.of(Worst.page(), Worst.FRENCH));
    }

    private void collect(String name, List<Post> posts) {
        for (var at = 0; at < posts.size(); at++) {
            cards.put(name + " " + at, posts.get(at).card());
        }
    }

    private void collect(String name, Form form) {
        var faults = new LinkedHashMap<String, Text>();
        form.fields().forEach(field -> faults.put(field.name(), Text.verbatim(Worst.HOSTILE)));
        var pages = FormCards.pages(form, Worst.FRENCH);
        for (var page = 0; page < pages; page++) {
            cards.put(name + " " + page, FormCards.of(form, Worst.FRENCH, page, Map.of()).card());
            cards.put(
                    name + " at fault " + page,
                    FormCards.of(form, Worst.FRENCH, page, Map.of(), faults).card());
        }
    }

    private static void prepare() throws IOException, InterruptedException {
        if (Files.isDirectory(RENDERER.resolve("node_modules").resolve("adaptivecards"))) {
            return;
        }
        var installed = run("npm", "ci", "--no-audit", "--no-fund");
        if (installed.status() != 0) {
            assertThat(CI).as("in CI npm must be there: " + installed.output()).isFalse();
            abort("npm could not install the renderer: " + installed.output());
        }
    }

    private record Ended(int status, String output) {}

    private static Ended run(String... command) throws IOException, InterruptedException {
        var output = Files.createDirectories(Path.of("target", "renderer")).resolve(command[0] + ".log");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(RENDERER.toFile())
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
