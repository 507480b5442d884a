package io.binome.store;

/** What must be kept about the platforms to which Binôme is connected. */
public interface Connections {
    Accounts accounts();

    Installations installations();

    Tickets tickets();

    Postings postings();

    Arrivals arrivals();
}
