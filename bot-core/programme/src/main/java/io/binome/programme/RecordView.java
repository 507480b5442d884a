package io.binome.programme;

import io.binome.id.Id;
import java.util.List;
import java.util.Optional;

/** A read-only view of the records Binôme keeps. */
public interface RecordView {
    <E extends Entry> Optional<E> find(Class<E> type, Id id);

    /** All entries of a type whose id lies within another's ({@code within/…}), in the order of their ids. */
    <E extends Entry> List<E> all(Class<E> type, Id within);
}
