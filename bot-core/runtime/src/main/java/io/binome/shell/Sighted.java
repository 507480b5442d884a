package io.binome.shell;

import io.binome.id.Id;
import io.binome.programme.Entry;
import io.binome.programme.Person;
import io.binome.programme.Person.Duty;
import io.binome.programme.RecordView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The register with duties that are worked out instead of read: of one person, when somebody wants to know. */
record Sighted(RecordView kept, Function<Person, Set<Duty>> duties) implements RecordView {
    @Override
    public <E extends Entry> Optional<E> find(Class<E> type, Id id) {
        return kept.find(type, id).map(entry -> entry instanceof Person person
                ? type.cast(person.serving(new Unasked(() -> duties.apply(person))))
                : entry);
    }

    /** Where nothing is otherwise, the same list, which some remember by. */
    @Override
    public <E extends Entry> List<E> all(Class<E> type, Id within) {
        var all = kept.all(type, within);
        if (type != Person.class) {
            return all;
        }
        var seen = all.stream().map(entry -> seen(type, entry)).toList();
        return seen.equals(all) ? all : seen;
    }

    private <E extends Entry> E seen(Class<E> type, E entry) {
        if (!(entry instanceof Person person)) {
            return entry;
        }
        var now = duties.apply(person);
        return now.equals(person.duties()) ? entry : type.cast(person.serving(now));
    }
}
