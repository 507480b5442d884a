package io.binome.store;

import io.binome.id.EffectId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one piece of work has read of an {@link AttentiveStore}: each thing once, from something that arrived to what is
 * said in answer, on whatever threads. What the work itself writes it knows at once; what others write meanwhile it sees a
 * few seconds later, as if it had been done that much sooner. After {@link #LASTING} it reads everything anew.
 */
public final class Reading {
    /** No longer than what was read may be taken for what is there. */
    private static final long LASTING = TimeUnit.SECONDS.toNanos(5);

    private static final ThreadLocal<@Nullable Reading> CURRENT = new ThreadLocal<>();

    private final long begun = System.nanoTime();
    private boolean first;
    private volatile boolean repeatable = true;
    private final Map<Question, Object> known = new ConcurrentHashMap<>();
    private final Set<String> absent = ConcurrentHashMap.newKeySet();
    private final AtomicLong changes = new AtomicLong();

    /** One question to a store. */
    record Question(String port, Object what, String id) {}

    private Reading() {}

    /** Does a piece of work in the reading that is going on, or in one of its own. */
    public static <T> T during(Supplier<T> work) {
        return lasting() == null ? in(new Reading(), work) : work.get();
    }

    /** The same work, to be done later and by somebody else, in the reading that is going on now while it lasts. */
    public static Runnable continued(Runnable work) {
        var reading = lasting();
        return reading == null ? work : () -> in(reading, () -> {
            work.run();
            return true;
        });
    }

    private static <T> T in(Reading reading, Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(reading);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    private static @Nullable Reading lasting() {
        var reading = CURRENT.get();
        return reading == null || System.nanoTime() - reading.begun > LASTING ? null : reading;
    }

    /** Does a piece of work of its own: something that has just arrived, and that nobody has tried to understand before. */
    public static <T> T first(Supplier<T> work) {
        var reading = new Reading();
        reading.first = true;
        return in(reading, work);
    }

    /** Whether what is being understood came for the first time: nobody has begun with it before. */
    public static boolean isFirst() {
        var reading = CURRENT.get();
        return reading != null && reading.first;
    }

    /** Something was said that nobody keeps: it would be said again, were this work done again. */
    public static void isSaidOnTheSide() {
        var reading = CURRENT.get();
        if (reading != null) {
            reading.repeatable = false;
        }
    }

    /** Whether this work may be done again, and nothing would come of it. */
    public static boolean isRepeatable() {
        var reading = CURRENT.get();
        return reading != null && reading.repeatable;
    }

    /** An effect was saved a moment ago for the first time: nobody can have posted anything of it. */
    public static void isNew(EffectId effect) {
        noteAbsent(effect.value());
    }

    /** There is nothing under this key of the tickets, since there was no occasion to keep it. */
    public static void isAbsent(String ticket) {
        noteAbsent(ticket);
    }

    private static void noteAbsent(String what) {
        var reading = lasting();
        if (reading != null) {
            reading.absent.add(what);
        }
    }

    static boolean knowsAbsent(String what) {
        var reading = lasting();
        return reading != null && reading.absent.contains(what);
    }

    static void isThere(String what) {
        var reading = CURRENT.get();
        if (reading != null) {
            reading.absent.remove(what);
        }
    }

    /** What is known, or else what is answered; an answer that was overtaken by a change is not remembered. */
    @SuppressWarnings("unchecked")
    static <T> T once(Question key, Supplier<T> question) {
        var reading = lasting();
        if (reading == null) {
            return question.get();
        }
        var answered = reading.known.get(key);
        if (answered != null) {
            return (T) answered;
        }
        var before = reading.changes.get();
        var answer = question.get();
        synchronized (reading.changes) {
            if (reading.changes.get() == before) {
                reading.known.put(key, answer);
            }
        }
        return answer;
    }

    /** What was asked of the store, where it is known. */
    @SuppressWarnings("unchecked")
    static <T> Optional<T> known(Question key) {
        var reading = lasting();
        return Optional.ofNullable(reading == null ? null : (T) reading.known.get(key));
    }

    static void learn(Question key, Object answer) {
        var reading = CURRENT.get();
        if (reading != null) {
            synchronized (reading.changes) {
                reading.changes.incrementAndGet();
                reading.known.put(key, answer);
            }
        }
    }

    /** Something is changed: what is known of it is not known any more. */
    static void forget(Predicate<Question> changed) {
        var reading = CURRENT.get();
        if (reading != null) {
            synchronized (reading.changes) {
                reading.changes.incrementAndGet();
                reading.known.keySet().removeIf(changed);
            }
        }
    }

    /** Much has changed: nothing is known any more. */
    static void forgetAll() {
        forget(key -> true);
        var reading = CURRENT.get();
        if (reading != null) {
            reading.absent.clear();
        }
    }
}
