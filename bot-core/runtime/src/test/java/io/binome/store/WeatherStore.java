package io.binome.store;

import io.binome.store.sorted.MemoryStore;
import java.lang.reflect.Method;
import java.util.Set;

/** A store in front of another one, as good as the weather is: it can be away, hang, be full, or do what it denies. */
public final class WeatherStore extends StoreInFront {
    private static final Set<String> READS =
            Set.of("find", "found", "standing", "all", "of", "on", "since", "about", "waiting", "due", "earliest",
                    "unfinished", "setAside",
                    "asking", "posts", "form", "rooms", "ping");

    private Weather weather = Weather.FAIR;
    private int hanging;
    private Class<?> broken = Void.class;
    private Set<String> brokenOperations = Set.of();

    /** How the store is. */
    public enum Weather {
        /** All is well. */
        FAIR,
        /** Whatever is asked fails. */
        AWAY,
        /** Whatever is asked waits until the weather changes, and is done then. */
        HANGING,
        /** What is to be written fails; what is written can be read. */
        FULL,
        /** What is to be written is written, and fails all the same. */
        DENYING,
        /** What {@link #breaks} names fails; all else is well. */
        PATCHY
    }

    public WeatherStore() {
        this(new MemoryStore());
    }

    public WeatherStore(Store behind) {
        super(behind);
    }

    public synchronized void turns(Weather now) {
        weather = now;
        notifyAll();
    }

    /** Some operations of one port fail, or all, until the weather changes. */
    public synchronized void breaks(Class<?> port, String... operations) {
        broken = port;
        brokenOperations = Set.of(operations);
        turns(Weather.PATCHY);
    }

    private synchronized boolean isBroken(Class<?> port, String operation) {
        return port.equals(broken) && (brokenOperations.isEmpty() || brokenOperations.contains(operation));
    }

    /** How many wait for an answer. */
    public synchronized int hanging() {
        return hanging;
    }

    private synchronized Weather weathered() {
        hanging++;
        try {
            while (weather == Weather.HANGING) {
                wait();
            }
            return weather;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("the store is away", stopping);
        } finally {
            hanging--;
        }
    }

    @Override
    protected Object asked(Class<?> port, Object part, Method method, Object[] arguments) throws Throwable {
        var isRead = READS.contains(method.getName());
        var now = weathered();
        if (now == Weather.AWAY || (now == Weather.PATCHY && isBroken(port, method.getName()))) {
            throw new StoreUnavailable("the store is " + now, null);
        }
        if (now == Weather.FULL && !isRead) {
            throw new IllegalStateException("the store is " + now); // as a driver says it, in words of its own
        }
        var answer = carriedOut(part, method, arguments);
        if (now == Weather.DENYING && !isRead) {
            throw new StoreUnavailable("the store is " + now, null);
        }
        return answer;
    }
}
