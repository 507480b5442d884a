package io.binome.store.sorted;

import io.binome.id.EffectId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.store.Postings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Posts by id, by the question that they ask, by who reads them, and by their age where they ask nothing. */
final class SortedPostings implements Postings {
    private final Tables tables;
    private final Indexed<Posting> postings;
    private final Index<Posting> asking;
    private final Index<Posting> quiet;
    private final Index<Posting> readers;

    SortedPostings(Tables tables) {
        this.tables = tables;
        this.postings = new Indexed<>(tables, "postings", Posting.class);
        this.asking = postings.by("asking", each -> asked(each).map(PromptId::value));
        this.quiet = postings.by(
                "quiet", each -> Stream.of(Keys.of(each.at())).filter(at -> asked(each).findAny().isEmpty()));
        this.readers = postings.by("to", each -> Index.term(each.to(), PersonId::value));
    }

    private static Stream<PromptId> asked(Posting posting) {
        var question = posting.question();
        var prompt = question == null ? null : question.prompt();
        return prompt == null ? Stream.empty() : Stream.of(prompt.id());
    }

    @Override
    public void add(Posting posting) {
        tables.change(() -> postings.add(posting.id().value(), posting));
    }

    @Override
    public Optional<Posting> find(EffectId id) {
        return postings.find(id.value());
    }

    @Override
    public List<Posting> asking(PromptId prompt) {
        return postings.each(asking.of(prompt.value())).stream()
                .sorted(Comparator.comparing(Posting::at).thenComparing(each -> each.id().value()))
                .toList();
    }

    @Override
    public void settled(PromptId prompt) {
        if (!asking.of(prompt.value()).isEmpty()) {
            tables.change(() -> asking(prompt).forEach(each -> postings.put(each.id().value(), each.quiet())));
        }
    }

    @Override
    public void sweep(Instant before) {
        tables.change(() -> postings.removeAll(quiet.before(Keys.of(before), Integer.MAX_VALUE)));
    }

    @Override
    public List<PromptId> asked(PersonId person) {
        return postings.each(readers.of(person.value())).stream()
                .flatMap(SortedPostings::asked)
                .distinct()
                .toList();
    }

    @Override
    public void forget(PersonId person) {
        tables.change(() -> postings.removeAll(readers.of(person.value())));
    }

    void forget(OrganisationId organisation) {
        tables.change(() -> postings.removeWithin(organisation));
    }
}
