package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.EffectId;
import io.binome.id.PromptId;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store promises about the questions a person was asked last. */
public abstract class FocusContract extends StoreContract {

    private Focus focus() {
        return store().focus();
    }

    @Test
    public void theMostRecentQuestionComesFirstEachOnce() {
        focus().asked(prompt("a"));
        focus().asked(prompt("b"));
        focus().asked(prompt("c"));
        focus().asked(prompt("a"));
        focus().asked(PromptId.of(conversation("ada"), "other", GRACE));

        assertThat(focus().of(ADA)).containsExactly(prompt("a"), prompt("c"), prompt("b"));
        assertThat(focus().of(GRACE)).hasSize(1);
    }

    @Test
    public void anAnsweredQuestionIsGoneAndAnsweringItAgainIsHarmless() {
        focus().answered(prompt("a"));
        focus().asked(prompt("a"));
        focus().asked(prompt("b"));
        focus().answered(prompt("b"));
        focus().answered(prompt("b"));

        assertThat(focus().of(ADA)).containsExactly(prompt("a"));
    }

    @Test
    public void twentyAreKept() {
        IntStream.range(0, 25).forEach(n -> focus().asked(prompt("q" + n)));

        assertThat(focus().of(ADA)).hasSize(20).startsWith(prompt("q24")).endsWith(prompt("q5"));
    }

    @Test
    public void theLastTenTimesSomebodyWasWrittenToUnaskedAreKeptEachOnce() {
        var first = Instant.parse("2027-02-01T09:00:00Z");
        assertThat(focus().unasked(ADA)).isEmpty();
        focus().asked(prompt("a"));
        IntStream.range(0, 12).forEach(n -> focus().unasked(effect(n), ADA, first.plusSeconds(n)));
        focus().unasked(effect(11), ADA, first.plusSeconds(11));
        focus().asked(prompt("b"));

        assertThat(focus().unasked(ADA))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(2, 12).mapToObj(first::plusSeconds).toList());
        assertThat(focus().of(ADA)).containsExactly(prompt("b"), prompt("a"));
        assertThat(focus().unasked(GRACE)).isEmpty();
        focus().forget(ADA);
        assertThat(focus().unasked(ADA)).isEmpty();
    }

    private static EffectId effect(int number) {
        return EffectId.of(conversation("ada"), number, 0);
    }

    @Test
    public void questionsAskedAtTheSameTimeAreAllKept() throws Exception {
        atTheSameTime(8, number -> {
            focus().asked(prompt("q" + number));
            return number;
        });

        assertThat(focus().of(ADA)).hasSize(8).doesNotHaveDuplicates();
    }
}
