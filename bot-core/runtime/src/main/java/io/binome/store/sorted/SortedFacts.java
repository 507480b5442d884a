package io.binome.store.sorted;

import io.binome.fact.Recorded;
import io.binome.id.Id;
import io.binome.store.FactLog;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The facts, each once, in the order in which they were written down. */
final class SortedFacts implements FactLog {
    private final Tables tables;
    private final Counter written;
    private final Indexed<Numbered> facts;
    private final Index<Numbered> about;

    /** A fact, and how many were written before it: of those of one moment it says what came first. */
    private record Numbered(long number, Recorded fact) {}

    SortedFacts(Tables tables) {
        this.tables = tables;
        this.written = new Counter(tables, "facts");
        this.facts = new Indexed<>(tables, "facts", Numbered.class);
        this.about = facts.by("about", each -> Stream.of(each.fact().fact().about().value()));
    }

    @Override
    public void append(Recorded fact) {
        tables.change(() -> {
            if (facts.get(fact.id()) == null) {
                facts.put(fact.id(), new Numbered(written.next(), fact));
            }
        });
    }

    @Override
    public List<Recorded> about(Id within) {
        return facts.each(about.under(within)).stream()
                .sorted(Comparator.<Numbered, Instant>comparing(each -> each.fact().at())
                        .thenComparingLong(Numbered::number))
                .map(Numbered::fact)
                .toList();
    }

    @Override
    public void forget(Id gone) {
        tables.change(() -> facts.removeAll(about.under(gone)));
    }
}
