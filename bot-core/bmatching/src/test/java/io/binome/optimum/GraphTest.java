package io.binome.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class GraphTest {
    @Test
    void edgesKeepTheirOrder() {
        var graph = Graph.of(new int[] {1, 2, 3}, new long[] {4, 5, 6}).edge(2, 0, 7).edge(0, 1, 8).build();
        assertThat(graph.nodes()).isEqualTo(3);
        assertThat(graph.edges()).isEqualTo(2);
        assertThat(graph.from(0)).isEqualTo(2);
        assertThat(graph.to(0)).isEqualTo(0);
        assertThat(graph.weight(1)).isEqualTo(8);
        assertThat(graph.capacity(1)).isEqualTo(2);
        assertThat(graph.bonus(2)).isEqualTo(6);
    }

    @Test
    void twoEdgesBetweenTwoNodesAreRefused() {
        var twice = Graph.of(new int[2], new long[2]).edge(0, 1, 1).edge(1, 0, 2);
        assertThatIllegalArgumentException().isThrownBy(twice::build).withMessageContaining("two edges");
    }

    @Test
    void edgesToNowhereAndOfNegativeWeightAreRefused() {
        var graph = Graph.of(new int[2], new long[2]);
        assertThatIllegalArgumentException().isThrownBy(() -> graph.edge(0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> graph.edge(0, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> graph.edge(-1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> graph.edge(0, 1, -1));
    }

    @Test
    void negativeCapacitiesAndBonusesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Graph.of(new int[] {-1}, new long[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> Graph.of(new int[1], new long[] {-1}));
        assertThatIllegalArgumentException().isThrownBy(() -> Graph.of(new int[1], new long[2]));
    }

    @Test
    void sumsThatDoublesCannotHoldAreRefused() {
        var graph = Graph.of(new int[1], new long[] {1L << 53});
        assertThatIllegalArgumentException().isThrownBy(graph::build).withMessageContaining("too large");
    }
}
