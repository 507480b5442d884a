package io.binome.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The part of an {@link AttentiveStore} that is about platforms. */
final class AttentiveConnections implements Connections {
    private final Connections behind;
    private final Accounts accounts;
    private final Installations installations;
    private final Tickets tickets;
    private final Postings postings;

    AttentiveConnections(Connections behind) {
        this.behind = behind;
        this.accounts = new AttentiveAccounts(behind.accounts());
        this.installations = new StandingInstallations(behind.installations(), System::nanoTime);
        this.tickets = new AttentiveTickets(behind.tickets());
        this.postings = new AttentivePostings(behind.postings());
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
        return behind.arrivals();
    }

    /** A map that forgets what was not used for longest. */
    static <K, V> Map<K, V> newest(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

}
