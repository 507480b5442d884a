package io.binome.dialog;

import io.binome.engine.Effect;
import io.binome.engine.Step;
import io.binome.message.Message;

/** What becomes of a step. */
public final class Steps {
    private Steps() {}

    /** The first message that is sent. */
    public static Message said(Step<?> step) {
        return step.effects().stream()
                .filter(Effect.Send.class::isInstance)
                .map(effect -> ((Effect.Send) effect).message())
                .findFirst()
                .orElseThrow();
    }
}
