package io.binome.store;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The latest open questions of each person, in memory. */
final class MemoryFocus implements Focus {
    private static final int KEPT = 20;
    private final Map<PersonId, List<PromptId>> all = new HashMap<>();

    synchronized void forget(OrganisationId organisation) {
        all.keySet().removeIf(person -> person.organisation().equals(organisation));
    }

    @Override
    public synchronized List<PromptId> of(PersonId person) {
        return List.copyOf(all.getOrDefault(person, List.of()));
    }

    @Override
    public synchronized void forget(PersonId person) {
        all.remove(person);
    }

    @Override
    public synchronized void asked(PromptId prompt) {
        var prompts = all.computeIfAbsent(prompt.to(), each -> new ArrayList<>());
        prompts.remove(prompt);
        prompts.addFirst(prompt);
        if (prompts.size() > KEPT) {
            prompts.removeLast();
        }
    }

    @Override
    public synchronized void answered(PromptId prompt) {
        all.getOrDefault(prompt.to(), new ArrayList<>()).remove(prompt);
    }
}
