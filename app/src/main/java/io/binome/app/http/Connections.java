package io.binome.app.http;

import io.binome.platform.Bounds;
import io.binome.platform.Bounds.Bound;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Everybody who is connected, and how far their request has come. Where all places are taken, a newcomer gets that of the
 * oldest among those who have most of them and whose request is not being worked on; so whoever has one connection keeps
 * it, however many somebody else opens. Time is counted by a clock that nobody sets.
 */
public final class Connections {
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

    private final Limits limits;
    private final Bounds bounds;
    private final LongSupplier nanos;
    private final Map<SocketAddress, Connection> all = new HashMap<>();
    private final Map<Caller, Set<Connection>> byCaller = new LinkedHashMap<>();
    private int bodies;

    private static final class Connection {
        private final SocketAddress address;
        private final Caller caller;
        private final Line line;
        private Phase phase = Phase.HEADERS;
        private long deadline;
        private boolean holdsBody;

        Connection(SocketAddress address, Line line) {
            this.address = address;
            this.caller = Caller.of(address);
            this.line = line;
        }
    }

    /** @param nanos a clock that only goes forward, in nanoseconds */
    Connections(Limits limits, Bounds bounds, LongSupplier nanos) {
        this.limits = limits;
        this.bounds = bounds;
        this.nanos = nanos;
    }

    Limits limits() {
        return limits;
    }

    synchronized int size() {
        return all.size();
    }

    /** Somebody connects; false, and they have been told so, where there is no place for them. */
    synchronized boolean admit(SocketAddress address, Line line) {
        var newcomer = new Connection(address, line);
        var own = byCaller.getOrDefault(newcomer.caller, Set.of());
        if (own.size() >= limits.ofOneAddress() && forgotten(own) == 0) {
            return refused(line, Bound.CONNECTIONS_OF_ADDRESS, 429);
        }
        if (all.size() >= limits.connections() && forgotten(all.values()) == 0 && !madeRoom(EXPENDABLE,
                Bound.CONNECTIONS)) {
            return refused(line, Bound.CONNECTIONS, 503);
        }
        Optional.ofNullable(all.put(address, newcomer)).ifPresent(this::forget);
        byCaller.computeIfAbsent(newcomer.caller, each -> new LinkedHashSet<>()).add(newcomer);
        enter(newcomer, Phase.HEADERS);
        return true;
    }

    private boolean refused(Line line, Bound bound, int status) {
        bounds.refused(bound);
        line.refuse(status);
        return false;
    }

    /** Forgets those that have gone by themselves; how many they were. */
    private int forgotten(Iterable<Connection> some) {
        var gone = new ArrayList<Connection>();
        some.forEach(each -> {
            if (!each.line.isOpen()) {
                gone.add(each);
            }
        });
        gone.forEach(this::forget);
        return gone.size();
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
    private boolean madeRoom(Set<Phase> kind, Bound bound) {
        List<Connection> most = List.of();
        for (var own : byCaller.values()) {
            if (own.size() > most.size()) {
                var such = own.stream().filter(each -> kind.contains(each.phase)).toList();
                most = such.size() > most.size() ? such : most;
            }
        }
        if (most.isEmpty()) {
            return false;
        }
        bounds.refused(bound);
        end(most.getFirst());
        return true;
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

    /** Its body is to be read; false where there is no place for another. */
    synchronized boolean receiving(SocketAddress address) {
        var connection = all.get(address);
        if (connection == null) {
            return true;
        }
        if (bodies >= limits.bodies() && !madeRoom(EnumSet.of(Phase.BODY), Bound.BODIES)) {
            bounds.refused(Bound.BODIES);
            return false;
        }
        connection.holdsBody = true;
        bodies++;
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
    synchronized void answered(SocketAddress address) {
        Optional.ofNullable(all.get(address)).ifPresent(this::leaveBody);
        move(address, Phase.ANSWER);
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
    synchronized void sweep() {
        forgotten(all.values());
        var now = nanos.getAsLong();
        all.values().stream()
                .filter(each -> now - each.deadline >= 0)
                .sorted(Comparator.comparing(each -> each.phase))
                .toList()
                .forEach(each -> {
                    switch (each.phase) {
                        case HEADERS -> bounds.refused(Bound.HEADER_TIME);
                        case BODY -> bounds.refused(Bound.BODY_TIME);
                        case WORK, ANSWER -> bounds.refused(Bound.ANSWER_TIME);
                        case IDLE, STREAM -> { }
                    }
                    end(each);
                });
    }

    /** Hangs up on everybody whose request is not being worked on. */
    synchronized void drain() {
        all.values().stream().filter(each -> EXPENDABLE.contains(each.phase) && each.phase != Phase.ANSWER)
                .toList().forEach(this::end);
    }

    /** Whoever has begun a body is told so by whoever reads it; everybody else is gone at once. */
    private void end(Connection connection) {
        switch (connection.phase) {
            case HEADERS -> {
                forget(connection);
                connection.line.refuse(408);
            }
            case BODY -> {
                leaveBody(connection);
                enter(connection, Phase.WORK);
                connection.line.stopReading();
            }
            case IDLE, WORK, ANSWER, STREAM -> {
                forget(connection);
                connection.line.hangUp();
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
