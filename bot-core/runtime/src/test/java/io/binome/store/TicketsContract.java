package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.store.Tickets.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store promises about what is remembered for a while. */
public abstract class TicketsContract extends StoreContract {

    private static final Instant LATER = MONDAY.plusNanos(1_000);
    private static final Instant JUST_BEFORE = LATER.minusNanos(1);

    private Tickets tickets() {
        return store().connections().tickets();
    }

    @Test
    public void aTicketIsFoundUntilItRunsOut() {
        assertThat(tickets().issue("a", "1", LATER, MONDAY)).isTrue();

        assertThat(tickets().find("a", JUST_BEFORE)).contains(new Ticket("1", LATER));
        assertThat(tickets().find("a", LATER)).isEmpty();
        assertThat(tickets().find("b", MONDAY)).isEmpty();
    }

    @Test
    public void aKeyIsIssuedAgainOnlyOnceItIsFree() {
        assertThat(tickets().issue("a", "1", LATER, MONDAY)).isTrue();
        assertThat(tickets().issue("a", "2", LATER.plusSeconds(1), JUST_BEFORE)).isFalse();
        assertThat(tickets().find("a", MONDAY)).contains(new Ticket("1", LATER));

        assertThat(tickets().issue("a", "3", LATER.plusSeconds(1), LATER)).isTrue();
        assertThat(tickets().find("a", LATER)).contains(new Ticket("3", LATER.plusSeconds(1)));
    }

    @Test
    public void ofManyWhoIssueAFreeKeyAtOnceOneDoes() throws Exception {
        assertThat(atTheSameTime(8, number -> tickets().issue("a", "n" + number, LATER, MONDAY)))
                .containsOnlyOnce(true);
        assertThat(atTheSameTime(8, number -> tickets().issue("a", "m" + number, LATER.plusSeconds(1), LATER)))
                .containsOnlyOnce(true);
    }

    @Test
    public void aTicketIsRedeemedOnce() {
        tickets().issue("a", "1", LATER, MONDAY);
        tickets().issue("b", "2", LATER, MONDAY);

        assertThat(tickets().redeem("a", MONDAY)).contains(new Ticket("1", LATER));
        assertThat(tickets().redeem("a", MONDAY)).isEmpty();
        assertThat(tickets().find("a", MONDAY)).isEmpty();
        assertThat(tickets().redeem("b", LATER)).isEmpty();
        assertThat(tickets().issue("a", "3", LATER, MONDAY)).isTrue();
    }

    @Test
    public void ofManyWhoRedeemAtOnceOneGetsIt() throws Exception {
        tickets().issue("a", "1", LATER, MONDAY);

        assertThat(atTheSameTime(8, number -> tickets().redeem("a", MONDAY)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    @Test
    public void whatIsPutReplacesWhatWasKept() {
        tickets().put("a", "1", LATER);
        tickets().put("a", "2", LATER.plusNanos(1));

        assertThat(tickets().find("a", LATER)).contains(new Ticket("2", LATER.plusNanos(1)));
    }

    @Test
    public void aTicketMayLastForEver() {
        tickets().put("a", "1", Instant.MAX);
        tickets().sweep(MONDAY);

        assertThat(tickets().find("a", MONDAY)).contains(new Ticket("1", Instant.MAX));
        assertThat(tickets().issue("a", "2", LATER, MONDAY)).isFalse();
    }

    @Test
    public void whatHasRunOutIsSweptAndNothingElse() {
        tickets().put("a", "1", LATER);
        tickets().put("b", "2", LATER.plusNanos(1));
        tickets().sweep(LATER);

        assertThat(tickets().find("a", MONDAY)).isEmpty();
        assertThat(tickets().find("b", MONDAY)).isPresent();
    }

    @Test
    public void whatIsSomebodysGoesWithThem() {
        tickets().put("a", "1", LATER, ADA);
        tickets().put("b", "2", LATER, GRACE);
        tickets().put("c", "3", LATER, ACME_TWO.person("ada"));
        tickets().put("d", "4", LATER);
        tickets().put("e", "5", LATER);
        tickets().put("e", "6", LATER, ADA);

        tickets().forget(ADA);

        assertThat(List.of("a", "b", "c", "d", "e")).filteredOn(key -> tickets().find(key, MONDAY).isPresent())
                .containsExactly("b", "c", "d");
    }

    @Test
    public void whatIsAnOrganisationsGoesWithItsPeoples() {
        tickets().put("a", "1", LATER, ADA);
        tickets().put("b", "2", LATER, ACME);
        tickets().put("c", "3", LATER, ACME_TWO.person("ada"));

        tickets().forget(ACME);

        assertThat(List.of("a", "b", "c")).filteredOn(key -> tickets().find(key, MONDAY).isPresent())
                .containsExactly("c");
    }

    @Test
    public void whatIsDroppedIsGone() {
        tickets().put("a", "1", LATER);
        tickets().drop("a");
        tickets().drop("a");

        assertThat(tickets().find("a", MONDAY)).isEmpty();
    }
}
