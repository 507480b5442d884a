package io.binome.slack.block;

import static io.binome.golden.Shapes.ENGLISH;
import static io.binome.golden.Shapes.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.binome.golden.Golden;
import io.binome.golden.Shapes;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.play.Audience;
import io.binome.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * All that is said in the plays keeps to Slack's limits; each shape of it looks in Slack as its golden entry says.
 * {@code -Dgolden.write=true} writes down how it really looks; read the difference.
 */
class GoldenTest {
    static final Path TRANSCRIPTS = Path.of("..", "..", "docs", "transcripts");
    private static final Golden GOLDEN = new Golden("slack");
    private static SortedMap<String, Audience> plays = new TreeMap<>();
    private static Shapes shapes = Shapes.of(plays);

    private final SortedMap<String, String> entries = new TreeMap<>();

    @BeforeAll
    static void listen() throws IOException {
        plays = Audience.ofAll(TRANSCRIPTS);
        shapes = Shapes.of(plays);
    }

    @TestFactory
    Stream<DynamicTest> thePlaysKeepToTheLimits() {
        return plays.entrySet().stream()
                .map(play -> DynamicTest.dynamicTest(play.getKey(), () -> {
                    var played = Played.of(play.getValue());
                    played.posts().forEach(post -> assertThat(Limits.ofPost(post)).as(post + "").isEmpty());
                    played.modals().forEach(view -> assertThat(Limits.ofView(view)).as(view + "").isEmpty());
                    played.homes().forEach(view -> assertThat(Limits.ofView(view)).as(view + "").isEmpty());
                }));
    }

    @Test
    void eachShapeOfAMessageLooksAsWritten() throws IOException {
        shapes.messages().forEach((name, said) -> {
            var posts = Messages.of(said.message(), said.readers());
            var entry = new JsonObject();
            entry.add("posts", json(posts));
            if (said.message().prompt() != null) {
                var settled = Messages.settled(said.message(), Shapes.ANSWER, said.readers());
                assertThat(settled).hasSameSizeAs(posts);
                entry.add("settled", json(settled));
            }
            entries.put(name, entry.toString());
        });
        GOLDEN.holds("messages", entries, shapes.firstIn());
    }

    @Test
    void eachFieldOfAFormLooksAsWritten() throws IOException {
        shapes.fields().forEach((name, form) -> add(name, modal(form, 0)));
        GOLDEN.holds("fields", entries, shapes.firstIn());
    }

    @Test
    void eachSectionOfAHomePageLooksAsWritten() throws IOException {
        shapes.sections().forEach((name, page) -> add(name, Json.of(Home.of(page, ENGLISH))));
        GOLDEN.holds("home", entries, shapes.firstIn());
    }

    @Test
    void whatThePlaysDoNotShowLooksAsWritten() throws IOException {
        var everything = Shapes.everything();
        add("everything in two languages", json(Messages.of(everything, List.of(FRENCH, ENGLISH))));
        add("everything in French", json(Messages.of(everything, List.of(FRENCH))));
        add("with a picture", json(Messages.of(everything, List.of(ENGLISH),
                (drawn, in) -> Optional.of("F0" + in.code().toUpperCase(Locale.ROOT)))));
        add("two paragraphs of several lines", json(Messages.of(
                Message.of(Text.verbatim("One\nTwo\n\nFour")).and(new Message.Block.Context(Text.verbatim("1\n2"))),
                List.of(ENGLISH))));
        for (var name : List.of("names", "choices")) {
            add(name, json(Messages.of(Worst.messages().get(name), List.of(ENGLISH))));
        }
        add("form that waits", Json.of(Messages.formOffer(Worst.pages(), ENGLISH)));
        add("form, first page", modal(Worst.pages(), 0));
        add("form, last page", modal(Worst.pages(), 1));
        var faults = Map.of("few", Text.verbatim("Fault"));
        add("form with a fault", Json.of(Modals.of(Worst.pages(), ENGLISH, 1, Map.of(), faults)));
        GOLDEN.holds("others", entries, Map.of());
    }

    private void add(String name, JsonElement json) {
        entries.put(name, json.toString());
    }

    private static JsonObject modal(Form form, int page) {
        return Json.of(Modals.of(form, ENGLISH, page, Map.of()));
    }

    private static JsonArray json(List<Post> posts) {
        var array = new JsonArray();
        posts.forEach(post -> array.add(Json.of(post)));
        return array;
    }
}
