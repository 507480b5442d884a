package io.binome.store;

import io.binome.id.PersonId;
import io.binome.id.PromptId;
import java.util.Collection;
import java.util.List;

/** Which questions a person was asked last, so that a typed answer finds its question. */
public interface Focus {
    /** Most recent first, twenty at the most, each once. */
    List<PromptId> of(PersonId person);

    void asked(PromptId prompt);

    /** The same, where others were answered before. */
    default void asked(PromptId prompt, Collection<PromptId> answered) {
        answered.forEach(this::answered);
        asked(prompt);
    }

    void answered(PromptId prompt);

    void forget(PersonId person);
}
