package io.binome.dialog.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Effort;
import org.junit.jupiter.api.Test;

class LongMemberWordsTest {
    @Test
    void aGoalMadeUpToBeHardIsReadInNoTime() {
        assertThat(Effort.tooHardFor(SmartCheck::of)).isEmpty();
    }
}
