package io.binome.simulation;

import io.binome.fact.Recorded;
import io.binome.id.PromptId;
import io.binome.store.Workspace.Post;

/** Hears of what happens in a simulated workspace, while it happens. */
public interface Listener {
    default void posted(Post post) {}

    /** A question was answered or taken away; every post that asks it is settled. */
    default void settled(PromptId prompt) {}

    /** Something has become a fact. */
    default void recorded(Recorded fact) {}
}
