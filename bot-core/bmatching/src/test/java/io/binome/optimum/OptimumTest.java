package io.binome.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jgrapht.Graphs;
import org.jgrapht.alg.interfaces.MatchingAlgorithm.Matching;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimumTest {
    private static final WorkLimit NONE = WorkLimit.upTo(-1);
    /** More of everything by chance: {@code -Dbinome.thorough=5}. */
    private static final int THOROUGH = Integer.getInteger("binome.thorough", 1);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsBetterThanWhatTryingEverythingFinds(boolean twoSides) {
        var random = new SplittableRandom(twoSides ? 1 : 2);
        for (int round = 0; round < 600 * THOROUGH; round++) {
            var graph = Samples.small(random, twoSides);
            var found = Optimum.of(graph, WorkLimit.unlimited());
            assertThat(found.value()).as("round %d", round).isEqualTo(Samples.best(graph))
                    .isEqualTo(Samples.value(graph, found.edges())).isEqualTo(found.bound());
            assertThat(found.edges()).isSorted().doesNotHaveDuplicates();
            assertThat(Optimum.bound(graph, found.doubledPrices())).isGreaterThanOrEqualTo(found.value());
            if (twoSides) {
                assertThat(found.method()).isEqualTo(Solution.Method.FLOW);
                assertThat(Optimum.bound(graph, found.doubledPrices())).isEqualTo(found.value());
            }
        }
    }

    @Test
    void withoutPatienceTheSolutionIsValidAndTheBoundHolds() {
        var random = new SplittableRandom(3);
        for (int round = 0; round < 400 * THOROUGH; round++) {
            var graph = Samples.small(random, false);
            var found = Optimum.of(graph, NONE);
            assertThat(Samples.value(graph, found.edges())).as("round %d", round).isEqualTo(found.value());
            assertThat(Samples.best(graph)).isBetween(found.value(), found.bound());
        }
    }

    @Test
    void thePricesBoundWhatEdgesBelowTheCeilingsCouldAdd() {
        var random = new SplittableRandom(4);
        for (int round = 0; round < 200 * THOROUGH; round++) {
            var all = Samples.small(random, false);
            int[] ceilings = new int[all.nodes()];
            var listed = copy(all);
            for (int e = 0; e < all.edges(); e++) {
                if (random.nextBoolean()) {
                    listed.edge(all.from(e), all.to(e), all.weight(e));
                } else {
                    ceilings[all.from(e)] = Math.max(ceilings[all.from(e)], all.weight(e));
                    ceilings[all.to(e)] = Math.max(ceilings[all.to(e)], all.weight(e));
                }
            }
            var graph = listed.build();
            var found = Optimum.of(graph, random.nextBoolean() ? NONE : WorkLimit.unlimited());
            assertThat(Optimum.bound(graph, found.doubledPrices(), ceilings)).as("round %d", round)
                    .isGreaterThanOrEqualTo(Samples.best(all));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000_000})
    void fewEdgesAtFirstLeadToTheSameOptimum(long bonus) {
        var random = new SplittableRandom(5);
        for (int round = 0; round < 40; round++) {
            int heaviest = round % 2 == 0 ? 10 : 10_000;
            var graph = Samples.large(random, 60, 60, 1 + round % 2, heaviest, bonus);
            assertThat(Optimum.of(graph, WorkLimit.unlimited(), 2).value()).as("round %d", round)
                    .isEqualTo(Optimum.of(graph, WorkLimit.unlimited(), 1_000).value());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 301, 500})
    void largerGraphsAgreeWithBlossomVOnAllEdges(int nodes) {
        // In large and full graphs it is Blossom V that takes its time.
        int many = nodes <= 200 || THOROUGH > 1 ? nodes : 40;
        for (long bonus : new long[] {0, 10_000_000}) {
            for (int heaviest : new int[] {1, 10, 10_000}) {
                var random = new SplittableRandom(nodes);
                var graph = Samples.large(random, nodes, heaviest == 10 ? many : 8, 1, heaviest, bonus);
                var plain = new KolmogorovWeightedMatching<>(plain(graph), ObjectiveSense.MAXIMIZE).getMatching();
                assertThat(Optimum.of(graph, WorkLimit.unlimited()).value()).isEqualTo(value(plain));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10_000_000})
    void twoSidesAgreeWithThePlainAlgorithm(long bonus) {
        var random = new SplittableRandom(6);
        var graph = Graph.of(IntStream.generate(() -> 1).limit(400).toArray(),
                IntStream.range(0, 400).mapToLong(i -> bonus).toArray());
        for (int i = 0; i < 250; i++) {
            for (int j = 250; j < 400; j += 1 + random.nextInt(20)) {
                graph.edge(i, j, random.nextInt(11) * 1_000);
            }
        }
        var built = graph.build();
        var left = Set.copyOf(IntStream.range(0, 250).boxed().toList());
        var right = Set.copyOf(IntStream.range(250, 400).boxed().toList());
        var plain = new MaximumWeightBipartiteMatching<>(plain(built), left, right).getMatching();
        var found = Optimum.of(built, NONE);
        assertThat(found.value()).isEqualTo(value(plain)).isEqualTo(found.bound());
    }

    @Test
    void theSameGraphGivesTheSameAnswer() {
        var one = Optimum.of(Samples.large(new SplittableRandom(7), 300, 300, 2, 10, 0), WorkLimit.upTo(0));
        var other = Optimum.of(Samples.large(new SplittableRandom(7), 300, 300, 2, 10, 0), WorkLimit.upTo(0));
        assertThat(one).usingRecursiveComparison().isEqualTo(other);
    }

    @Test
    void aTriangleLeavesOneOut() {
        var graph = Graph.of(new int[] {1, 1, 1}, new long[3]).edge(0, 1, 5).edge(1, 2, 7).edge(0, 2, 6).build();
        var found = Optimum.of(graph, WorkLimit.unlimited());
        assertThat(found.edges()).containsExactly(1);
        assertThat(found.value()).isEqualTo(7);
        assertThat(Optimum.bound(graph, found.doubledPrices())).isEqualTo(9);
    }

    @Test
    void theBonusPutsMoreNodesBeforeMoreWeight() {
        int[] capacity = {1, 1, 1, 1};
        assertThat(Optimum.of(path(capacity, 0), NONE).edges()).containsExactly(1);
        assertThat(Optimum.of(path(capacity, 1_000), NONE).edges()).containsExactly(0, 2);
    }

    @Test
    void nothingToMatchIsWorthNothing() {
        for (int nodes = 0; nodes < 3; nodes++) {
            var found = Optimum.of(Graph.of(new int[nodes], new long[nodes]).build(), NONE);
            assertThat(found.value()).isZero();
            assertThat(found.bound()).isZero();
            assertThat(found.edges()).isEmpty();
        }
        assertThat(Optimum.of(Graph.of(new int[] {2, 3}, new long[] {9, 9}).build(), NONE).value()).isZero();
    }

    private static Graph path(int[] capacity, long bonus) {
        return Graph.of(capacity, new long[] {bonus, bonus, bonus, bonus}).edge(0, 1, 3).edge(1, 2, 8).edge(2, 3, 3)
                .build();
    }

    private static Graph.Builder copy(Graph graph) {
        return Graph.of(IntStream.range(0, graph.nodes()).map(graph::capacity).toArray(),
                IntStream.range(0, graph.nodes()).mapToLong(graph::bonus).toArray());
    }

    private static SimpleWeightedGraph<Integer, DefaultWeightedEdge> plain(Graph graph) {
        var plain = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(
                SupplierUtil.createIntegerSupplier(graph.nodes()),
                SupplierUtil.createSupplier(DefaultWeightedEdge.class));
        for (int i = 0; i < graph.nodes(); i++) {
            plain.addVertex(i);
        }
        for (int e = 0; e < graph.edges(); e++) {
            long both = graph.bonus(graph.from(e)) + graph.bonus(graph.to(e));
            Graphs.addEdge(plain, graph.from(e), graph.to(e), (double) (graph.weight(e) + both));
        }
        return plain;
    }

    private static long value(Matching<Integer, DefaultWeightedEdge> plain) {
        return Math.round(plain.getWeight());
    }
}
