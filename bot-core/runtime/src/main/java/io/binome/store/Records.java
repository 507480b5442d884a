package io.binome.store;

import io.binome.id.PersonId;
import io.binome.programme.Entry;
import io.binome.programme.Person;
import io.binome.programme.RecordView;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** The register with its pen: durable on return, the newest version wins. */
public interface Records extends RecordView {
    void put(Entry entry);

    /** Keeps an entry where none of its type and id is kept yet; whether it did. */
    boolean add(Entry entry);

    /** The same as {@link #put} for many at once, in no particular order; faster, not atomic as a whole. */
    void putAll(Collection<? extends Entry> entries);

    /** Takes the record of this type and id away for good, whatever its version; nothing happens where it is gone. */
    void remove(Entry entry);

    /** Changes a person atomically; nothing happens where the person is unknown. The change may be tried more than once. */
    void amend(PersonId person, UnaryOperator<Person> change);

    /** Every entry of a type, over all organisations: for the operator's work at start, never for answering somebody. */
    <E extends Entry> List<E> everywhere(Class<E> type);
}
