package io.binome.store;

import io.binome.store.sorted.MemoryStore;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A store in front of another one that notes each call of each port, in order: what costs a trip to a database. */
public final class CountingStore extends StoreInFront {
    private static final int SHOWN = 80;

    /** What was begun before and is not over asks again within this time. */
    private static final Duration LULL = Duration.ofMillis(40);

    private static final int MOST_LOOKS = 100;

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
        super(behind);
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

    /** Of these what somebody's doing costs: without the look at the gates' mark, once a second whatever is done. */
    public List<Trip> costs() {
        return trips().stream()
                .filter(trip -> !(trip.name().equals("Tickets.find") && trip.about().startsWith("gates ")))
                .toList();
    }

    /** What was called, each once. */
    public Set<String> names() {
        return trips().stream().map(Trip::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether nothing waits to be performed; asked of the store behind, and not counted. */
    public boolean isQuiet() {
        return behind().conversations().unfinished(1).isEmpty();
    }

    /** Whether nothing waits to be understood, nor to be marked as understood; not counted either. */
    public boolean isUnderstood() {
        return behind().connections().arrivals().waiting(1).isEmpty();
    }

    /** What was called when, a line for each. */
    public String table() {
        var all = trips();
        return all.size() + " trips\n"
                + IntStream.range(0, all.size())
                        .mapToObj(at -> "%3d  %-26s %s".formatted(at + 1, all.get(at).name(), all.get(at).about()))
                        .collect(Collectors.joining("\n"));
    }

    @Override
    protected Object asked(Class<?> port, Object part, Method method, Object[] arguments) throws Throwable {
        synchronized (trips) {
            trips.add(new Trip(port.getSimpleName(), method.getName(), about(arguments)));
        }
        return carriedOut(part, method, arguments);
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
}
