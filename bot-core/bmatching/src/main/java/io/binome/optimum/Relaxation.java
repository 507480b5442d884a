package io.binome.optimum;

/**
 * The optimum over the listed edges when halves of edges may be used. On two sides halves never pay; elsewhere the flow
 * runs over the double cover, a left and a right copy of each node with each edge both ways, whose optimum halved is
 * the one looked for (Balinski 1965).
 */
final class Relaxation {
    private final int[] listed;
    private final byte[] halves;
    private final long[] prices;
    private final boolean whole;

    private Relaxation(int[] listed, byte[] halves, long[] prices) {
        this.listed = listed;
        this.halves = halves;
        this.prices = prices;
        boolean all = true;
        for (byte half : halves) {
            all &= half != 1;
        }
        whole = all;
    }

    static Relaxation of(Graph graph, Bipartition sides, int[] listed) {
        Network net = network(graph, sides, listed);
        return read(graph, sides, listed, Flow.solved(net));
    }

    /** The same, from doubled prices that are wrong by about {@code far}. */
    static Relaxation of(Graph graph, Bipartition sides, int[] listed, long[] prices, long far) {
        Network net = network(graph, sides, listed);
        long[] both = new long[net.nodes()];
        for (int i = 0; i < both.length; i++) {
            both[i] = prices[i % prices.length];
        }
        return read(graph, sides, listed, Flow.solved(net, both, far));
    }

    int[] listed() {
        return listed;
    }

    /** How many halves of the edge at that place of the list are used. */
    int halves(int place) {
        return halves[place];
    }

    /** Twice the price of each node. */
    long[] prices() {
        return prices;
    }

    /** Whether no half is left alone. */
    boolean whole() {
        return whole;
    }

    private static Network network(Graph graph, Bipartition sides, int[] listed) {
        int nodes = graph.nodes();
        int times = sides.two() ? 1 : 2;
        int[] capacity = new int[times * nodes];
        long[] bonus = new long[times * nodes];
        boolean[] right = new boolean[times * nodes];
        for (int i = 0; i < times * nodes; i++) {
            capacity[i] = graph.capacity(i % nodes);
            bonus[i] = graph.bonus(i % nodes);
            right[i] = sides.two() ? sides.right(i) : i >= nodes;
        }
        int[] lefts = new int[times * listed.length];
        int[] rights = new int[times * listed.length];
        int[] weights = new int[times * listed.length];
        for (int k = 0; k < listed.length; k++) {
            int from = graph.from(listed[k]);
            int to = graph.to(listed[k]);
            boolean turned = sides.two() && sides.right(from);
            lefts[times * k] = turned ? to : from;
            rights[times * k] = (turned ? from : to) + (times - 1) * nodes;
            weights[times * k] = graph.weight(listed[k]);
            if (times == 2) {
                lefts[2 * k + 1] = to;
                rights[2 * k + 1] = from + nodes;
                weights[2 * k + 1] = graph.weight(listed[k]);
            }
        }
        return new Network(capacity, bonus, right, lefts, rights, weights);
    }

    private static Relaxation read(Graph graph, Bipartition sides, int[] listed, Flow flow) {
        byte[] halves = new byte[listed.length];
        for (int k = 0; k < listed.length; k++) {
            if (sides.two()) {
                halves[k] = (byte) (flow.uses(k) ? 2 : 0);
            } else {
                halves[k] = (byte) ((flow.uses(2 * k) ? 1 : 0) + (flow.uses(2 * k + 1) ? 1 : 0));
            }
        }
        long[] single = flow.prices();
        long[] prices = new long[graph.nodes()];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = single[i] + single[sides.two() ? i : i + prices.length];
        }
        return new Relaxation(listed, halves, prices);
    }
}
