package io.binome.store;

import io.binome.id.EffectId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Which questions a person was asked last, so that a typed answer finds its question; and when they were last written to
 * without having done anything, so that it does not become too much.
 */
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

    /** Somebody was written to without having done anything; a second time under the same id changes nothing. */
    void unasked(EffectId id, PersonId person, Instant at);

    /** When that was: the last ten times, in no particular order. */
    List<Instant> unasked(PersonId person);

    void forget(PersonId person);
}
