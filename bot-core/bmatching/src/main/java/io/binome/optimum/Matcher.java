package io.binome.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Completes a maximum-weight matching by Edmonds' primal-dual method, one alternating tree at a time, as Blossom V does
 * in its simplest form (Kolmogorov 2009), from prices and a matching that already fit each other: only exposed vertices
 * with a price are looked at. Slack is the sum of two prices less the weight; it is never negative between two
 * outermost blossoms, and zero where they are matched.
 */
final class Matcher {
    private static final byte PLAIN = 0;
    private static final byte EVEN = 1;
    private static final byte ODD = 2;
    private static final byte MARKED = 5;

    private final BlossomForest forest;
    private final int[] start;
    private final int[] ends;
    private final long[] weight;
    private final long[] price;
    /** Vertices that may stay exposed, once their price is zero. */
    private final boolean[] free;
    /** Twice what the tree has been raised by in all since a blossom joined it is in these when it leaves. */
    private final long[] surplus;
    private final byte[] label;
    private final int[] entry;
    private final long[] joined;
    private final List<Integer> touched = new ArrayList<>();
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long raised;
    private boolean grown;

    private enum Kind {
        TIGHT, WORTHLESS, EMPTY
    }

    private record Event(long at, Kind kind, int subject) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int first = Long.compare(at, other.at);
            return first != 0 ? first : Integer.compare(subject, other.subject);
        }
    }

    Matcher(BlossomForest forest, long[] weight, long[] price, boolean[] free) {
        this.forest = forest;
        this.weight = weight;
        this.price = price;
        this.free = free;
        start = new int[forest.vertices + 1];
        for (int vertex : forest.vertexAt) {
            start[vertex + 1]++;
        }
        for (int i = 0; i < forest.vertices; i++) {
            start[i + 1] += start[i];
        }
        ends = new int[forest.vertexAt.length];
        int[] next = start.clone();
        for (int end = 0; end < ends.length; end++) {
            ends[next[forest.vertexAt[end]]++] = end ^ 1;
        }
        surplus = new long[2 * forest.vertices];
        label = new byte[2 * forest.vertices];
        entry = new int[2 * forest.vertices];
        joined = new long[2 * forest.vertices];
        Arrays.fill(entry, -1);
    }

    void run() {
        for (int root = 0; root < forest.vertices; root++) {
            if (forest.mate[root] < 0 && price[root] > 0) {
                grow(root);
            }
        }
    }

    /** What each blossom adds to the edges within it. */
    long[] surplus() {
        return surplus;
    }

    private void grow(int root) {
        raised = 0;
        grown = true;
        join(forest.outer(root), EVEN, -1);
        while (grown) {
            Event event = events.remove();
            switch (event.kind()) {
                case TIGHT -> tight(event);
                case WORTHLESS -> worthless(event);
                case EMPTY -> empty(event);
            }
        }
        for (int blossom : touched) {
            if (label[blossom] != PLAIN && forest.outermost(blossom)) {
                settle(blossom);
            }
            label[blossom] = PLAIN;
            entry[blossom] = -1;
        }
        touched.clear();
        events.clear();
    }

    /** Whether the event is due; if it comes later, it is called again. */
    private boolean due(Event event, long at) {
        if (at > event.at()) {
            events.add(new Event(at, event.kind(), event.subject()));
            return false;
        }
        raised = Math.max(raised, at);
        return true;
    }

    private void tight(Event event) {
        int edge = event.subject();
        int end = label[outerAt(2 * edge)] == EVEN ? 2 * edge : 2 * edge + 1;
        int inside = outerAt(end);
        int outside = outerAt(end ^ 1);
        if (inside == outside || label[inside] != EVEN || label[outside] == ODD
                || !due(event, raised + slack(edge) / (label[outside] == EVEN ? 2 : 1))) {
            return;
        }
        if (label[outside] == EVEN) {
            shrink(end);
        } else if (forest.mate[forest.base(outside)] < 0) {
            augment(forest.vertexAt[end], end ^ 1);
            augment(forest.vertexAt[end ^ 1], end);
        } else {
            joinWithPartner(outside, end);
        }
    }

    private void worthless(Event event) {
        int vertex = event.subject();
        if (label[forest.outer(vertex)] == EVEN && due(event, raised + now(vertex))) {
            augment(vertex, -1);
        }
    }

    private void empty(Event event) {
        int blossom = event.subject();
        if (label[blossom] == ODD && forest.outermost(blossom)
                && due(event, joined[blossom] + surplus[blossom] / 2)) {
            open(blossom);
        }
    }

    private int outerAt(int end) {
        return forest.outer(forest.vertexAt[end]);
    }

    private long slack(int edge) {
        return now(forest.vertexAt[2 * edge]) + now(forest.vertexAt[2 * edge + 1]) - weight[edge];
    }

    /** The price of a vertex, with what the tree has done to it since it joined. */
    private long now(int vertex) {
        int blossom = forest.outer(vertex);
        long change = label[blossom] == PLAIN ? 0 : raised - joined[blossom];
        return label[blossom] == ODD ? price[vertex] + change : price[vertex] - change;
    }

    private void settle(int blossom) {
        for (int vertex : forest.leaves(blossom)) {
            price[vertex] = now(vertex);
        }
        long change = 2 * (raised - joined[blossom]);
        surplus[blossom] += label[blossom] == ODD ? -change : change;
        joined[blossom] = raised;
    }

    private void join(int blossom, byte as, int through) {
        label[blossom] = as;
        entry[blossom] = through;
        joined[blossom] = raised;
        touched.add(blossom);
        if (as == EVEN) {
            watch(forest.leaves(blossom));
        } else if (blossom >= forest.vertices) {
            events.add(new Event(raised + surplus[blossom] / 2, Kind.EMPTY, blossom));
        }
    }

    private void joinWithPartner(int blossom, int through) {
        join(blossom, ODD, through);
        int partner = forest.mate[forest.base(blossom)];
        join(outerAt(partner), EVEN, partner ^ 1);
    }

    private void watch(int[] even) {
        for (int vertex : even) {
            if (free[vertex]) {
                events.add(new Event(raised + now(vertex), Kind.WORTHLESS, vertex));
            }
            for (int k = start[vertex]; k < start[vertex + 1]; k++) {
                int other = outerAt(ends[k]);
                if (other != forest.outer(vertex) && label[other] != ODD) {
                    long slack = slack(ends[k] >> 1);
                    events.add(
                            new Event(raised + (label[other] == EVEN ? slack / 2 : slack), Kind.TIGHT, ends[k] >> 1));
                }
            }
        }
    }

    /** An edge between two even blossoms closes an odd cycle, from where their ways to the root meet. */
    private void shrink(int end) {
        int meeting = meeting(outerAt(end), outerAt(end ^ 1));
        List<Integer> members = new ArrayList<>();
        List<Integer> links = new ArrayList<>();
        for (int at = outerAt(end); at != meeting; at = outerAt(entry[at])) {
            members.add(0, at);
            links.add(0, entry[at]);
        }
        members.add(0, meeting);
        links.add(end);
        for (int at = outerAt(end ^ 1); at != meeting; at = outerAt(entry[at])) {
            members.add(at);
            links.add(entry[at] ^ 1);
        }
        int through = entry[meeting];
        int[] cycle = members.stream().mapToInt(i -> i).toArray();
        List<Integer> turned = new ArrayList<>();
        for (int member : cycle) {
            if (label[member] == ODD) {
                Arrays.stream(forest.leaves(member)).forEach(turned::add);
            }
        }
        long since = adopt(cycle, forest.largest(cycle));
        int blossom = forest.shrink(cycle, links.stream().mapToInt(i -> i).toArray());
        surplus[blossom] = 2 * (since - raised);
        label[blossom] = EVEN;
        entry[blossom] = through;
        joined[blossom] = since;
        touched.add(blossom);
        watch(turned.stream().mapToInt(i -> i).toArray());
    }

    /** Makes all prices of a cycle look as if it had joined when its largest member did, if that one is even. */
    private long adopt(int[] cycle, int largest) {
        long since = label[largest] == EVEN ? joined[largest] : raised;
        for (int member : cycle) {
            if (member == largest && label[member] == EVEN) {
                surplus[member] += 2 * (raised - since);
            } else {
                settle(member);
                for (int vertex : forest.leaves(member)) {
                    price[vertex] += raised - since;
                }
            }
        }
        return since;
    }

    private int meeting(int one, int other) {
        List<Integer> marked = new ArrayList<>();
        int at = one;
        int next = other;
        while (label[at] != MARKED) {
            label[at] = MARKED;
            marked.add(at);
            int further = entry[at] < 0 ? -1 : outerAt(entry[outerAt(entry[at])]);
            if (next >= 0) {
                at = next;
                next = further;
            } else {
                at = further;
            }
        }
        marked.forEach(blossom -> label[blossom] = EVEN);
        return at;
    }

    /** An odd blossom without surplus: the way through it stays in the tree, the rest leaves. */
    private void open(int blossom) {
        settle(blossom);
        int through = entry[blossom];
        int first = forest.vertexAt[through ^ 1];
        int[] members = forest.open(blossom);
        label[blossom] = PLAIN;
        for (int member : members) {
            label[member] = PLAIN;
            entry[member] = -1;
        }
        int size = members.length;
        int at = 0;
        while (members[at] != forest.outer(first)) {
            at++;
        }
        boolean onwards = at % 2 == 1;
        while (at != 0 && at != size) {
            joinWithPartner(members[at], through);
            int second = onwards ? at + 1 : at - 2;
            int link = forest.link(blossom, second);
            through = onwards ? link : link ^ 1;
            at += onwards ? 2 : -2;
        }
        join(members[0], ODD, through);
        for (int member : members) {
            if (label[member] == PLAIN) {
                watchFrom(forest.leaves(member));
            }
        }
    }

    private void watchFrom(int[] plain) {
        for (int vertex : plain) {
            for (int k = start[vertex]; k < start[vertex + 1]; k++) {
                if (label[outerAt(ends[k])] == EVEN) {
                    events.add(new Event(raised + slack(ends[k] >> 1), Kind.TIGHT, ends[k] >> 1));
                }
            }
        }
    }

    /** Matches a vertex through that end, or exposes it, and changes partners all the way to the root of its tree. */
    private void augment(int vertex, int through) {
        grown = false;
        int at = vertex;
        int end = through;
        while (true) {
            int even = forest.outer(at);
            if (even >= forest.vertices) {
                forest.rebase(even, at);
            }
            forest.mate[at] = end;
            if (entry[even] < 0) {
                return;
            }
            int odd = outerAt(entry[even]);
            int inner = forest.vertexAt[entry[odd] ^ 1];
            if (odd >= forest.vertices) {
                forest.rebase(odd, inner);
            }
            forest.mate[inner] = entry[odd];
            at = forest.vertexAt[entry[odd]];
            end = entry[odd] ^ 1;
        }
    }
}
