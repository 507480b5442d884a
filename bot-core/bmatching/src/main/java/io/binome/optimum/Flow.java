package io.binome.optimum;

import java.util.Arrays;

/**
 * The optimum of a {@link Network} by cost scaling with double pushes (Goldberg and Kennedy 1995, Goldberg 1997). A
 * node buys places at the ground: the first for its bonus, further ones for nothing, and has to fill with edges what it
 * bought.
 * <p>
 * Prices are multiplied by {@code scale}, more than the number of nodes, and may be wrong by {@code epsilon}: an edge in
 * use has weight − prices ≥ −ε, one not in use ≤ ε. Each round divides ε by a constant; at ε = 1 no cycle can improve.
 * A round first settles left nodes that lack edges and right ones with too many, then the others. In both halves prices
 * move one way, and within twice the largest weight and bonus, as each such node has the ground in reach.
 */
final class Flow {
    private static final long SHRINK = 8;
    private static final long NONE = Long.MIN_VALUE / 2;

    private final Network net;
    private final long scale;
    private final long[] price;
    /** How many places a node has bought, and how many of them are filled: the places of its edges in use. */
    private final int[] bought;
    private final int[] filled;
    private final int[] holdStart;
    private final int[] held;
    /** For each place where it is held, or -1. */
    private final int[] holding;
    private final int[] queue;
    private final boolean[] queued;
    private int head;
    private int waiting;
    private long epsilon;

    private Flow(Network net) {
        this.net = net;
        int nodes = net.nodes();
        scale = nodes + 2L;
        price = new long[nodes];
        bought = new int[nodes];
        filled = new int[nodes];
        holdStart = new int[nodes + 1];
        for (int i = 0; i < nodes; i++) {
            holdStart[i + 1] = holdStart[i] + net.capacity[i] + 1;
        }
        held = new int[holdStart[nodes]];
        holding = new int[net.to.length];
        Arrays.fill(holding, -1);
        queue = new int[nodes + 1];
        queued = new boolean[nodes];
    }

    /** Solves from scratch. */
    static Flow solved(Network net) {
        Flow flow = new Flow(net);
        long largest = Arrays.stream(net.bonus).max().orElse(0);
        flow.run(Math.max(largest, Arrays.stream(net.weight).max().orElse(0)));
        return flow;
    }

    /** Solves from prices that are not far, by about that much, from the best. */
    static Flow solved(Network net, long[] prices, long far) {
        Flow flow = new Flow(net);
        for (int i = 0; i < prices.length; i++) {
            flow.price[i] = prices[i] * flow.scale;
        }
        flow.run(far);
        return flow;
    }

    /** Whether the edge of that number is in use. */
    boolean uses(int edge) {
        return holding[net.place[edge]] >= 0;
    }

    /**
     * Optimal prices, integers. Rounding down keeps every inequality that is off by one at most if no price, seen as a
     * potential, has the remainder scale − 1; among scale ≥ nodes + 2 shifts one does that, and leaves the ground at 0.
     */
    long[] prices() {
        boolean[] taken = new boolean[(int) scale];
        taken[0] = true;
        for (int i = 0; i < price.length; i++) {
            taken[(int) Math.floorMod(potential(i), scale)] = true;
        }
        int free = 0;
        while (taken[free]) {
            free++;
        }
        long shift = scale - 1 - free;
        long[] rounded = new long[price.length];
        for (int i = 0; i < price.length; i++) {
            long down = Math.floorDiv(potential(i) + shift, scale);
            rounded[i] = net.right[i] ? -down : down;
        }
        return rounded;
    }

    private long potential(int node) {
        return net.right[node] ? -price[node] : price[node];
    }

    private void run(long largest) {
        epsilon = Math.max(1, largest * scale);
        do {
            epsilon = Math.max(1, epsilon / SHRINK);
            restore();
            settle(false);
            settle(true);
        } while (epsilon > 1);
    }

    /** Makes what the last round left right by the smaller epsilon, at the cost of nodes with too few or too many. */
    private void restore() {
        for (int u = 0; u < price.length; u++) {
            if (!net.right[u]) {
                long least = NONE;
                for (int k = net.start[u]; k < net.start[u + 1]; k++) {
                    if (holding[k] < 0) {
                        least = Math.max(least, offer(k));
                    }
                }
                if (least > price[u] + epsilon) {
                    price[u] = least;
                }
                for (int k = holdStart[u] + filled[u] - 1; k >= holdStart[u]; k--) {
                    if (offer(held[k]) < price[u] - epsilon) {
                        drop(held[k], u);
                    }
                }
            }
        }
        for (int i = 0; i < price.length; i++) {
            int least = places(i, epsilon + 1);
            int most = places(i, -epsilon);
            bought[i] = Math.max(least, Math.min(most, filled[i]));
        }
    }

    /** How many places bring at least that much at the price of now. */
    private int places(int node, long gain) {
        if (price[node] >= gain) {
            return net.capacity[node];
        }
        return price[node] + scale * net.bonus[node] >= gain ? Math.min(1, net.capacity[node]) : 0;
    }

    /** What the node at this place has left of the edge once the other end has its price. */
    private long offer(int place) {
        return net.weight[place] * scale - price[net.to[place]];
    }

    /** What giving a place back, the last of so many, is worth. */
    private long worth(int node, int places) {
        return places > 1 ? 0 : -scale * net.bonus[node];
    }

    private void settle(boolean right) {
        for (int i = 0; i < price.length; i++) {
            if (net.right[i] == right) {
                enqueueIfLacking(i);
            } else {
                while (filled[i] > bought[i]) {
                    relieve(i);
                }
            }
        }
        while (waiting > 0) {
            int node = queue[head];
            head = head + 1 == queue.length ? 0 : head + 1;
            waiting--;
            queued[node] = false;
            while (filled[node] < bought[node]) {
                fill(node);
            }
        }
    }

    private void enqueueIfLacking(int node) {
        if (filled[node] < bought[node] && !queued[node]) {
            queued[node] = true;
            int tail = head + waiting++;
            queue[tail >= queue.length ? tail - queue.length : tail] = node;
        }
    }

    /** Takes the best offer, or gives a place back; the price falls to the second best. */
    private void fill(int node) {
        long best = worth(node, bought[node]);
        long second = bought[node] > 1 ? worth(node, bought[node] - 1) : NONE;
        int taken = -1;
        for (int k = net.start[node]; k < net.start[node + 1]; k++) {
            if (holding[k] < 0) {
                long offer = offer(k);
                if (offer > best) {
                    second = best;
                    best = offer;
                    taken = k;
                } else if (offer > second) {
                    second = offer;
                }
            }
        }
        price[node] = Math.min(price[node], (second == NONE ? best : second) - epsilon);
        if (taken < 0) {
            bought[node]--;
            return;
        }
        hold(taken, node);
        int other = net.to[taken];
        hold(net.twin[taken], other);
        if (filled[other] > bought[other]) {
            relieve(other);
        }
    }

    /** Gives up the worst edge, or buys a place; the price rises to the second worst. */
    private void relieve(int node) {
        boolean room = bought[node] < net.capacity[node];
        long worst = room ? worth(node, bought[node] + 1) : Long.MAX_VALUE;
        long second = bought[node] + 1 < net.capacity[node] ? 0 : Long.MAX_VALUE;
        int given = -1;
        for (int k = holdStart[node]; k < holdStart[node] + filled[node]; k++) {
            long offer = offer(held[k]);
            if (offer < worst) {
                second = worst;
                worst = offer;
                given = held[k];
            } else if (offer < second) {
                second = offer;
            }
        }
        price[node] = Math.max(price[node], Math.max(worst + epsilon, second == Long.MAX_VALUE ? NONE : second));
        if (given < 0) {
            bought[node]++;
            return;
        }
        int loser = net.to[given];
        drop(given, node);
        enqueueIfLacking(loser);
    }

    private void hold(int place, int node) {
        int at = holdStart[node] + filled[node]++;
        held[at] = place;
        holding[place] = at;
    }

    private void drop(int place, int node) {
        release(place, node);
        release(net.twin[place], net.to[place]);
    }

    private void release(int place, int node) {
        int last = held[holdStart[node] + --filled[node]];
        held[holding[place]] = last;
        holding[last] = holding[place];
        holding[place] = -1;
    }
}
