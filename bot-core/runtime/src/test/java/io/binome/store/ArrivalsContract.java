package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.store.Arrivals.Arrival;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store promises about what has come in. */
public abstract class ArrivalsContract extends StoreContract {

    private Arrivals arrivals() {
        return store().connections().arrivals();
    }

    private static Arrival arrival(String id, Instant at) {
        return new Arrival(id, "slack", "T1.U1", at, "{\"text\":\"Ça va " + id + "\"}");
    }

    @Test
    public void whatCameTwiceIsKeptOnceAsItCameFirst() {
        var first = arrival("Ev1", MONDAY.plusNanos(1));
        assertThat(arrivals().add(first)).isTrue();
        assertThat(arrivals().add(arrival("Ev1", MONDAY.plusSeconds(60)))).isFalse();

        assertThat(arrivals().waiting(10)).containsExactly(first);
    }

    @Test
    public void ofManyWhoAddTheSameAtOnceOneDoes() throws Exception {
        assertThat(atTheSameTime(8, number -> arrivals().add(arrival("Ev1", MONDAY.plusNanos(number)))))
                .containsOnlyOnce(true);

        assertThat(arrivals().waiting(10)).hasSize(1);
    }

    @Test
    public void thoseThatWaitComeOldestFirst() {
        var third = arrival("a", MONDAY.plusNanos(2));
        var first = arrival("c", MONDAY);
        var second = arrival("b", MONDAY.plusNanos(1));
        for (var each : new Arrival[] {third, first, second}) {
            arrivals().add(each);
        }

        assertThat(arrivals().waiting(10)).containsExactly(first, second, third);
        assertThat(arrivals().waiting(2)).containsExactly(first, second);
        assertThat(arrivals().waiting(0)).isEmpty();
    }

    @Test
    public void whatIsDoneWithWaitsNoMoreAndStillHasCome() {
        arrivals().add(arrival("a", MONDAY));
        arrivals().add(arrival("b", MONDAY));

        arrivals().done("a");
        arrivals().done("a");
        arrivals().done("unknown");

        assertThat(arrivals().waiting(10)).containsExactly(arrival("b", MONDAY));
        assertThat(arrivals().add(arrival("a", MONDAY))).isFalse();
        assertThat(arrivals().add(arrival("unknown", MONDAY))).isTrue();
    }

    @Test
    public void onlyWhatIsDoneWithAndCameBeforeIsForgotten() {
        arrivals().add(arrival("old", MONDAY));
        arrivals().add(arrival("later", MONDAY.plusNanos(1)));
        arrivals().add(arrival("waiting", MONDAY));
        arrivals().done("old");
        arrivals().done("later");

        arrivals().sweep(MONDAY.plusNanos(1));

        assertThat(arrivals().add(arrival("old", MONDAY))).isTrue();
        assertThat(arrivals().add(arrival("later", MONDAY))).isFalse();
        assertThat(arrivals().add(arrival("waiting", MONDAY))).isFalse();
        assertThat(arrivals().waiting(10)).extracting(Arrival::id).containsExactly("old", "waiting");
    }

    @Test
    public void thousandsAreSweptAndThoseThatWaitStay() {
        IntStream.range(0, 1_300).forEach(n -> arrivals().add(arrival("n" + n, MONDAY.plusNanos(n))));
        IntStream.range(0, 1_300).filter(n -> n % 100 != 0).forEach(n -> arrivals().done("n" + n));

        arrivals().sweep(MONDAY.plusSeconds(1));

        assertThat(arrivals().waiting(100)).hasSize(13);
        assertThat(arrivals().add(arrival("n1", MONDAY))).isTrue();
        assertThat(arrivals().add(arrival("n100", MONDAY))).isFalse();
    }

    @Test
    public void theWordsOfALaneAreForgottenAndThatTheyCameIsNot() {
        arrivals().add(new Arrival("a", "slack", "T1.U1", MONDAY, "words"));
        arrivals().add(new Arrival("b", "slack", "T1.U10", MONDAY, "words"));

        arrivals().forget("T1.U1"::equals);

        assertThat(arrivals().waiting(10)).extracting(Arrival::id).containsExactly("b");
        assertThat(arrivals().add(new Arrival("a", "slack", "T1.U1", MONDAY, "words"))).isFalse();
    }

    @Test
    public void ofALaneThoseWaitInTheirOrderAndNoneOfALaneWhoseNameBeginsLikeIt() {
        var second = new Arrival("a", "slack", "T1.ada", MONDAY.plusNanos(1), "second");
        var first = new Arrival("b", "slack", "T1.ada", MONDAY, "first");
        arrivals().add(second);
        arrivals().add(first);
        for (var other : List.of("T1.ada b", "T1.ada!", "T1.adam", "T1.ad", "T1.ada/b")) {
            arrivals().add(new Arrival("of " + other, "slack", other, MONDAY, "of another"));
        }

        assertThat(arrivals().waiting("T1.ada", 10)).containsExactly(first, second);
        assertThat(arrivals().waiting("T1.ada", 1)).containsExactly(first);
        assertThat(arrivals().waiting("T1.ada", 0)).isEmpty();
        assertThat(arrivals().waiting("T1.ada", -1)).isEmpty();
    }
}
