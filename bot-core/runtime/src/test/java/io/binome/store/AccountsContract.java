package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.InstallationId;
import io.binome.id.PersonId;
import io.binome.store.Accounts.Account;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store promises about people's accounts on the platforms. */
public abstract class AccountsContract extends StoreContract {

    private Accounts accounts() {
        return store().connections().accounts();
    }

    private static Account account(String local, PersonId person, Instant heardAt) {
        var id = person.organisation().account(local);
        return new Account(id, person, new InstallationId("slack.T1"), "U-" + local, heardAt);
    }

    @Test
    public void anAccountComesBackAsItWasPutAndTheNewestVersionWins() {
        var before = account("slack.U1", ADA, MONDAY);
        var after = account("slack.U1", GRACE, MONDAY.plusNanos(1));
        assertThat(accounts().find(before.id())).isEmpty();
        accounts().put(before);
        assertThat(accounts().find(before.id())).contains(before);

        accounts().put(after);
        assertThat(accounts().find(before.id())).contains(after);
        assertThat(accounts().of(ADA)).isEmpty();
        assertThat(accounts().of(GRACE)).containsExactly(after);
    }

    @Test
    public void ofSeveralWhoAddOneAccountTheFirstOneIsKept() {
        var first = account("slack.U1", ADA, MONDAY);

        assertThat(accounts().add(first)).isTrue();
        assertThat(accounts().add(account("slack.U1", GRACE, MONDAY))).isFalse();

        assertThat(accounts().find(first.id())).contains(first);
    }

    @Test
    public void whoRunsTheirWorkspaceIsFoundWithinTheOrganisationAndAsItIsNow() {
        var leads = new Accounts.Seen(true, true, List.of(ACME.mailbox("ada@example.org")), MONDAY);
        var ada = account("slack.U1", ADA, MONDAY).seen(leads);
        accounts().put(ada);
        accounts().put(account("slack.U2", GRACE, MONDAY));
        accounts().put(account("slack.U1", ACME_TWO.person("ada"), MONDAY).seen(leads));
        assertThat(accounts().leading(ACME)).containsExactly(ada);

        accounts().put(ada.seen(Accounts.Seen.nothing(MONDAY)));
        assertThat(accounts().leading(ACME)).isEmpty();
    }

    @Test
    public void aPersonsAccountsComeTheOneLastHeardFromFirst() {
        var early = account("slack.U1", ADA, MONDAY.minusNanos(1));
        var late = account("teams.x", ADA, MONDAY.plusNanos(1));
        var middle = account("slack.U2", ADA, MONDAY);
        var asLate = account("slack.U3", ADA, MONDAY.plusNanos(1));
        var stranger = account("slack.U1", ACME_TWO.person("ada"), MONDAY);
        for (var each : new Account[] {early, late, middle, asLate, stranger}) {
            accounts().put(each);
        }

        assertThat(accounts().of(ADA)).containsExactly(asLate, late, middle, early);
        assertThat(accounts().of(ACME_TWO.person("ada"))).containsExactly(stranger);
    }

    @Test
    public void aRemovedAccountIsGoneAndRemovingItAgainIsHarmless() {
        var first = account("slack.U1", ADA, MONDAY);
        var second = account("slack.U2", ADA, MONDAY);
        accounts().put(first);
        accounts().put(second);

        accounts().remove(first.id());
        accounts().remove(first.id());

        assertThat(accounts().find(first.id())).isEmpty();
        assertThat(accounts().of(ADA)).containsExactly(second);
    }
}
