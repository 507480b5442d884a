package io.binome.dialog.talk;

import io.binome.engine.Dialog;
import java.util.List;

/** What there is to say to words that are neither an answer nor a command. */
public final class TalkDialogs {
    private TalkDialogs() {}

    public static List<Dialog<?>> all() {
        return List.of(new Talk());
    }
}
