package io.binome.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.text.Language;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A platform takes every theme, lesson and text of the library as one post, and shows each word of it where it belongs.
 *
 * @param <P> a post of that platform
 */
public abstract class ContentContract<P> {
    private static final int AT_LEAST = 1_000;

    protected abstract List<P> rendered(Message message, Reader reader);

    /** The same once a button has been pressed. */
    protected abstract List<P> settled(Message message, Text answer, Reader reader);

    /** What the platform would not take. */
    protected abstract List<String> beyondLimits(P post);

    /** What a message says that nothing in the post says as a whole. */
    protected abstract List<String> missing(P post, Message message, Reader reader);

    static Stream<Language> languages() {
        return Language.all().stream();
    }

    private static String longName(PersonId person) {
        return "Maximilienne de La Rochefoucauld-Montbel";
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextKeepsToTheLimitsAndIsShownWhole(Language language) {
        var reader = new Reader(
                language, List.of(ZoneId.of("Europe/Paris"), ZoneId.of("America/Montreal")), ContentContract::longName);
        var all = ContentMessages.all(language).toList();
        assertThat(all).hasSizeGreaterThan(AT_LEAST);
        assertThat(all.stream().flatMap(entry -> faults(entry.getKey(), entry.getValue(), reader))).isEmpty();
    }

    /** Before its buttons are pressed, and after. */
    private Stream<String> faults(String name, Message message, Reader reader) {
        var posts = rendered(message, reader);
        var faults = new ArrayList<>(broken(posts));
        faults.addAll(missing(posts.getFirst(), message, reader));
        var prompt = message.prompt();
        if (prompt != null) {
            var answer = Text.of("prompt.answered", "answer", prompt.choices().getFirst().label());
            var settled = settled(message, answer, reader);
            faults.addAll(broken(settled));
            faults.addAll(missing(settled.getFirst(), new Message(message.blocks(), null, null), reader));
        }
        return faults.stream().map(fault -> name + ": " + fault);
    }

    private List<String> broken(List<P> posts) {
        return Stream.concat(
                posts.stream().flatMap(post -> beyondLimits(post).stream()),
                Stream.of(posts.size() + " posts").filter(fault -> posts.size() != 1))
                .toList();
    }
}
