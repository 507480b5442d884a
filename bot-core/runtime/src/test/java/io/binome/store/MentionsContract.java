package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store promises about when people were last named. */
public abstract class MentionsContract extends StoreContract {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 31);

    private Mentions mentions() {
        return store().mentions();
    }

    @Test
    public void theLastDayIsKept() {
        mentions().named(List.of(ADA, GRACE), DAY);
        mentions().named(List.of(ADA), DAY.plusDays(1));

        assertThat(mentions().of(ADA)).contains(DAY.plusDays(1));
        assertThat(mentions().of(GRACE)).contains(DAY);
        assertThat(mentions().of(ACME.person("bea"))).isEmpty();
    }

    @Test
    public void whoIsKnownAlreadyIsNotMetAgain() {
        mentions().met(ADA, DAY);
        mentions().met(ADA, DAY.plusDays(9));

        assertThat(mentions().of(ADA)).contains(DAY);
    }

    @Test
    public void thoseNamedLongestAgoComeFirst() {
        mentions().named(List.of(GRACE), DAY);
        mentions().named(List.of(ADA), DAY.minusDays(1));
        mentions().named(List.of(ACME.person("bea")), DAY.plusDays(1));

        assertThat(mentions().due(DAY, 10)).containsExactly(ADA, GRACE);
        assertThat(mentions().due(DAY, 1)).containsExactly(ADA);
        assertThat(mentions().due(DAY.minusDays(2), 10)).isEmpty();
    }

    @Test
    public void whoIsPutOffIsLookedAtLaterAndStaysNamedThen() {
        mentions().named(List.of(ADA), DAY);
        mentions().putOff(ADA, DAY.plusMonths(1));
        mentions().putOff(GRACE, DAY);

        assertThat(mentions().due(DAY, 10)).isEmpty();
        assertThat(mentions().due(DAY.plusMonths(1), 10)).containsExactly(ADA);
        assertThat(mentions().of(ADA)).contains(DAY);
        mentions().named(List.of(ADA), DAY);
        assertThat(mentions().due(DAY, 10)).containsExactly(ADA);
    }

    @Test
    public void aWholeCompanyIsNamedAtOnce() {
        mentions().named(IntStream.range(0, 1_300).mapToObj(n -> ACME.person("n" + n)).toList(), DAY);

        assertThat(mentions().due(DAY, 2_000)).hasSize(1_300).doesNotHaveDuplicates();
    }

    @Test
    public void whoIsForgottenIsNotNamed() {
        mentions().named(List.of(ADA, GRACE, ACME_TWO.person("ada")), DAY);
        mentions().forget(ADA);
        assertThat(mentions().due(DAY, 10)).containsExactly(ACME_TWO.person("ada"), GRACE);

        mentions().forget(ACME);
        assertThat(mentions().due(DAY, 10)).containsExactly(ACME_TWO.person("ada"));
    }
}
