package io.binome.store.sorted;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.store.Focus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The latest open questions of each person. */
final class SortedFocus implements Focus {
    private static final int KEPT = 20;

    private final Tables tables;
    private final Indexed<Questions> questions;

    private record Questions(List<PromptId> newestFirst) {}

    SortedFocus(Tables tables) {
        this.tables = tables;
        this.questions = new Indexed<>(tables, "focus", Questions.class);
    }

    @Override
    public List<PromptId> of(PersonId person) {
        return questions.find(person.value()).map(Questions::newestFirst).orElse(List.of());
    }

    @Override
    public void asked(PromptId prompt) {
        asked(prompt, List.of());
    }

    @Override
    public void asked(PromptId prompt, Collection<PromptId> answered) {
        change(prompt, open -> {
            open.removeAll(answered);
            open.remove(prompt);
            open.addFirst(prompt);
            if (open.size() > KEPT) {
                open.removeLast();
            }
        });
    }

    @Override
    public void answered(PromptId prompt) {
        if (of(prompt.to()).contains(prompt)) {
            change(prompt, open -> open.remove(prompt));
        }
    }

    private void change(PromptId prompt, Consumer<List<PromptId>> change) {
        tables.change(() -> {
            var open = new ArrayList<>(of(prompt.to()));
            change.accept(open);
            questions.put(prompt.to().value(), new Questions(List.copyOf(open)));
        });
    }

    @Override
    public void forget(PersonId person) {
        tables.change(() -> questions.remove(person.value()));
    }

    void forget(OrganisationId organisation) {
        tables.change(() -> questions.removeWithin(organisation));
    }
}
