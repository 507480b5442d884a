package io.binome.store.sorted;

import io.binome.id.OrganisationId;
import io.binome.store.Accounts;
import io.binome.store.Arrivals;
import io.binome.store.Connections;
import io.binome.store.Installations;
import io.binome.store.Postings;
import io.binome.store.Tickets;

/** What is kept about the platforms. */
final class SortedConnections implements Connections {
    private final SortedAccounts accounts;
    private final Installations installations;
    private final Tickets tickets;
    private final SortedPostings postings;
    private final Arrivals arrivals;

    SortedConnections(Tables tables) {
        this.accounts = new SortedAccounts(tables);
        this.installations = new SortedInstallations(tables);
        this.tickets = new SortedTickets(tables);
        this.postings = new SortedPostings(tables);
        this.arrivals = new SortedArrivals(tables);
    }

    /** Arrivals name no organisation but an installation, with which they are forgotten. */
    void forget(OrganisationId organisation) {
        accounts.forget(organisation);
        postings.forget(organisation);
        tickets.forget(organisation);
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Installations installations() {
        return installations;
    }

    @Override
    public Tickets tickets() {
        return tickets;
    }

    @Override
    public Postings postings() {
        return postings;
    }

    @Override
    public Arrivals arrivals() {
        return arrivals;
    }
}
