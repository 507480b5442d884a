package io.binome.store.sorted;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.store.Connections;
import io.binome.store.Conversations;
import io.binome.store.FactLog;
import io.binome.store.Focus;
import io.binome.store.Forgetting;
import io.binome.store.Mentions;
import io.binome.store.Records;
import io.binome.store.Store;
import io.binome.store.Workspace;
import java.util.Collection;

/** A store over ordered maps, as durable as they are. Every method is atomic. */
public class SortedStore implements Store {
    private final Tables tables;
    private final SortedConversations conversations;
    private final SortedRecords records;
    private final SortedFacts facts;
    private final SortedFocus focus;
    private final SortedWorkspace workspace;
    private final SortedConnections connections;
    private final SortedMentions mentions;

    public SortedStore(Tables tables) {
        this.tables = tables;
        this.conversations = new SortedConversations(tables);
        this.records = new SortedRecords(tables);
        this.facts = new SortedFacts(tables);
        this.focus = new SortedFocus(tables);
        this.workspace = new SortedWorkspace(tables);
        this.connections = new SortedConnections(tables);
        this.mentions = new SortedMentions(tables);
    }

    @Override
    public final Conversations conversations() {
        return conversations;
    }

    @Override
    public final Records records() {
        return records;
    }

    @Override
    public final FactLog facts() {
        return facts;
    }

    @Override
    public final Focus focus() {
        return focus;
    }

    @Override
    public final Workspace workspace() {
        return workspace;
    }

    @Override
    public final Connections connections() {
        return connections;
    }

    @Override
    public final Mentions mentions() {
        return mentions;
    }

    /** First what would go on by itself. What a crash has left is forgotten when it is asked again. */
    @Override
    public final void forget(OrganisationId gone) {
        conversations.forget(gone);
        connections.forget(gone);
        mentions.forget(gone);
        focus.forget(gone);
        workspace.forget(gone);
        facts.forget(gone);
        records.forget(gone);
    }

    @Override
    public final void forget(Collection<PersonId> gone) {
        Forgetting.of(this, gone);
    }

    @Override
    public void keep() {}

    @Override
    public final void ping() {
        tables.ping();
    }
}
