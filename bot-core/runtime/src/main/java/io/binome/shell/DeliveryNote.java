package io.binome.shell;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The note that an effect is delivered, which keeps it from being delivered again. Whoever delivers it writes the note as
 * soon as the last of it is there, before anything else is sent: so a crash repeats no more than what was under way.
 */
public final class DeliveryNote {
    private static final ThreadLocal<@Nullable DeliveryNote> CURRENT = new ThreadLocal<>();

    private final Runnable note;
    private boolean written;

    DeliveryNote(Runnable note) {
        this.note = note;
    }

    /** Delivers something of which this is the note. */
    <T> T during(Supplier<T> delivering) {
        return with(this, delivering);
    }

    /** Delivers what is only a part of an effect, or not its last one: whether it was delivered is noted elsewhere. */
    public static <T> T aside(Supplier<T> delivering) {
        return with(null, delivering);
    }

    private static <T> T with(@Nullable DeliveryNote now, Supplier<T> delivering) {
        var before = CURRENT.get();
        CURRENT.set(now);
        try {
            return delivering.get();
        } finally {
            CURRENT.set(before);
        }
    }

    /**
     * What is under way has just been delivered as a whole: it is noted, durable on return.
     *
     * @return false where nobody takes a note, and whoever delivers has to note it in another way
     */
    public static boolean write() {
        var current = CURRENT.get();
        if (current == null) {
            return false;
        }
        current.note.run();
        current.written = true;
        return true;
    }

    boolean isWritten() {
        return written;
    }
}
