package io.binome.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.binome.programme.Programme.Kind;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RostersTest {
    private static final int MANY = 4_000;

    @Test
    void theSameSeedInventsTheSamePeople() {
        assertThat(Rosters.of(200, Kind.CROSS, 5)).isEqualTo(Rosters.of(200, Kind.CROSS, 5));
        assertThat(Rosters.of(200, Kind.CROSS, 6)).isNotEqualTo(Rosters.of(200, Kind.CROSS, 5));
    }

    @Test
    void peopleAreDistributedAsThePageSays() {
        var crowd = Rosters.of(MANY, Kind.TRADITIONAL, 1);
        assertThat(share(crowd, person -> crowd.seniority(person) == 1)).isCloseTo(0.30, within(0.03));
        assertThat(share(crowd, person -> crowd.seniority(person) == 5)).isCloseTo(0.05, within(0.02));
        assertThat(share(crowd, person -> crowd.capacity(person) > 1)).isCloseTo(0.20, within(0.03));
        assertThat(share(crowd, person -> crowd.people().get(person).profile().preferences().languages().size() == 2))
                .isCloseTo(0.60, within(0.03));
        assertThat(crowd.people()).allSatisfy(each -> {
            assertThat(each.profile().offers()).hasSizeBetween(3, 5);
            assertThat(each.profile().wants()).hasSizeBetween(2, 4);
        });
        assertThat(crowd.managers()).hasSize(MANY - 1);
        assertThat(crowd.earlier()).hasSizeGreaterThan(MANY / 2);
    }

    private static double share(Crowd crowd, java.util.function.IntPredicate which) {
        return IntStream.range(0, crowd.size()).filter(which).count() / (double) crowd.size();
    }

    @Test
    void everyContenderKeepsToThePlaces() {
        for (var kind : new Kind[] {Kind.CROSS, Kind.TRADITIONAL}) {
            var crowd = Rosters.of(120, kind, 2);
            for (var contender : Quality.CONTENDERS) {
                var pairs = contender.pairs(crowd, 3);
                assertThat(pairs).as(contender.name()).isNotEmpty().doesNotHaveDuplicates();
                for (var person = 0; person < crowd.size(); person++) {
                    var who = person;
                    var first = pairs.stream().filter(pair -> pair.first() == who).count();
                    var second = pairs.stream().filter(pair -> pair.second() == who).count();
                    assertThat(second).as(contender.name()).isLessThanOrEqualTo(1);
                    assertThat(crowd.isMutual() ? first + second : first)
                            .as(contender.name())
                            .isLessThanOrEqualTo(Math.max(1, crowd.capacity(person)));
                }
            }
        }
    }

    @Test
    void theRulesAreKeptByWhoKnowsThem() {
        var crowd = Rosters.of(200, Kind.CROSS, 4);
        for (var contender : new Contender[] {new BestFirst(),
            new Whole(io.binome.programme.Policy.Objective.BEST_FIT)}) {
            var verdict = Verdict.of(crowd, new Gains(crowd), crowd.withoutHistory(), contender.pairs(crowd, 1));
            assertThat(verdict.repeated()).isZero();
            assertThat(verdict.forbidden()).isZero();
        }
    }

    @Test
    void theExponentOfALineThroughSquaresIsTwo() {
        assertThat(Speed.slope(new int[] {10, 100, 1_000}, new double[] {3, 300, 30_000})).isCloseTo(2, within(1e-9));
    }
}
