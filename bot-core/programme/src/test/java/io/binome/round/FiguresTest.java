package io.binome.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    private static Figures figures(int pairs, int mean) {
        return new Figures(pairs, 2 * pairs, 0, pairs * mean, mean, mean, 10);
    }

    @Test
    void theBestPossibleCanBeLow() {
        assertThat(figures(3, 39).areLow()).isTrue();
        assertThat(figures(3, 40).areLow()).isFalse();
    }

    @Test
    void whereThereIsNoPairNoneIsLow() {
        assertThat(figures(0, 0).areLow()).isFalse();
    }
}
