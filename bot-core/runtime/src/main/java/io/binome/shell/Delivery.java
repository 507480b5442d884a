package io.binome.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.function.Function;

/** What has come of something that was to be delivered. */
public sealed interface Delivery {
    Delivery DELIVERED = new Delivered();

    /** It is there. */
    record Delivered() implements Delivery {}

    /** The platform cannot take it now and says when to try again; tried for as long as it takes. */
    record Later(Duration after, String reason) implements Delivery {}

    /**
     * The platform will never take it: the effect ends here.
     *
     * @param detail the platform's own word for it, for the log
     */
    record Never(Reason reason, String detail) implements Delivery {}

    /** What stands in the way. */
    enum Reason {
        /** The addressee cannot be reached any more: the account is closed, or the bot was shut out. */
        GONE,
        /** The place cannot be written to: archived, deleted, or the bot is not in it. */
        CLOSED,
        /** This one message cannot be taken; the next may be. */
        REFUSED
    }

    /** Makes calls to a platform, of which the first that fails ends all. */
    static Delivery of(Runnable calls) {
        try {
            calls.run();
            return DELIVERED;
        } catch (TryLater later) {
            return new Later(later.after(), String.valueOf(later.getMessage()));
        } catch (Undeliverable never) {
            return new Never(never.reason(), String.valueOf(never.getMessage()));
        }
    }

    /** Delivers to several. Whoever cannot be reached is no reason not to tell the others. */
    static <T> Delivery toEach(Collection<T> all, Function<T, Delivery> telling) {
        var never = new ArrayList<Delivery>();
        for (var one : all) {
            switch (telling.apply(one)) {
                case Delivered delivered -> {}
                case Later later -> {
                    return later;
                }
                case Never no -> never.add(no);
            }
        }
        return never.isEmpty() || never.size() < all.size() ? DELIVERED : never.getFirst();
    }
}
