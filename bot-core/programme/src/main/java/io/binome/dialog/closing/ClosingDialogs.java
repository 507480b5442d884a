package io.binome.dialog.closing;

import io.binome.engine.Dialog;
import java.util.List;

/** What the two of a pair hear, and can say, when their time together is over. */
public final class ClosingDialogs {
    private ClosingDialogs() {}

    public static List<Dialog<?>> all() {
        return List.of(new Conclusion());
    }
}
