package io.binome.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half a year of some sixty pairs with everything in it; {@code simulate --eventful} plays a whole one of five hundred. */
class YearTest {
    private static final int PEOPLE = 130;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noPairIsStuckAndNothingToldContradictsItself(long seed) {
        var report = Simulate.run(
                PEOPLE, 6, seed, Circumstances.EVENTFUL, Manner.PRESSING, new Mondays(), progress -> {});
        var seen = report.observations();
        assertThat(seen.pairs()).isGreaterThan(PEOPLE / 3);
        assertThat(seen.held()).isGreaterThan(2 * seen.pairs());
        assertThat(seen.stuck()).isEmpty();
        assertThat(seen.contradictions()).isEmpty();
        assertThat(seen.afterwards()).isEmpty();
        assertThat(seen.reminders()).isEmpty();
        assertThat(seen.setAside()).isEmpty();
        assertThat(seen.unfinished()).isZero();
        assertThat(seen.crowded()).isEmpty();
        assertThat(seen.outsideHours()).isEmpty();
        assertThat(seen.dangling()).as("of partners whose other one was forgotten, with what they did together")
                .allMatch(each -> each.contains("#feedback?rating"));
        assertThat(seen.aWeek()).isLessThan(3);
        assertThat(seen.aPersonAndWeek()).isLessThan(1.5);
    }
}
