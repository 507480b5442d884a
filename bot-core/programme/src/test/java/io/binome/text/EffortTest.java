package io.binome.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EffortTest {
    private long found;

    @Test
    void whatWalksThroughTheWordsOnceIsNotTooHard() {
        assertThat(Effort.tooHardFor(Spelling::fold)).isEmpty();
        assertThat(Effort.isTooHard(
                words -> assertThat(words.repeat(1_000).indexOf('b')).isNegative(), "a".repeat(80_000),
                "a".repeat(10_000)))
                .isFalse();
    }

    @Test
    void whatLooksAtEverySignAgainstEveryOtherIs() {
        var manySpaces = Pattern.compile("\\s+$");
        assertThat(Effort.tooHardFor(words -> found += manySpaces.matcher(words).results().count())).hasSize(1);
    }

    @Test
    void whatCallsItselfForEverySignIs() {
        var anyOf = Pattern.compile("(?:a|b)*");
        assertThat(Effort.tooHardFor(words -> found += anyOf.matcher(words).results().count())).hasSize(1);
    }
}
