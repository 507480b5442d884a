package io.binome.store;

import static io.binome.store.Reading.once;

import io.binome.id.EffectId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.store.Reading.Question;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What is in focus, asked for once, until the reading changes it. */
record AttentiveFocus(Focus behind) implements Focus {
    private static final String PORT = "focus";

    @Override
    public List<PromptId> of(PersonId person) {
        return once(new Question(PORT, PORT, person.value()), () -> behind.of(person));
    }

    private static void changed() {
        Reading.forget(key -> key.port().equals(PORT));
    }

    @Override
    public void asked(PromptId prompt) {
        try {
            behind.asked(prompt);
        } finally {
            changed();
        }
    }

    @Override
    public void asked(PromptId prompt, Collection<PromptId> answered) {
        try {
            behind.asked(prompt, answered);
        } finally {
            changed();
        }
    }

    @Override
    public void answered(PromptId prompt) {
        try {
            behind.answered(prompt);
        } finally {
            changed();
        }
    }

    @Override
    public void unasked(EffectId id, PersonId person, Instant at) {
        behind.unasked(id, person, at);
    }

    @Override
    public List<Instant> unasked(PersonId person) {
        return behind.unasked(person);
    }

    @Override
    public void forget(PersonId person) {
        behind.forget(person);
        changed();
    }
}
