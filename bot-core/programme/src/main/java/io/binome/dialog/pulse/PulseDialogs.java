package io.binome.dialog.pulse;

import io.binome.engine.Dialog;
import java.util.List;

/** Whether a pair is well, as each of the two says alone. */
public final class PulseDialogs {
    private PulseDialogs() {}

    public static List<Dialog<?>> all() {
        return List.of(new Pulse());
    }
}
