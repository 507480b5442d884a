package io.binome.programme;

import io.binome.id.ActionId;
import io.binome.id.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
 * @param closing when it was done or dropped, and who said so; null while it is open
 */
public record Action(
        ActionId id, String words, List<PersonId> owners, @Nullable LocalDate due, PersonId by, Instant since,
        Status status, @Nullable Closing closing)
        implements Entry {
    /** So many characters are kept at most. */
    public static final int LONGEST = 200;

    public Action {
        owners = List.copyOf(owners);
    }

    public Action(
            ActionId id, String words, List<PersonId> owners, @Nullable LocalDate due, PersonId by, Instant since,
            Status status) {
        this(id, words, owners, due, by, since, status, null);
    }

    /** When it was done or dropped, and which of the two said so. */
    public record Closing(PersonId by, Instant at) {}

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

    /** Done or dropped. */
    public Action closed(Status as, PersonId by, Instant at) {
        return new Action(id, words, owners, due, this.by, since, as, new Closing(by, at));
    }

    public Action reopened() {
        return new Action(id, words, owners, due, by, since, Status.OPEN, null);
    }

    /** When it was done or dropped; where that was not kept, when it was noted. */
    public Instant closedAt() {
        return closing == null ? since : closing.at();
    }

    /** Whether the two read the same in both. */
    public boolean readsLike(Action other) {
        return words.equals(other.words) && owners.equals(other.owners) && Objects.equals(due, other.due);
    }

    /** The same action as one of the two puts it now. */
    public Action put(PersonId by, String words, List<PersonId> owners, @Nullable LocalDate due) {
        return new Action(id, words, owners, due, by, since, status, closing);
    }
}
