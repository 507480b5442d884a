package io.binome.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.json.Json;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class SimulateTest {
    private static final int PEOPLE = 40;

    @Test
    void aProgrammeIsPlayedToItsEnd() {
        var progress = new ArrayList<Progress>();
        var report = Simulate.run(PEOPLE, 4, 1, new Mondays(), progress::add);
        var statistics = report.statistics();
        assertThat(statistics.participation().invited()).isEqualTo(PEOPLE);
        assertThat(statistics.participation().joined()).isBetween(PEOPLE / 2, PEOPLE);
        assertThat(statistics.participation().met()).isGreaterThan(PEOPLE / 3);
        assertThat(statistics.pairs().active()).isZero();
        assertThat(statistics.sessions().met()).isGreaterThan(statistics.sessions().notMet());
        assertThat(statistics.ratings()).isNotNull();
        assertThat(progress.getLast().share()).isEqualTo(1);
        var seen = report.observations();
        assertThat(seen.setAside()).isEmpty();
        assertThat(seen.unfinished()).isZero();
        assertThat(seen.dangling()).isEmpty();
        assertThat(seen.crowded()).isEmpty();
        assertThat(seen.outsideHours()).isEmpty();
        assertThat(seen.contradictions()).isEmpty();
        assertThat(seen.aWeek()).isLessThan(3);
    }

    @Test
    void theSameNumbersGiveTheSameReport() {
        var one = Simulate.run(16, 3, 2, new Mondays(), progress -> {});
        var other = Simulate.run(16, 3, 2, new Mondays(), progress -> {});
        assertThat(other).isEqualTo(one);
        assertThat(Json.line(one)).contains("\"observations\"", "\"is\":\"PersonInvited\"");
    }
}
