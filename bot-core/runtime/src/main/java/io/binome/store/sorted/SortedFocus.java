package io.binome.store.sorted;

import io.binome.id.EffectId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.store.Focus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The latest open questions of each person, and when they were last written to without having done anything. */
final class SortedFocus implements Focus {
    private static final int KEPT = 20;
    private static final int MOMENTS = 10;

    private final Tables tables;
    private final Indexed<Questions> questions;

    /** @param unasked null where nobody has counted yet */
    private record Questions(List<PromptId> newestFirst, @Nullable List<Unasked> unasked) {
        static final Questions NONE = new Questions(List.of(), null);

        List<Unasked> moments() {
            return unasked == null ? List.of() : unasked;
        }
    }

    private record Unasked(EffectId id, Instant at) {}

    SortedFocus(Tables tables) {
        this.tables = tables;
        this.questions = new Indexed<>(tables, "focus", Questions.class);
    }

    @Override
    public List<PromptId> of(PersonId person) {
        return known(person).newestFirst();
    }

    private Questions known(PersonId person) {
        return questions.find(person.value()).orElse(Questions.NONE);
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
            var known = known(prompt.to());
            var open = new ArrayList<>(known.newestFirst());
            change.accept(open);
            questions.put(prompt.to().value(), new Questions(List.copyOf(open), known.unasked()));
        });
    }

    @Override
    public void unasked(EffectId id, PersonId person, Instant at) {
        tables.change(() -> {
            var known = known(person);
            if (known.moments().stream().noneMatch(each -> each.id().equals(id))) {
                var newestFirst = Stream.concat(Stream.of(new Unasked(id, at)), known.moments().stream());
                questions.put(person.value(), new Questions(known.newestFirst(), newestFirst.limit(MOMENTS).toList()));
            }
        });
    }

    @Override
    public List<Instant> unasked(PersonId person) {
        return known(person).moments().stream().map(Unasked::at).toList();
    }

    @Override
    public void forget(PersonId person) {
        tables.change(() -> questions.remove(person.value()));
    }

    void forget(OrganisationId organisation) {
        tables.change(() -> questions.removeWithin(organisation));
    }
}
