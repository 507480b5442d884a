package io.binome.engine;

import io.binome.id.Id;
import io.binome.id.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which a conversation wants to be woken.
 *
 * @param owner whose working calendar it respects: outside that person's hours, on a holiday or during a pause it waits
 *     for the next open moment; null for an alarm that rings exactly on time
 * @param by whose act it goes on with at once, so that what it brings answers them; null where time has to pass
 */
public record Alarm(Key key, Instant at, @Nullable PersonId owner, @Nullable PersonId by) {
    public Alarm(Key key, Instant at, @Nullable PersonId owner) {
        this(key, at, owner, null);
    }

    /** The same alarm at another moment. */
    public Alarm put(Instant other) {
        return new Alarm(key, other, owner, by);
    }

    /** The same alarm, which goes on with what somebody has just done. */
    public Alarm goingOnFor(@Nullable PersonId person) {
        return new Alarm(key, at, owner, person);
    }

    /**
     * Which alarm of its conversation it is: there is one of each.
     *
     * @param name what it is for
     * @param about the id of whom or what it is for; empty where there is only one
     * @param nth which of several in a row; 0 where there is only one
     */
    public record Key(String name, String about, int nth) {
        public static Key of(String name) {
            return new Key(name, "", 0);
        }

        public Key about(Id other) {
            return new Key(name, other.value(), nth);
        }

        public Key nth(int number) {
            return new Key(name, about, number);
        }

        /** Whether it is for the same, whomever and whichever it is about. */
        public boolean isLike(Key other) {
            return name.equals(other.name);
        }

        @Override
        public String toString() {
            return name + (about.isEmpty() ? "" : "@" + about) + (nth == 0 ? "" : " " + nth);
        }
    }
}
