package io.binome.store;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import java.util.Collection;

/** A store that forgets when the process ends: for simulations and tests. Every method is atomic. */
public final class MemoryStore implements Store {
    private final MemoryConversations conversations = new MemoryConversations();
    private final MemoryRecords records = new MemoryRecords();
    private final MemoryFacts facts = new MemoryFacts();
    private final MemoryFocus focus = new MemoryFocus();
    private final MemoryWorkspace workspace = new MemoryWorkspace();
    private final MemoryConnections connections = new MemoryConnections();
    private final MemoryMentions mentions = new MemoryMentions();

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
        return facts;
    }

    @Override
    public Focus focus() {
        return focus;
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public Connections connections() {
        return connections;
    }

    @Override
    public Mentions mentions() {
        return mentions;
    }

    @Override
    public void forget(OrganisationId organisation) {
        mentions.forget(organisation);
        conversations.forget(organisation);
        records.forget(organisation);
        facts.forget(organisation);
        focus.forget(organisation);
        workspace.forget(organisation);
        connections.forget(organisation);
    }

    @Override
    public void forget(Collection<PersonId> people) {
        Forgetting.of(this, people);
    }

    @Override
    public void ping() {}
}
