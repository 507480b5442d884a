package io.binome.store;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.store.sorted.MemoryStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A store in front of another one that notes each call of each port, in order: what costs a trip to a database. */
public final class CountingStore implements Store {
    private static final int SHOWN = 80;

    /** What was begun before and is not over asks again within this time. */
    private static final Duration LULL = Duration.ofMillis(40);

    private static final int MOST_LOOKS = 100;

    private final Store behind;
    private final List<Trip> trips = new ArrayList<>();

    /**
     * One call of a port.
     *
     * @param port such as {@code Records}
     * @param operation such as {@code find}
     * @param about what it was given, in short
     */
    public record Trip(String port, String operation, String about) {
        /** Such as {@code Records.find}. */
        public String name() {
            return port + "." + operation;
        }
    }

    public CountingStore() {
        this(new MemoryStore());
    }

    public CountingStore(Store behind) {
        this.behind = behind;
    }

    /** Begins to count anew, once what was begun before has come to rest. */
    public void begin() {
        int before;
        var looks = 0;
        do {
            before = trips().size();
            LockSupport.parkNanos(LULL.toNanos());
        } while (trips().size() != before && ++looks < MOST_LOOKS);
        synchronized (trips) {
            trips.clear();
        }
    }

    public List<Trip> trips() {
        synchronized (trips) {
            return List.copyOf(trips);
        }
    }

    /** What was called, each once. */
    public Set<String> names() {
        return trips().stream().map(Trip::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether nothing waits to be performed; asked of the store behind, and not counted. */
    public boolean isQuiet() {
        return behind.conversations().unfinished(1).isEmpty();
    }

    /** Whether nothing waits to be understood, nor to be marked as understood; not counted either. */
    public boolean isUnderstood() {
        return behind.connections().arrivals().waiting(1).isEmpty();
    }

    /** What was called when, a line for each. */
    public String table() {
        var all = trips();
        return all.size() + " trips\n"
                + IntStream.range(0, all.size())
                        .mapToObj(at -> "%3d  %-26s %s".formatted(at + 1, all.get(at).name(), all.get(at).about()))
                        .collect(Collectors.joining("\n"));
    }

    private <T> T in(Class<T> port, T part) {
        var proxy = Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port},
                (itself, method, arguments) -> asked(port, part, method, arguments));
        return port.cast(proxy);
    }

    private Object asked(Class<?> port, Object part, Method method, Object[] arguments) throws Throwable {
        synchronized (trips) {
            trips.add(new Trip(port.getSimpleName(), method.getName(), about(arguments)));
        }
        try {
            return method.invoke(part, arguments);
        } catch (InvocationTargetException failure) {
            throw Objects.requireNonNull(failure.getCause());
        }
    }

    private static String about(Object[] arguments) {
        if (arguments == null) {
            return "";
        }
        return java.util.Arrays.stream(arguments)
                .map(CountingStore::about)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String about(Object argument) {
        var words = switch (argument) {
            case Class<?> type -> type.getSimpleName();
            case Conversation conversation ->
                conversation.id() + " version " + conversation.version() + ", " + conversation.outbox().size()
                        + " effects wait";
            case Arrivals.Arrival arrival -> arrival.id();
            case Accounts.Account account -> account.id().value();
            case Postings.Posting posting -> posting.id().value();
            case java.util.function.UnaryOperator<?> change -> "";
            case null -> "";
            default -> argument.toString();
        };
        return words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
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
