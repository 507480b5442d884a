package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Effort;
import io.binome.slack.block.Reference;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Words and bodies that somebody made up to be hard. */
class LongWordsTest {
    @Test
    void areReadInNoTime() {
        assertThat(Effort.tooHardFor(Words::unescaped)).isEmpty();
        assertThat(Effort.tooHardFor(Words::unnamed)).isEmpty();
    }

    @Test
    void areNoTroubleOnAButton() {
        assertThat(Effort.tooHardFor(words -> Reference.read("answer:0", words + "\nyes"))).isEmpty();
        assertThat(Effort.tooHardFor(words -> Reference.read("page:0", words))).isEmpty();
        assertThat(Effort.tooHardFor(words -> Reference.read(words, ""))).isEmpty();
    }

    @Test
    void areNoTroubleAsABody() {
        assertThat(Effort.tooHardFor(words -> gist(words, true))).isEmpty();
        assertThat(Effort.tooHardFor(words -> gist(words, false))).isEmpty();
        assertThat(Effort.tooHardFor(words -> gist("payload=" + words, false))).isEmpty();
    }

    private static Optional<String> gist(String body, boolean isJson) {
        try {
            return Gist.of(body, isJson);
        } catch (Shape.Unreadable unreadable) {
            return Optional.empty();
        }
    }

    @Test
    void marksOfSlacksAreReadAsTheyWereMeant() {
        assertThat(Words.unescaped("see <https://a.example/x?y=1|a.example> &amp; <mailto:a@b.c|a@b.c>"))
                .isEqualTo("see a.example & a@b.c");
        assertThat(Words.unescaped("<https://a.example> in <#C012|general> &lt;3")).isEqualTo(
                "https://a.example in #general <3");
        assertThat(Words.unescaped("<@U1> <!here> a < b <")).isEqualTo("<@U1> <!here> a < b <");
        assertThat(Words.unnamed("here @alice <@U1|bob> now")).isEqualTo("here now");
    }
}
