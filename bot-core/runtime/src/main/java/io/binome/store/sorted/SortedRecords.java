package io.binome.store.sorted;

import io.binome.id.Id;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Entry;
import io.binome.programme.Person;
import io.binome.store.Records;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The register, each kind of record in the order of its ids. */
final class SortedRecords implements Records {
    private final Tables tables;
    private final Map<Class<?>, Table<? extends Entry>> records = new ConcurrentHashMap<>();

    SortedRecords(Tables tables) {
        this.tables = tables;
    }

    @SuppressWarnings("unchecked") // each type stands beside its own records
    private <E extends Entry> Table<E> of(Class<E> type) {
        return (Table<E>) records.computeIfAbsent(
                type, each -> tables.table("records." + each.getSimpleName().toLowerCase(Locale.ROOT), type));
    }

    @Override
    public <E extends Entry> Optional<E> find(Class<E> type, Id id) {
        return Optional.ofNullable(of(type).get(id.value()));
    }

    @Override
    public <E extends Entry> List<E> all(Class<E> type, Id within) {
        return between(type, Keys.firstWithin(within), Keys.afterWithin(within));
    }

    @Override
    public <E extends Entry> List<E> everywhere(Class<E> type) {
        return between(type, Keys.FIRST, Keys.LAST);
    }

    private <E extends Entry> List<E> between(Class<E> type, String from, String before) {
        return of(type).rows(from, before, Integer.MAX_VALUE).stream()
                .map(Table.Row::value)
                .toList();
    }

    @Override
    public void put(Entry entry) {
        tables.change(() -> write(entry));
    }

    @Override
    public boolean add(Entry entry) {
        return tables.change(() -> {
            var free = find(entry.getClass(), entry.id()).isEmpty();
            if (free) {
                write(entry);
            }
            return free;
        });
    }

    @Override
    public void putAll(Collection<? extends Entry> entries) {
        tables.change(() -> entries.forEach(this::write));
    }

    @Override
    public void remove(Entry entry) {
        tables.change(() -> of(entry.getClass()).remove(entry.id().value()));
    }

    @Override
    public void amend(PersonId person, UnaryOperator<Person> change) {
        tables.change(() -> find(Person.class, person).map(change).ifPresent(this::write));
    }

    void forget(OrganisationId organisation) {
        tables.change(() -> {
            for (var type : Entry.class.getPermittedSubclasses()) {
                var records = of(type.asSubclass(Entry.class));
                records.remove(organisation.value());
                records.rows(Keys.firstWithin(organisation), Keys.afterWithin(organisation), Integer.MAX_VALUE)
                        .forEach(row -> records.remove(row.key()));
            }
        });
    }

    @SuppressWarnings("unchecked") // an entry is of its own type
    private <E extends Entry> void write(E entry) {
        of((Class<E>) entry.getClass()).put(entry.id().value(), entry);
    }
}
