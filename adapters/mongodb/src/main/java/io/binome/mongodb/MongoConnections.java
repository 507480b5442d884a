package io.binome.mongodb;

import io.binome.id.OrganisationId;
import io.binome.store.Accounts;
import io.binome.store.Arrivals;
import io.binome.store.Connections;
import io.binome.store.Installations;
import io.binome.store.Postings;
import io.binome.store.Tickets;

/** One collection for each thing that is kept about the platforms. */
final class MongoConnections implements Connections {

    private final MongoAccounts accounts;
    private final MongoInstallations installations;
    private final MongoTickets tickets;
    private final MongoPostings postings;
    private final MongoArrivals arrivals;

    MongoConnections(Database database) {
        this.accounts = new MongoAccounts(database);
        this.installations = new MongoInstallations(database);
        this.tickets = new MongoTickets(database);
        this.postings = new MongoPostings(database);
        this.arrivals = new MongoArrivals(database);
    }

    void createIndexes() {
        accounts.createIndexes();
        tickets.createIndexes();
        postings.createIndexes();
        arrivals.createIndexes();
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
