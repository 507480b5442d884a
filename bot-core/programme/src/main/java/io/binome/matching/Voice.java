package io.binome.matching;

import io.binome.id.PersonId;
import io.binome.text.Text;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * To whom an explanation speaks: to one of the two, who is "you" in it, or to somebody who reads about both.
 *
 * @param reader one of the two; null where both are spoken of
 */
record Voice(@Nullable PersonId reader) {
    /** What one of the two could do for the other. */
    Text of(String key, PersonId from, PersonId to, Object... more) {
        var arguments = Arrays.copyOf(new Object[] {"from", from, "to", to}, 4 + more.length);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Text.of(reader == null ? key : key + (reader.equals(from) ? ".giving" : ".learning"), arguments);
    }

    /** What is so of both. */
    Text ofBoth(String key, Object... more) {
        return Text.of(reader == null ? key : key + ".you", more);
    }

    boolean isFor(PersonId person) {
        return person.equals(reader);
    }
}
