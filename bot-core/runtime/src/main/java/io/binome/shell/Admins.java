package io.binome.shell;

import io.binome.programme.Grant;
import io.binome.programme.Person;
import io.binome.programme.Person.Duty;
import io.binome.programme.RecordView;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** Who is an admin. It is worked out whenever it matters, so that nobody stays one for having been one. */
public interface Admins {
    /** By what somebody is an admin at this moment; asked of many in a row, it looks things up once. */
    Function<Person, Set<Duty>> now();

    /** What is on record, with everybody's duties as they are at this moment. */
    default RecordView over(RecordView kept) {
        return new Sighted(kept, now());
    }

    /** In a world whose people are invented: whoever its cast says, and whoever was granted it since. */
    static Admins asWritten(RecordView kept) {
        return () -> person -> {
            if (!person.isColleague()) {
                return Set.of();
            }
            if (kept.find(Grant.class, person.id()).isEmpty()) {
                return person.duties();
            }
            var both = EnumSet.of(Duty.GRANTED);
            both.addAll(person.duties());
            return Set.copyOf(both);
        };
    }
}
