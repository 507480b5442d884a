package io.binome.teams.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.shell.TryLater;
import io.binome.teams.wire.Pace.Doing;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How fast it goes, on a clock that moves when somebody waits. */
class SteadyPaceTest {
    private static final String TENANT = "tenant";

    private long now = 1;
    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };
    private final BlockingStrategy waiting = nanos -> now += nanos;
    private final SteadyPace pace = new SteadyPace(time, waiting);

    /** Calls as often as it may, as whoever comes back when they are told to. */
    private List<Long> calls(int count, Doing doing, String conversation) {
        List<Long> at = new ArrayList<>();
        while (at.size() < count) {
            try {
                pace.await(TENANT, conversation, doing);
                at.add(now);
            } catch (TryLater later) {
                now += later.after().toNanos();
            }
        }
        return at;
    }

    private static long mostWithin(Duration period, List<Long> calls) {
        var most = 0L;
        for (var from : calls) {
            most = Math.max(most, calls.stream()
                    .filter(each -> each >= from && each < from + period.toNanos()).count());
        }
        return most;
    }

    @Test
    void inNoStretchOfTimeAreThereMorePostsInAConversationThanTeamsTakes() {
        var calls = calls(2_500, Doing.WRITE, "a:1");

        assertThat(mostWithin(Duration.ofSeconds(1), calls)).isBetween(4L, 7L);
        assertThat(mostWithin(Duration.ofSeconds(2), calls)).isBetween(6L, 8L);
        assertThat(mostWithin(Duration.ofSeconds(30), calls)).isBetween(55L, 60L);
        assertThat(mostWithin(Duration.ofHours(1), calls)).isBetween(1_700L, 1_800L);
    }

    @Test
    void readingGoesTwiceAsFast() {
        var calls = calls(500, Doing.READ, "a:1");

        assertThat(mostWithin(Duration.ofSeconds(1), calls)).isBetween(8L, 14L);
        assertThat(mostWithin(Duration.ofSeconds(2), calls)).isBetween(12L, 16L);
        assertThat(mostWithin(Duration.ofSeconds(30), calls)).isBetween(110L, 120L);
    }

    @Test
    void inATenantThereAreFiftyCallsASecond() {
        List<Long> calls = new ArrayList<>();
        for (var i = 0; i < 500; i++) {
            pace.await(TENANT, "a:" + i, Doing.WRITE);
            calls.add(now);
        }
        assertThat(mostWithin(Duration.ofSeconds(1), calls)).isBetween(45L, 50L);
    }

    @Test
    void anotherTenantAndAnotherConversationGoOnAtOnce() {
        calls(40, Doing.WRITE, "a:1");
        var before = now;
        pace.await("other", "a:1", Doing.WRITE);
        pace.await(TENANT, "a:2", Doing.WRITE);
        assertThat(Duration.ofNanos(now - before)).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void whoeverWouldWaitLongGetsATurnOfTheirOwn() {
        var standing = new SteadyPace(time, nanos -> {});
        List<Duration> turns = new ArrayList<>();
        for (var i = 0; i < 100; i++) {
            try {
                standing.await(TENANT, "a:1", Doing.WRITE);
            } catch (TryLater later) {
                turns.add(later.after());
            }
        }
        assertThat(turns).hasSizeGreaterThan(50).isSorted().allMatch(turn -> turn.compareTo(Duration.ofSeconds(4)) > 0);
        assertThat(new HashSet<>(turns)).hasSameSizeAs(turns);
    }
}
