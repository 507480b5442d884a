package io.binome.programme;

import io.binome.id.Id;
import io.binome.id.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A read-only view of the records Binôme keeps. */
public interface RecordView {
    <E extends Entry> Optional<E> find(Class<E> type, Id id);

    /** All entries of a type whose id lies within another's ({@code within/…}), in the order of their ids. */
    <E extends Entry> List<E> all(Class<E> type, Id within);

    /** Where somebody stands in each programme of their organisation that they have to do with; looks up one of them each. */
    default Stream<Member> memberships(PersonId person) {
        return all(Programme.class, person.organisation()).stream()
                .flatMap(programme -> find(Member.class, programme.id().member(person)).stream());
    }
}
