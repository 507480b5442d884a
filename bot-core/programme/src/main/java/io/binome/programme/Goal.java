package io.binome.programme;

import io.binome.id.GoalId;
import io.binome.id.PersonId;
import java.time.Instant;

/**
 * What a pair wants to achieve together. Both partners read it, and nobody else.
 *
 * @param words as the person wrote them
 * @param sign what will show that it is reached, and by when, in the person's words; empty where unsaid
 * @param by who set it
 * @param since when it was set
 */
public record Goal(GoalId id, String words, String sign, PersonId by, Instant since, Status status) implements Entry {
    /** What has become of it. */
    public enum Status {
        OPEN,
        REACHED,
        /** Given up: nobody asks why. */
        DROPPED
    }

    public Goal shownBy(String words) {
        return new Goal(id, this.words, words, by, since, status);
    }

    public Goal now(Status other) {
        return new Goal(id, words, sign, by, since, other);
    }
}
