package io.binome.dialog.action;

import io.binome.engine.Dialog;
import io.binome.engine.StepContext;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.programme.Pair;
import java.util.List;

/** What a pair does between its sessions. */
public final class ActionDialogs {
    private ActionDialogs() {}

    public static List<Dialog<?>> all() {
        return List.of(new Actions());
    }

    /** Whether the two have agreed to do something and have not done it yet. */
    public static boolean areOpen(PairId pair, StepContext at) {
        return !Actions.open(pair, at).isEmpty();
    }

    /** The message with what the two have agreed to do below it, the most urgent first, as this person reads it. */
    public static Message below(Message message, Pair pair, PersonId to, StepContext at) {
        var open = Actions.open(pair.id(), at);
        var words = new ActionWords(pair, to, at);
        return open.isEmpty()
                ? message
                : message.and("action.agenda")
                        .items(open.stream().map(words::line).toList());
    }
}
