package io.binome.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.message.Form;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Everything the bot says in the transcripts, as it is sent to Teams. {@code -Dgolden.write=true} writes down how it
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
        var kinds = new TreeMap<String, Map<String, Object>>();
        for (var told : audience.told()) {
            var message = told.post().message();
            var posts = Cards.of(message, told.readers());
            posts.forEach(GoldenTest::keepsToTheLimits);
            var kind = kinds.computeIfAbsent(kind(message, told.readers()), name -> new LinkedHashMap<>());
            kind.putIfAbsent("posts", json(posts));
            var answer = told.post().settled();
            if (answer != null) {
                var settled = Cards.settled(message, answer, told.readers());
                assertThat(settled).hasSameSizeAs(posts);
                settled.forEach(GoldenTest::keepsToTheLimits);
                kind.putIfAbsent("settled", json(settled));
            }
        }
        for (var shown : audience.shown()) {
            for (var page = 0; page < FormCards.pages(shown.form(), shown.reader()); page++) {
                var post = FormCards.of(shown.form(), shown.reader(), page, Map.of());
                keepsToTheLimits(post);
                kinds.computeIfAbsent(
                        "form " + key(shown.form().title()) + " " + page, name -> new LinkedHashMap<>())
                        .putIfAbsent("form", json(List.of(post)));
            }
        }
        for (var seen : audience.homes()) {
            var posts = HomeCard.of(seen.page(), seen.reader());
            posts.forEach(GoldenTest::keepsToTheLimits);
            var language = seen.reader().language().locale().getLanguage();
            kinds.computeIfAbsent("home (" + language + ")", name -> new LinkedHashMap<>())
                    .putIfAbsent("home", json(posts));
        }
        compare(file.getFileName().toString().replace(".txt", ".json"), kinds);
    }

    @Test
    void whatTheTranscriptsDoNotShow() throws IOException {
        var golden = new LinkedHashMap<String, Object>();
        var readers = new LinkedHashMap<String, List<Reader>>();
        readers.put("fr", List.of(Worst.FRENCH));
        readers.put("en", List.of(Worst.ENGLISH));
        readers.put("fr+en", List.of(Worst.FRENCH, Worst.ENGLISH));
        var chart = Message.titled(Text.verbatim("Préparation")).and(Worst.chart(4));
        var form = new Form(Worst.PROMPT, Text.of("survey.form.title"), Text.of("survey.form.submit"), List.of());
        readers.forEach((language, read) -> {
            for (var name : List.of("danger", "dangers", "seven", "choices", "names")) {
                golden.put(name + " " + language, json(Cards.of(Worst.messages().get(name), read, List.of("29:ada"))));
            }
            golden.put("chart " + language, json(Cards.of(chart, read)));
            if (read.size() == 1) {
                golden.put("offer " + language, json(List.of(Cards.formOffer(form, read.getFirst()))));
                golden.put("closed " + language, json(List.of(Cards.closed(read.getFirst()))));
            }
        });
        compare("others.json", golden);
    }

    private static void keepsToTheLimits(Post post) {
        assertThat(Limits.of(post)).as(post.summary()).isEmpty();
    }

    private static void compare(String name, Map<String, ?> golden) throws IOException {
        var file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, Json.pretty(golden));
            return;
        }
        assertThat(Json.pretty(golden)).isEqualTo(Files.readString(file));
    }

    private static List<Map<String, Object>> json(List<Post> posts) {
        return posts.stream()
                .map(post -> {
                    var json = new LinkedHashMap<String, Object>();
                    json.put("summary", post.summary());
                    json.put("card", post.card());
                    return (Map<String, Object>) json;
                })
                .toList();
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
