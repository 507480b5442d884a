package io.binome.store;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.store.sorted.MemoryStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;

/** A store in front of another one, as good as the weather is: it can be away, hang, be full, or do what it denies. */
public final class WeatherStore implements Store {
    private static final Set<String> READS =
            Set.of("find", "found", "standing", "all", "of", "on", "since", "about", "waiting", "due", "earliest",
                    "unfinished", "setAside",
                    "asking", "posts", "form", "rooms", "ping");

    private final Store behind;
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
        this.behind = behind;
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

    private <T> T in(Class<T> port, T part) {
        var proxy = Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (itself, method, arguments) -> asked(
                        port, part, method, arguments));
        return port.cast(proxy);
    }

    private Object asked(Class<?> port, Object part, Method method, Object[] arguments) throws Throwable {
        var isRead = READS.contains(method.getName());
        var now = weathered();
        if (now == Weather.AWAY || (now == Weather.PATCHY && isBroken(port, method.getName()))) {
            throw new StoreUnavailable("the store is " + now, null);
        }
        if (now == Weather.FULL && !isRead) {
            throw new IllegalStateException("the store is " + now); // as a driver says it, in words of its own
        }
        try {
            var answer = method.invoke(part, arguments);
            if (now == Weather.DENYING && !isRead) {
                throw new StoreUnavailable("the store is " + now, null);
            }
            return answer;
        } catch (InvocationTargetException failure) {
            throw Objects.requireNonNull(failure.getCause());
        }
    }

    @Override
    public Conversations conversations() {
        return in(Conversations.class, behind.conversations());
    }

    @Override
    public Records records() {
        return in(Records.class, behind.records());
    }

    @Override
    public FactLog facts() {
        return in(FactLog.class, behind.facts());
    }

    @Override
    public Focus focus() {
        return in(Focus.class, behind.focus());
    }

    @Override
    public Workspace workspace() {
        return in(Workspace.class, behind.workspace());
    }

    @Override
    public Mentions mentions() {
        return in(Mentions.class, behind.mentions());
    }

    @Override
    public Connections connections() {
        var parts = behind.connections();
        return new Connections() {
            @Override
            public Accounts accounts() {
                return in(Accounts.class, parts.accounts());
            }

            @Override
            public Installations installations() {
                return in(Installations.class, parts.installations());
            }

            @Override
            public Tickets tickets() {
                return in(Tickets.class, parts.tickets());
            }

            @Override
            public Postings postings() {
                return in(Postings.class, parts.postings());
            }

            @Override
            public Arrivals arrivals() {
                return in(Arrivals.class, parts.arrivals());
            }
        };
    }

    @Override
    public void forget(OrganisationId organisation) {
        in(Store.class, behind).forget(organisation);
    }

    @Override
    public void forget(Collection<PersonId> people) {
        in(Store.class, behind).forget(people);
    }

    @Override
    public void keep() {
        in(Store.class, behind).keep();
    }

    @Override
    public void ping() {
        in(Store.class, behind).ping();
    }
}
