package io.binome.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LadderTest {
    private final Ladder ladder = Ladder.of(3, 7, 14);

    @Test
    void itsRungsAreCountedFromTheQuestion() {
        assertThat(ladder.daysAfter(0)).isEqualTo(3);
        assertThat(ladder.daysAfter(1)).isEqualTo(4);
        assertThat(ladder.daysAfter(2)).isEqualTo(7);
    }

    @Test
    void afterTheLastRungNobodyIsWaitedForAnyMore() {
        assertThat(ladder.isOver(2)).isFalse();
        assertThat(ladder.isOver(3)).isTrue();
    }
}
