package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PulseTest {
    private boolean away;
    private final Pulse pulse = new Pulse(() -> {
        if (away) {
            throw new IllegalStateException("the disk is full");
        }
    });

    private void beatInVain() {
        assertThatThrownBy(pulse::run).hasMessage("the disk is full");
    }

    @Test
    void aDatabaseThatTakesNothingForMinutesHasStoppedAndOneThatTakesItAgainHasNot() {
        pulse.run();
        away = true;
        beatInVain();
        beatInVain();
        assertThat(pulse.hasStopped()).isFalse();
        beatInVain();
        assertThat(pulse.hasStopped()).isTrue();

        away = false;
        pulse.run();
        assertThat(pulse.hasStopped()).isFalse();
    }
}
