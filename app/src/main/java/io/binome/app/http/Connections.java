package io.binome.app.http;

import io.binome.platform.Bounds;
import io.binome.platform.Bounds.Bound;
import java.net.SocketAddress;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Everybody who is connected, and how far their request has come. Where all places are taken, a newcomer gets that of the
 * oldest among those who have most of them and whose request is not being worked on; so whoever has one connection keeps
 * it, however many somebody else opens. Time is counted by a clock that nobody sets.
 */
final class Connections {
    /** How far a connection has come. */
    enum Phase {
        /** Its request has begun, or is to begin at once. */
        HEADERS,
        /** It waits for its next request. */
        IDLE,
        /** The body is being read. */
        BODY,
        /** The request is being worked on. */
        WORK,
        /** The answer has been given and is being fetched. */
        ANSWER,
        /** The answer goes on for as long as the reader likes, as it does on a page of the playground. */
        STREAM
    }

    private static final Set<Phase> EXPENDABLE = EnumSet.of(Phase.HEADERS, Phase.IDLE, Phase.BODY, Phase.ANSWER);

    private static final long SECOND = 1_000_000_000;
    private static final long MOMENT = SECOND / 50;

    private final Limits limits;
    private final Bounds bounds;
    private final LongSupplier nanos;
    private final Map<SocketAddress, Connection> all = new HashMap<>();
    private final Map<Caller, Set<Connection>> byCaller = new LinkedHashMap<>();
    private final Map<Caller, Long> inVain = new HashMap<>();
    private final Flood flood;
    private final Queue<Connection> leaving = new ConcurrentLinkedQueue<>();
    private int bodies;
    private long tidied;

    private static final class Connection {
        private final SocketAddress address;
        private final Caller caller;
        private final Line line;
        private Phase phase = Phase.HEADERS;
        private long deadline;
        private boolean holdsBody;
        private final long since;

        Connection(SocketAddress address, Caller caller, Line line, long since) {
            this.since = since;
            this.address = address;
            this.caller = caller;
            this.line = line;
        }
    }

    /** @param nanos a clock that only goes forward, in nanoseconds */
    Connections(Limits limits, Bounds bounds, LongSupplier nanos) {
        this.limits = limits;
        this.bounds = bounds;
        this.nanos = nanos;
        this.flood = new Flood(bounds, nanos);
    }

    Limits limits() {
        return limits;
    }

    synchronized int size() {
        return all.size();
    }

    /** Somebody connects; false, and they have been told so, where there is no place for them. */
    boolean admit(SocketAddress address, Line line) {
        var caller = Caller.of(address);
        if (flood.turnedAway(caller, line)) {
            return false;
        }
        var bound = placed(new Connection(address, caller, line, nanos.getAsLong()));
        sayGoodbye();
        bound.ifPresent(each -> flood.refuse(caller, each, each == Bound.CONNECTIONS ? 503 : 429, line));
        return bound.isEmpty();
    }

    /** Gives a newcomer a place, or says which bound keeps them out. */
    private synchronized Optional<Bound> placed(Connection newcomer) {
        var own = byCaller.getOrDefault(newcomer.caller, Set.of());
        if (own.size() >= limits.ofOneAddress()) {
            tidy();
        }
        if (own.size() >= limits.ofOneAddress()) {
            return Optional.of(Bound.CONNECTIONS_OF_ADDRESS);
        }
        if (all.size() >= limits.connections()) {
            tidy();
        }
        if (all.size() >= limits.connections()
                && !madeRoom(each -> EXPENDABLE.contains(each.phase), own.size(), Bound.CONNECTIONS)) {
            return Optional.of(Bound.CONNECTIONS);
        }
        Optional.ofNullable(all.put(newcomer.address, newcomer)).ifPresent(this::forget);
        byCaller.computeIfAbsent(newcomer.caller, each -> new LinkedHashSet<>()).add(newcomer);
        enter(newcomer, Phase.HEADERS);
        return Optional.empty();
    }

    /** Forgets those that have gone by themselves, unless that was done a moment ago. */
    private void tidy() {
        var now = nanos.getAsLong();
        if (now - tidied >= MOMENT) {
            tidied = now;
            all.values().stream().filter(each -> !each.line.isOpen()).toList().forEach(this::forget);
        }
    }

    private void forget(Connection connection) {
        leaveBody(connection);
        all.remove(connection.address, connection);
        var own = byCaller.get(connection.caller);
        if (own != null && own.remove(connection) && own.isEmpty()) {
            byCaller.remove(connection.caller);
        }
    }

    /** Takes a place from whoever has most of that kind; false where nobody has one that can be taken. */
    private boolean madeRoom(Predicate<Connection> kind, long ownNumber, Bound bound) {
        List<Connection> most = List.of();
        for (var own : byCaller.values()) {
            if (own.size() > most.size()) {
                var such = own.stream().filter(kind).toList();
                most = such.size() > most.size() ? such : most;
            }
        }
        if (most.isEmpty() || !mayBeTaken(most.getFirst(), most.size() - ownNumber)) {
            return false;
        }
        bounds.refused(bound);
        end(most.getFirst());
        return true;
    }

    /**
     * Whoever has no fewer takes only what waits for nothing, and whoever has one fewer nothing that has just come: else a
     * crowd would spend our time on driving out its own.
     */
    private boolean mayBeTaken(Connection oldest, long fewer) {
        return fewer > 1
                || (fewer == 1 ? nanos.getAsLong() - oldest.since >= SECOND : oldest.phase == Phase.IDLE);
    }

    /** Something of a request has come, or a connection was closed from the other side. */
    synchronized void reading(SocketAddress address) {
        var connection = all.get(address);
        if (connection != null && connection.phase == Phase.IDLE) {
            enter(connection, Phase.HEADERS);
        }
    }

    /** The first lines of a request are there. */
    synchronized void begun(SocketAddress address) {
        move(address, Phase.WORK);
    }

    /**
     * Its body is to be read; false where there is no place for another, or where one from the same caller has just been
     * read in vain. One that is small by its own word needs none: whoever sends large ones must not be in the way of those.
     *
     * @param length as the request says; negative where it does not
     */
    boolean receiving(SocketAddress address, long length) {
        var taken = take(address, length < 0 || length > Limits.SMALL);
        sayGoodbye();
        return taken;
    }

    private synchronized boolean take(SocketAddress address, boolean large) {
        var connection = all.get(address);
        if (connection == null) {
            return true;
        }
        if (large && inVain.containsKey(connection.caller)) {
            bounds.refused(Bound.BODIES);
            return false;
        }
        if (large) {
            var own =
                    byCaller.getOrDefault(connection.caller, Set.of()).stream().filter(each -> each.holdsBody).count();
            if (bodies >= limits.bodies()
                    && !madeRoom(each -> each.phase == Phase.BODY && each.holdsBody, own, Bound.BODIES)) {
                bounds.refused(Bound.BODIES);
                return false;
            }
            connection.holdsBody = true;
            bodies++;
        }
        enter(connection, Phase.BODY);
        return true;
    }

    /** The body is there, or will not come; a large one keeps its place until it is answered. */
    synchronized void received(SocketAddress address, int size) {
        var connection = all.get(address);
        if (connection != null) {
            if (size <= Limits.SMALL) {
                leaveBody(connection);
            }
            enter(connection, Phase.WORK);
        }
    }

    /** The answer has been given; what of it is still under way is the caller's to fetch. */
    synchronized void answered(SocketAddress address, int status) {
        var connection = all.get(address);
        if (connection != null) {
            if (connection.holdsBody && status >= 400) {
                inVain.put(connection.caller, nanos.getAsLong());
            }
            leaveBody(connection);
            enter(connection, Phase.ANSWER);
        }
    }

    /** The answer goes on after this. */
    synchronized void streaming(SocketAddress address) {
        move(address, Phase.STREAM);
    }

    /** What had come has been seen to. */
    synchronized void settled(SocketAddress address) {
        var connection = all.get(address);
        if (connection == null) {
            return;
        }
        if (!connection.line.isOpen()) {
            forget(connection);
        } else if (connection.phase == Phase.ANSWER) {
            enter(connection, Phase.IDLE);
        }
    }

    /** Hangs up on everybody whose time is over. */
    void sweep() {
        endLate();
        flood.forget();
        sayGoodbye();
    }

    private synchronized void endLate() {
        var now = nanos.getAsLong();
        inVain.values().removeIf(since -> now - since >= SECOND);
        tidy();
        all.values().stream()
                .filter(each -> now - each.deadline >= 0)
                .toList()
                .forEach(each -> {
                    switch (each.phase) {
                        case HEADERS -> bounds.refused(Bound.HEADER_TIME);
                        case BODY -> bounds.refused(Bound.BODY_TIME);
                        case WORK, ANSWER -> bounds.refused(Bound.ANSWER_TIME);
                        case IDLE, STREAM -> {}
                    }
                    end(each);
                });
    }

    /** Hangs up on everybody whose request is not being worked on. */
    void drain() {
        endExpendable();
        sayGoodbye();
    }

    private synchronized void endExpendable() {
        all.values().stream().filter(each -> EXPENDABLE.contains(each.phase) && each.phase != Phase.ANSWER)
                .toList().forEach(this::end);
    }

    private void end(Connection connection) {
        forget(connection);
        leaving.add(connection);
    }

    /**
     * Whoever is still sending is told so; nothing is told into the middle of an answer. By whoever comes here first, and
     * not while others wait for their turn.
     */
    private void sayGoodbye() {
        for (var connection = leaving.poll(); connection != null; connection = leaving.poll()) {
            switch (connection.phase) {
                case HEADERS, BODY -> connection.line.refuse(408);
                case IDLE, WORK, ANSWER, STREAM -> connection.line.hangUp();
            }
        }
    }

    private void leaveBody(Connection connection) {
        if (connection.holdsBody) {
            connection.holdsBody = false;
            bodies--;
        }
    }

    private void move(SocketAddress address, Phase phase) {
        var connection = all.get(address);
        if (connection != null) {
            enter(connection, phase);
        }
    }

    private void enter(Connection connection, Phase phase) {
        connection.phase = phase;
        connection.deadline = nanos.getAsLong() + switch (phase) {
            case HEADERS -> limits.header().toNanos();
            case IDLE -> limits.idle().toNanos();
            case BODY -> limits.body().toNanos();
            case WORK -> limits.work().toNanos();
            case ANSWER -> limits.answer().toNanos();
            case STREAM -> Long.MAX_VALUE / 2;
        };
    }
}
