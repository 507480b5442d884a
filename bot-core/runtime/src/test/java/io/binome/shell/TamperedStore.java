package io.binome.shell;

import io.binome.id.ConversationId;
import io.binome.id.Id;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.store.Connections;
import io.binome.store.Conversation;
import io.binome.store.Conversations;
import io.binome.store.FactLog;
import io.binome.store.Focus;
import io.binome.store.Mentions;
import io.binome.store.Records;
import io.binome.store.Store;
import io.binome.store.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A store in front of another one that notes every save, and in which things can be made to go wrong. */
public final class TamperedStore implements Store, Conversations {
    private final Store behind;
    private final List<Conversation> saved = Collections.synchronizedList(new ArrayList<>());
    private volatile Consumer<Conversation> beforeSave = each -> {};
    private volatile Consumer<Conversation> afterSave = each -> {};
    private volatile Consumer<ConversationId> beforeFind = each -> {};
    private volatile boolean away;

    public TamperedStore(Store behind) {
        this.behind = behind;
    }

    /** What was saved, refused saves left out. */
    public List<Conversation> saved() {
        return List.copyOf(saved);
    }

    public void beforeSave(Consumer<Conversation> tamper) {
        beforeSave = tamper;
    }

    public void afterSave(Consumer<Conversation> tamper) {
        afterSave = tamper;
    }

    public void beforeFind(Consumer<ConversationId> tamper) {
        beforeFind = tamper;
    }

    public void away(boolean now) {
        away = now;
    }

    @Override
    public Conversations conversations() {
        return this;
    }

    @Override
    public Records records() {
        ping();
        return behind.records();
    }

    @Override
    public FactLog facts() {
        return behind.facts();
    }

    @Override
    public Focus focus() {
        return behind.focus();
    }

    @Override
    public Workspace workspace() {
        return behind.workspace();
    }

    @Override
    public Connections connections() {
        return behind.connections();
    }

    @Override
    public Mentions mentions() {
        return behind.mentions();
    }

    @Override
    public void forget(OrganisationId gone) {
        behind.forget(gone);
    }

    @Override
    public void forget(Collection<PersonId> gone) {
        behind.forget(gone);
    }

    @Override
    public void keep() {
        behind.keep();
    }

    @Override
    public void ping() {
        if (away) {
            throw new Away();
        }
        behind.ping();
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        ping();
        beforeFind.accept(id);
        return behind.conversations().find(id);
    }

    @Override
    public boolean save(Conversation conversation) {
        ping();
        beforeSave.accept(conversation);
        if (!behind.conversations().save(conversation)) {
            return false;
        }
        saved.add(conversation);
        afterSave.accept(conversation);
        return true;
    }

    @Override
    public List<ConversationId> due(Instant now, int limit) {
        ping();
        return behind.conversations().due(now, limit);
    }

    @Override
    public Optional<Instant> earliest() {
        return behind.conversations().earliest();
    }

    @Override
    public List<ConversationId> unfinished(int limit) {
        ping();
        return behind.conversations().unfinished(limit);
    }

    @Override
    public List<ConversationId> ended(Instant before, int limit) {
        return behind.conversations().ended(before, limit);
    }

    @Override
    public boolean remove(ConversationId id, long version) {
        return behind.conversations().remove(id, version);
    }

    @Override
    public List<ConversationId> within(Id id) {
        return behind.conversations().within(id);
    }

    @Override
    public void remove(ConversationId id) {
        behind.conversations().remove(id);
    }

    @Override
    public List<ConversationId> holding(PersonId person) {
        return behind.conversations().holding(person);
    }

    @Override
    public List<ConversationId> setAside(int limit) {
        return behind.conversations().setAside(limit);
    }

    /** The store cannot be reached. */
    public static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
