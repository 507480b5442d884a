package io.binome.slack.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.binome.dialog.ContentMessages;
import io.binome.message.Message;
import io.binome.render.Pieces;
import io.binome.render.Wording;
import io.binome.text.Language;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Slack takes every theme, lesson and text of the library as one post, and shows each word of it where it belongs. */
class ContentTest {
    private static final int AT_LEAST = 1_000;

    private static Reader reader(Language language) {
        return new Reader(language, List.of(ZoneId.of("Europe/Paris"), ZoneId.of("America/Montreal")),
                id -> "Maximilienne de La Rochefoucauld-Montbel");
    }

    static Stream<Language> languages() {
        return Language.all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextKeepsToTheLimitsAndIsShownWhole(Language language) {
        var reader = reader(language);
        var all = ContentMessages.all(language).toList();
        assertThat(all).hasSizeGreaterThan(AT_LEAST);
        assertThat(all.stream().flatMap(entry -> faults(entry.getKey(), entry.getValue(), reader))).isEmpty();
    }

    /** Before its buttons are pressed, and after. */
    private static Stream<String> faults(String name, Message message, Reader reader) {
        var posts = Messages.of(message, List.of(reader));
        var faults = new ArrayList<>(broken(posts));
        faults.addAll(missing(posts.getFirst(), message, reader));
        var prompt = message.prompt();
        if (prompt != null) {
            var answer = Text.of("prompt.answered", "answer", prompt.choices().getFirst().label());
            var settled = Messages.settled(message, answer, List.of(reader));
            faults.addAll(broken(settled));
            faults.addAll(missing(settled.getFirst(), new Message(message.blocks(), null, null), reader));
        }
        return faults.stream().map(fault -> name + ": " + fault);
    }

    private static List<String> broken(List<Post> posts) {
        return Stream.concat(
                posts.stream().flatMap(post -> Limits.ofPost(Json.of(post)).stream()),
                Stream.of(posts.size() + " posts").filter(fault -> posts.size() != 1))
                .toList();
    }

    @Test
    void whatIsCutIsMissed() {
        var reader = Worst.FRENCH;
        var message = Worst.messages().get("names");
        assertThat(missing(Messages.of(message, List.of(reader)).getFirst(), message, reader)).isNotEmpty();
    }

    /** What a message says that nothing in the post says as a whole. */
    private static List<String> missing(Post post, Message message, Reader reader) {
        var wording = new Wording(reader);
        var shown = shown(post);
        return Stream.concat(
                ContentMessages.said(message, wording).stream(), ContentMessages.labels(message, wording).stream())
                .map(String::strip)
                .filter(words -> !shown.contains(words) && !shown.contains(Pieces.line(words)))
                .toList();
    }

    /** Every text of the post by itself. */
    private static Set<String> shown(Post post) {
        var shown = new HashSet<String>();
        collect(Json.of(post).get("blocks"), shown);
        return shown;
    }

    private static void collect(JsonElement json, Set<String> shown) {
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(each -> collect(each, shown));
        } else if (json.isJsonObject()) {
            json.getAsJsonObject().entrySet().forEach(each -> {
                if (each.getKey().equals("text") && each.getValue().isJsonPrimitive()) {
                    shown.add(each.getValue().getAsString());
                } else {
                    collect(each.getValue(), shown);
                }
            });
        }
    }
}
