package io.binome.engine;

import java.util.ArrayList;
import java.util.List;

/** What a dialog answers to an input: the state it is in now, and what it wants done. */
public record Step<S>(S state, List<Effect> effects) {
    public static <S> Step<S> to(S state, Effect... effects) {
        return new Step<>(state, List.of(effects));
    }

    /** Nothing changes and nothing is done: the input means nothing in this state. */
    public static <S> Step<S> stay(S state) {
        return new Step<>(state, List.of());
    }

    public Step<S> and(Effect... more) {
        return and(List.of(more));
    }

    public Step<S> and(List<? extends Effect> more) {
        var all = new ArrayList<>(effects);
        all.addAll(more);
        return new Step<>(state, List.copyOf(all));
    }
}
