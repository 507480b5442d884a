package io.binome.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.AllDialogs;
import io.binome.store.sorted.MemoryStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The autopilot across restarts; that its colleagues then do the same, the app's KillIT shows. */
class AutopilotTest {
    private final MemoryStore store = new MemoryStore();

    @Test
    void goesOnWithThePlaygroundAndSinceTheSameMoment() {
        try (var first = opened()) {
            assertThat(first.machine().hasAutopilot()).isFalse();
            first.machine().autopilot(true);
            first.machine().start(TimeMachine.Leg.NEXT);
            assertThat(first.autopilot()).contains(PlaygroundMain.BEGIN);
        }
        try (var second = opened()) {
            assertThat(second.machine().hasAutopilot()).isTrue();
            assertThat(second.autopilot()).contains(PlaygroundMain.BEGIN);
            second.machine().autopilot(false);
        }
        try (var third = opened()) {
            assertThat(third.machine().hasAutopilot()).isFalse();
        }
    }

    private Playground opened() {
        return new Playground(store, AllDialogs.make(), PlaygroundMain::next, PlaygroundMain.BEGIN, 1, Duration.ZERO);
    }
}
