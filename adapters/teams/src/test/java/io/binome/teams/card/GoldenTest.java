package io.binome.teams.card;

import static io.binome.golden.Shapes.ENGLISH;
import static io.binome.golden.Shapes.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.golden.Golden;
import io.binome.golden.Shapes;
import io.binome.message.Message;
import io.binome.play.Audience;
import io.binome.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * All that is said in the plays keeps to Teams' limits; each shape of it looks in Teams as its golden entry says.
 * {@code -Dgolden.write=true} writes down how it really looks; read the difference.
 */
class GoldenTest {
    static final Path TRANSCRIPTS = Path.of("..", "..", "docs", "transcripts");
    private static final Golden GOLDEN = new Golden("card");
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
                .map(play -> DynamicTest.dynamicTest(
                        play.getKey(),
                        () -> Played.of(play.getValue()).posts()
                                .forEach(post -> assertThat(Limits.of(post)).as(post.summary()).isEmpty())));
    }

    @Test
    void eachShapeOfAMessageLooksAsWritten() throws IOException {
        shapes.messages().forEach((name, said) -> {
            var posts = Cards.of(said.message(), said.readers());
            var entry = new LinkedHashMap<String, Object>();
            entry.put("posts", json(posts));
            if (said.message().prompt() != null) {
                var settled = Cards.settled(said.message(), Shapes.ANSWER, said.readers());
                assertThat(settled).hasSameSizeAs(posts);
                entry.put("settled", json(settled));
            }
            entries.put(name, Json.line(entry));
        });
        GOLDEN.holds("messages", entries, shapes.firstIn());
    }

    @Test
    void eachFieldOfAFormLooksAsWritten() throws IOException {
        shapes.fields().forEach((name, form) -> add(name, FormCards.of(form, ENGLISH, 0, Map.of())));
        GOLDEN.holds("fields", entries, shapes.firstIn());
    }

    @Test
    void eachSectionOfAHomePageLooksAsWritten() throws IOException {
        shapes.sections().forEach((name, page) -> add(name, HomeCard.of(page, ENGLISH)));
        GOLDEN.holds("home", entries, shapes.firstIn());
    }

    @Test
    void whatThePlaysDoNotShowLooksAsWritten() throws IOException {
        var everything = Shapes.everything();
        add("everything in two languages", Cards.of(everything, List.of(FRENCH, ENGLISH)));
        add("everything in French", Cards.of(everything, List.of(FRENCH)));
        add("everything, with watchers", Cards.of(everything, List.of(ENGLISH), List.of("29:ada")));
        add("two paragraphs of several lines", Cards.of(
                Message.of(Text.verbatim("One\nTwo\n\nFour")).and(new Message.Block.Context(Text.verbatim("1\n2"))),
                List.of(ENGLISH)));
        for (var name : List.of("names", "seven", "choices", "dangers")) {
            add(name, Cards.of(Worst.messages().get(name), List.of(ENGLISH), List.of("29:ada")));
        }
        add("closed", Cards.closed(ENGLISH));
        add("form that waits", Cards.formOffer(Worst.pages(), ENGLISH));
        add("form, first page in a chat", FormCards.inChat(Worst.pages(), ENGLISH, Map.of()));
        add("form, last page in a card", FormCards.of(Worst.pages(), ENGLISH, 1, Map.of()));
        var faults = Map.of("few", Text.verbatim("Fault"));
        add("form, last page in a dialog, with a fault",
                FormCards.inDialog(Worst.pages(), ENGLISH, 1, Map.of(), faults));
        GOLDEN.holds("others", entries, Map.of());
    }

    private void add(String name, Post post) {
        add(name, List.of(post));
    }

    private void add(String name, List<Post> posts) {
        entries.put(name, Json.line(json(posts)));
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
}
