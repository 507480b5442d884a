package io.binome.store;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import java.util.Collection;

/**
 * A store of which a piece of work, a {@link Reading}, asks each thing once. Outside of one it is the store behind it, but
 * for the installations that stand, which it remembers for a minute ({@link Installations#standing}). Everything is written
 * at once.
 */
public final class AttentiveStore implements Store {
    private final Store behind;
    private final Conversations conversations;
    private final Records records;
    private final Focus focus;
    private final Connections connections;

    public AttentiveStore(Store behind) {
        this.behind = behind;
        this.conversations = new AttentiveConversations(behind.conversations());
        this.records = new AttentiveRecords(behind.records());
        this.focus = new AttentiveFocus(behind.focus());
        this.connections = new AttentiveConnections(behind.connections());
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public Records records() {
        return records;
    }

    @Override
    public FactLog facts() {
        return behind.facts();
    }

    @Override
    public Focus focus() {
        return focus;
    }

    @Override
    public Workspace workspace() {
        return behind.workspace();
    }

    @Override
    public Connections connections() {
        return connections;
    }

    @Override
    public Mentions mentions() {
        return behind.mentions();
    }

    @Override
    public void forget(OrganisationId organisation) {
        try {
            behind.forget(organisation);
        } finally {
            Reading.forgetAll();
        }
    }

    @Override
    public void forget(Collection<PersonId> people) {
        try {
            behind.forget(people);
        } finally {
            Reading.forgetAll();
        }
    }

    @Override
    public void keep() {
        behind.keep();
    }

    @Override
    public void ping() {
        behind.ping();
    }
}
