package io.binome.web;

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
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A store in which the conversations of other organisations neither wake nor are in the way. */
record OneOrganisation(Store behind, OrganisationId organisation) implements Store {
    /** Later than any alarm, and still a date that every database can write. */
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    @Override
    public Conversations conversations() {
        return new Own(behind.conversations(), organisation);
    }

    @Override
    public Records records() {
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
        behind.ping();
    }

    private record Own(Conversations behind, OrganisationId organisation) implements Conversations {
        @Override
        public Optional<Conversation> find(ConversationId id) {
            return behind.find(id);
        }

        @Override
        public boolean save(Conversation conversation) {
            return behind.save(conversation);
        }

        @Override
        public List<ConversationId> due(Instant now, int limit) {
            return own(behind.due(now, Integer.MAX_VALUE), limit);
        }

        @Override
        public Optional<Instant> earliest() {
            return due(EVER, 1).stream()
                    .findFirst()
                    .flatMap(behind::find)
                    .flatMap(Conversation::wakeAt);
        }

        @Override
        public List<ConversationId> unfinished(int limit) {
            return own(behind.unfinished(Integer.MAX_VALUE), limit);
        }

        @Override
        public List<ConversationId> ended(Instant before, int limit) {
            return behind.ended(before, limit);
        }

        @Override
        public boolean remove(ConversationId id, long version) {
            return behind.remove(id, version);
        }

        @Override
        public List<ConversationId> within(Id id) {
            return behind.within(id);
        }

        @Override
        public void remove(ConversationId id) {
            behind.remove(id);
        }

        @Override
        public List<ConversationId> holding(PersonId person) {
            return behind.holding(person);
        }

        @Override
        public List<ConversationId> setAside(int limit) {
            return own(behind.setAside(Integer.MAX_VALUE), limit);
        }

        private List<ConversationId> own(List<ConversationId> all, int limit) {
            return all.stream()
                    .filter(id -> id.organisation().equals(organisation))
                    .limit(limit)
                    .toList();
        }
    }
}
