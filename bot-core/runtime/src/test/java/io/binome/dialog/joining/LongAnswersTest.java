package io.binome.dialog.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Effort;
import org.junit.jupiter.api.Test;

/** The same of what people answer to the survey. */
class LongAnswersTest {
    @Test
    void aPlaceMadeUpToBeHardIsReadInNoTime() {
        assertThat(Effort.tooHardFor(Places::find)).isEmpty();
    }

    @Test
    void aChoiceMadeUpToBeHardIsReadInNoTime() {
        assertThat(Effort.tooHardFor(Question.Choosing::words)).isEmpty();
    }
}
