package io.binome.store;

import io.binome.id.Id;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Entry;
import io.binome.programme.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The register in memory, each kind of record in the order of its ids. */
final class MemoryRecords implements Records {
    private final Map<Class<?>, NavigableMap<String, Entry>> all = new HashMap<>();

    private NavigableMap<String, Entry> of(Class<?> type) {
        return all.computeIfAbsent(type, each -> new TreeMap<>());
    }

    synchronized void forget(OrganisationId organisation) {
        all.values().forEach(entries -> entries.values()
                .removeIf(entry -> entry.id().organisation().equals(organisation)));
    }

    @Override
    public synchronized <E extends Entry> Optional<E> find(Class<E> type, Id id) {
        return Optional.ofNullable(of(type).get(id.value())).map(type::cast);
    }

    @Override
    public synchronized <E extends Entry> List<E> all(Class<E> type, Id id) {
        return within(of(type), id).stream().map(type::cast).toList();
    }

    @Override
    public synchronized <E extends Entry> List<E> everywhere(Class<E> type) {
        return of(type).values().stream().map(type::cast).toList();
    }

    @Override
    public synchronized void put(Entry entry) {
        of(entry.getClass()).put(entry.id().value(), entry);
    }

    @Override
    public synchronized boolean add(Entry entry) {
        return of(entry.getClass()).putIfAbsent(entry.id().value(), entry) == null;
    }

    @Override
    public synchronized void putAll(Collection<? extends Entry> entries) {
        entries.forEach(this::put);
    }

    @Override
    public synchronized void remove(Entry entry) {
        of(entry.getClass()).remove(entry.id().value());
    }

    @Override
    public synchronized void amend(PersonId person, UnaryOperator<Person> change) {
        find(Person.class, person).map(change).ifPresent(this::put);
    }

    private static <V> Collection<V> within(NavigableMap<String, V> byId, Id id) {
        return byId.subMap(id.value() + "/", true, id.value() + "0", false).values();
    }
}
