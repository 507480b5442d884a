package io.binome.dialog.joining;

import io.binome.content.Contents;
import io.binome.engine.Dialog;
import java.util.List;

/** What leads somebody into a programme: the invitation and the survey. */
public final class JoiningDialogs {
    private JoiningDialogs() {}

    public static List<Dialog<?>> all(Contents contents) {
        return List.of(new Invitation(contents), new Survey());
    }
}
