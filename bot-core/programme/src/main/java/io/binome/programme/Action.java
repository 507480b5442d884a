package io.binome.programme;

import io.binome.id.ActionId;
import io.binome.id.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one of a pair, or both, will do between two sessions. Both read it, and nobody else; it comes back with each agenda
 * until it is done or dropped.
 *
 * @param words as the person wrote them
 * @param owners whose it is: one of the two, or both
 * @param due the day by which it is to be done; null where the two have named none
 * @param by who noted it, or changed it last
 * @param since when it was noted
 */
public record Action(
        ActionId id, String words, List<PersonId> owners, @Nullable LocalDate due, PersonId by, Instant since,
        Status status)
        implements Entry {
    /** So many characters are kept at most. */
    public static final int LONGEST = 200;

    public Action {
        owners = List.copyOf(owners);
    }

    /** What has become of it. */
    public enum Status {
        OPEN,
        DONE,
        /** Given up: nobody asks why. */
        DROPPED
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public Action now(Status other) {
        return new Action(id, words, owners, due, by, since, other);
    }

    /** The same action as one of the two puts it now. */
    public Action put(PersonId by, String words, List<PersonId> owners, @Nullable LocalDate due) {
        return new Action(id, words, owners, due, by, since, status);
    }
}
