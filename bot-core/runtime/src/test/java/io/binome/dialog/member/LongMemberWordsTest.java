package io.binome.dialog.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Effort;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LongMemberWordsTest {
    @Test
    void aDayAndAGoalMadeUpToBeHardAreReadInNoTime() {
        assertThat(Effort.tooHardFor(words -> Dates.read(words, LocalDate.EPOCH))).isEmpty();
        assertThat(Effort.tooHardFor(SmartCheck::of)).isEmpty();
    }
}
