package io.binome.programme;

import io.binome.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a programme.
 *
 * @param sponsor whoever answers for it at the top, or null where nobody has been named
 * @param time what is granted, or null where nobody has said
 */
public record Backing(@Nullable PersonId sponsor, @Nullable GrantedTime time) {
    public static final Backing NONE = new Backing(null, null);

    public Backing by(@Nullable PersonId other) {
        return new Backing(other, time);
    }

    public Backing granting(@Nullable GrantedTime other) {
        return new Backing(sponsor, other);
    }
}
