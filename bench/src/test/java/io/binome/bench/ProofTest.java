package io.binome.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.optimum.Graph;
import io.binome.optimum.Optimum;
import io.binome.optimum.WorkLimit;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Programme.Kind;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another solver finds nothing better, and nothing worse either. */
class ProofTest {

    @ParameterizedTest
    @CsvSource({
        "TRADITIONAL,60,MOST_PEOPLE", "TRADITIONAL,60,BEST_FIT", "REVERSE,150,MOST_PEOPLE", "REVERSE,150,BEST_FIT",
        "TRADITIONAL,600,MOST_PEOPLE", "TRADITIONAL,600,BEST_FIT"
    })
    void aRoundIsWorthWhatAnotherSolverSays(Kind kind, int people, Objective objective) {
        for (var seed = 1; seed <= 3; seed++) {
            var round = new Proof.Case(Rosters.of(people, kind, seed), objective);
            assertThat(round.agrees()).as("seed %d: %s", seed, round.row()).isTrue();
        }
    }

    @Test
    void soIsAnyTwoSidedGraph() {
        for (var seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var left = 1 + random.nextInt(12);
            var graph = graph(left, 1 + random.nextInt(12), random);
            assertThat(Optimum.of(graph, WorkLimit.unlimited()).value())
                    .as("seed %d", seed)
                    .isEqualTo(Oracle.value(graph, left));
        }
    }

    private static Graph graph(int left, int right, Random random) {
        var bonus = random.nextBoolean() ? 0 : random.nextInt(5_000);
        var graph = Graph.of(
                random.ints(left + right, 0, 4).toArray(),
                random.ints(left + right, 0, 2).mapToLong(each -> (long) each * bonus).toArray());
        for (var one = 0; one < left; one++) {
            for (var other = left; other < left + right; other++) {
                if (random.nextInt(3) == 0) {
                    graph.edge(one, other, 1 + random.nextInt(10_001));
                }
            }
        }
        return graph.build();
    }
}
