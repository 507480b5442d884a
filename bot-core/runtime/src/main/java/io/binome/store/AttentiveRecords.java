package io.binome.store;

import static io.binome.store.Reading.once;

import io.binome.id.Id;
import io.binome.id.PersonId;
import io.binome.programme.Entry;
import io.binome.programme.Person;
import io.binome.store.Reading.Question;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Records of which a reading asks once, until it changes one of the same type. */
record AttentiveRecords(Records behind) implements Records {
    private static final String ONE = "record";
    private static final String ALL = "records";

    @Override
    public <E extends Entry> Optional<E> find(Class<E> type, Id id) {
        return once(new Question(ONE, type, id.value()), () -> behind.find(type, id));
    }

    @Override
    public <E extends Entry> List<E> all(Class<E> type, Id within) {
        return once(new Question(ALL, type, within.value()), () -> behind.all(type, within));
    }

    @Override
    public <E extends Entry> List<E> everywhere(Class<E> type) {
        return behind.everywhere(type);
    }

    private static void changed(Class<?> type) {
        Reading.forget(key -> key.what().equals(type));
    }

    @Override
    public void put(Entry entry) {
        try {
            behind.put(entry);
        } finally {
            changed(entry.getClass());
        }
    }

    @Override
    public boolean add(Entry entry) {
        try {
            return behind.add(entry);
        } finally {
            changed(entry.getClass());
        }
    }

    @Override
    public void putAll(Collection<? extends Entry> entries) {
        try {
            behind.putAll(entries);
        } finally {
            entries.stream().map(Entry::getClass).distinct().forEach(AttentiveRecords::changed);
        }
    }

    @Override
    public void remove(Entry entry) {
        try {
            behind.remove(entry);
        } finally {
            changed(entry.getClass());
        }
    }

    @Override
    public void amend(PersonId person, UnaryOperator<Person> change) {
        try {
            behind.amend(person, change);
        } finally {
            changed(Person.class);
        }
    }
}
