package io.binome.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.ContentContract;
import io.binome.dialog.ContentMessages;
import io.binome.message.Message;
import io.binome.render.Pieces;
import io.binome.render.Wording;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Teams takes every theme, lesson and text of the library as one card, and shows each word of it. A label longer than a
 * button on a phone stands in full above, under its number.
 */
class ContentTest extends ContentContract<Post> {
    private static final List<String> WATCHERS =
            IntStream.range(0, 60).mapToObj(at -> "29:" + "u".repeat(90) + at).toList();

    @Override
    protected List<Post> rendered(Message message, Reader reader) {
        return Cards.of(message, List.of(reader), WATCHERS);
    }

    @Override
    protected List<Post> settled(Message message, Text answer, Reader reader) {
        return Cards.settled(message, answer, List.of(reader));
    }

    @Override
    protected List<String> beyondLimits(Post post) {
        return Limits.of(post);
    }

    @Test
    void whatIsMissingIsMissed() {
        var message = Worst.messages().get("names");
        var other = Cards.of(Message.of(Text.verbatim("Names")), List.of(Worst.FRENCH)).getFirst();
        assertThat(missing(other, message, Worst.FRENCH)).isNotEmpty();
    }

    @Override
    protected List<String> missing(Post post, Message message, Reader reader) {
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
