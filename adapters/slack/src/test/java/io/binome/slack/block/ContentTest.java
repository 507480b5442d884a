package io.binome.slack.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.binome.dialog.ContentContract;
import io.binome.dialog.ContentMessages;
import io.binome.message.Message;
import io.binome.render.Pieces;
import io.binome.render.Wording;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Slack takes every theme, lesson and text of the library as one post, and shows each word of it where it belongs. */
class ContentTest extends ContentContract<Post> {
    @Override
    protected List<Post> rendered(Message message, Reader reader) {
        return Messages.of(message, List.of(reader));
    }

    @Override
    protected List<Post> settled(Message message, Text answer, Reader reader) {
        return Messages.settled(message, answer, List.of(reader));
    }

    @Override
    protected List<String> beyondLimits(Post post) {
        return Limits.ofPost(Json.of(post));
    }

    @Test
    void whatIsCutIsMissed() {
        var reader = Worst.FRENCH;
        var message = Worst.messages().get("names");
        assertThat(missing(Messages.of(message, List.of(reader)).getFirst(), message, reader)).isNotEmpty();
    }

    @Override
    protected List<String> missing(Post post, Message message, Reader reader) {
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
