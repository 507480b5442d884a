package io.binome.slack.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.play.Audience;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Everything the bot says in the transcripts, as it is sent to Slack. {@code -Dgolden.write=true} writes down how it
 * really is; read the difference. Of each kind of message, the first in a language is kept; all are held to the limits.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Path TRANSCRIPTS = Path.of("..", "..", "docs", "transcripts");

    @TestFactory
    Stream<DynamicTest> transcripts() throws IOException {
        try (var files = Files.list(TRANSCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> rendered(file)));
        }
    }

    private static void rendered(Path file) throws IOException {
        var audience = Audience.of(file);
        assertThat(audience.told()).isNotEmpty();
        var kinds = new TreeMap<String, JsonObject>();
        for (var told : audience.told()) {
            var message = told.post().message();
            var posts = Messages.of(message, told.readers());
            posts.forEach(post -> assertThat(Limits.ofPost(Json.of(post))).as(post.text()).isEmpty());
            var kind = kinds.computeIfAbsent(kind(message, told.readers()), name -> new JsonObject());
            kind.asMap().putIfAbsent("posts", json(posts));
            var answer = told.post().settled();
            if (answer != null) {
                var settled = Messages.settled(message, answer, told.readers());
                assertThat(settled).hasSameSizeAs(posts);
                settled.forEach(post -> assertThat(Limits.ofPost(Json.of(post))).as(post.text()).isEmpty());
                kind.asMap().putIfAbsent("settled", json(settled));
            }
        }
        for (var shown : audience.shown()) {
            for (var page = 0; page < Modals.pages(shown.form(), shown.reader()); page++) {
                var view = Json.of(Modals.of(shown.form(), shown.reader(), page, Map.of()));
                assertThat(Limits.ofView(view)).isEmpty();
                kinds.computeIfAbsent("modal " + key(shown.form().title()) + " " + page, name -> new JsonObject())
                        .asMap()
                        .putIfAbsent("modal", view);
            }
        }
        for (var seen : audience.homes()) {
            var view = Json.of(Home.of(seen.page(), seen.reader()));
            assertThat(Limits.ofView(view)).isEmpty();
            var language = seen.reader().language().locale().getLanguage();
            kinds.computeIfAbsent("home (" + language + ")", name -> new JsonObject()).asMap().putIfAbsent("home",
                    view);
        }
        var golden = new JsonObject();
        kinds.forEach(golden::add);
        compare(file.getFileName().toString().replace(".txt", ".json"), golden);
    }

    @Test
    void whatTheTranscriptsDoNotShow() throws IOException {
        var golden = new JsonObject();
        var readers = new LinkedHashMap<String, List<Reader>>();
        readers.put("fr", List.of(Worst.FRENCH));
        readers.put("en", List.of(Worst.ENGLISH));
        readers.put("fr+en", List.of(Worst.FRENCH, Worst.ENGLISH));
        var chart = Message.titled(Text.verbatim("Préparation")).and(Worst.chart(4));
        var links = Message.of("platform.apart.mail")
                .leading("mailto:ada@example.org", "platform.apart.write", "partner", Text.verbatim("Ada"))
                .leading("https://example.org/?a=1&b=2", "workspace.elsewhere.open");
        readers.forEach((language, read) -> {
            golden.add("danger " + language, json(Messages.of(Worst.messages().get("danger"), read)));
            golden.add("names " + language, json(Messages.of(Worst.messages().get("names"), read)));
            golden.add("chart " + language, json(Messages.of(chart, read)));
            golden.add("links " + language, json(Messages.of(links, read)));
            golden.add("picture " + language, json(Messages.of(chart, read, (drawn, in) -> Optional.of("F0" + in))));
        });
        var form = new io.binome.message.Form(
                Worst.PROMPT, Text.of("survey.form.title"), Text.of("survey.form.submit"), List.of());
        golden.add("offer fr", json(List.of(Messages.formOffer(form, Worst.FRENCH))));
        golden.add("offer en", json(List.of(Messages.formOffer(form, Worst.ENGLISH))));
        compare("others.json", golden);
    }

    private static void compare(String name, JsonObject golden) throws IOException {
        var file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, Json.pretty(golden));
            return;
        }
        assertThat(Json.pretty(golden)).isEqualTo(Files.readString(file));
    }

    private static JsonArray json(List<Post> posts) {
        var array = new JsonArray();
        posts.forEach(post -> array.add(Json.of(post)));
        return array;
    }

    /** The texts a message is made of, by their keys, and the languages it is said in. */
    private static String kind(Message message, List<Reader> readers) {
        var keys = new ArrayList<String>();
        message.blocks().forEach(block -> keys.add(key(block)));
        var prompt = message.prompt();
        var asks = prompt == null
                ? ""
                : prompt.choices().stream().map(choice -> key(choice.label())).distinct()
                        .collect(Collectors.joining(" "));
        return keys.stream().distinct().collect(Collectors.joining(" + "))
                + (asks.isEmpty() ? "" : " ? " + asks)
                + readers.stream()
                        .map(reader -> reader.language().locale().getLanguage())
                        .collect(Collectors.joining("+", " (", ")"));
    }

    private static String key(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> key(text);
            case Block.Paragraph(var text) -> key(text);
            case Block.Items(var items) -> "items";
            case Block.Facts(var facts) -> "facts";
            case Block.Chart chart -> "chart";
            case Block.Context(var text) -> key(text);
            case Block.Link(var label, var target) -> key(label);
        };
    }

    private static String key(Text text) {
        return text instanceof Text.Key key ? key.key() : "…";
    }
}
