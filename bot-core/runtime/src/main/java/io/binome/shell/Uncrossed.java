package io.binome.shell;

import io.binome.id.EffectId;
import io.binome.id.PromptId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was performed of a conversation and is not crossed off yet. Where the store is away by then, the next walk crosses it
 * off, and nobody sees it twice.
 */
record Uncrossed(Set<EffectId> performed, List<PromptId> answered) {
    Uncrossed() {
        this(new HashSet<>(), new ArrayList<>());
    }
}
