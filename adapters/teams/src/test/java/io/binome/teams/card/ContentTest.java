package io.binome.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.ContentMessages;
import io.binome.message.Message;
import io.binome.render.Pieces;
import io.binome.render.Wording;
import io.binome.text.Language;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Teams takes every theme, lesson and text of the library as one card, and shows each word of it. A label longer than a
 * button on a phone stands in full above, under its number.
 */
class ContentTest {
    private static final int AT_LEAST = 1_000;
    private static final List<String> WATCHERS =
            IntStream.range(0, 60).mapToObj(at -> "29:" + "u".repeat(90) + at).toList();

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
        var posts = Cards.of(message, List.of(reader), WATCHERS);
        var faults = new ArrayList<>(broken(posts));
        faults.addAll(missing(posts.getFirst(), message, reader));
        var prompt = message.prompt();
        if (prompt != null) {
            var answer = Text.of("prompt.answered", "answer", prompt.choices().getFirst().label());
            var settled = Cards.settled(message, answer, List.of(reader));
            faults.addAll(broken(settled));
            faults.addAll(missing(settled.getFirst(), new Message(message.blocks(), null, null), reader));
        }
        return faults.stream().map(fault -> name + ": " + fault);
    }

    private static List<String> broken(List<Post> posts) {
        return Stream.concat(
                posts.stream().flatMap(post -> Limits.of(post).stream()),
                Stream.of(posts.size() + " posts").filter(fault -> posts.size() != 1))
                .toList();
    }

    @Test
    void whatIsMissingIsMissed() {
        var message = Worst.messages().get("names");
        var other = Cards.of(Message.of(Text.verbatim("Names")), List.of(Worst.FRENCH)).getFirst();
        assertThat(missing(other, message, Worst.FRENCH)).isNotEmpty();
    }

    /** What a message says that nothing in the post says as a whole. */
    private static List<String> missing(Post post, Message message, Reader reader) {
        var wording = new Wording(reader);
        var lines = Seen.lines(post).stream().map(ContentTest::bare).toList();
        var missing = new ArrayList<String>();
        ContentMessages.said(message, wording).stream()
                .flatMap(String::lines)
                .map(ContentTest::bare)
                .filter(line -> !line.isEmpty() && !lines.contains(line))
                .forEach(missing::add);
        var pressed = pressed(post);
        var labels = ContentMessages.labels(message, wording);
        IntStream.range(0, labels.size())
                .filter(at -> !pressed.contains(Pieces.line(labels.get(at)))
                        && !lines.contains((at + 1) + ". " + bare(labels.get(at))))
                .mapToObj(labels::get)
                .forEach(missing::add);
        return missing;
    }

    /** What stands on buttons and in lists. */
    private static List<String> pressed(Post post) {
        return Stream.concat(
                Seen.titles(post).stream(),
                Seen.inputs(post).stream()
                        .flatMap(input -> input.get("choices") instanceof List<?> choices
                                ? choices.stream().map(choice -> ((Map<?, ?>) choice).get("title"))
                                : Stream.of()))
                .map(String.class::cast)
                .toList();
    }

    private static String bare(String line) {
        return line.replace("•\u00a0", "").strip();
    }
}
