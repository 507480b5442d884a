package io.binome.simulation;

import io.binome.engine.Address;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Form;
import io.binome.store.Workspace;
import io.binome.text.Text;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workspace that nobody else writes to: it knows without asking which forms people have in front of them. */
final class SoleWorkspace implements Workspace {
    private final Workspace behind;
    private final Map<PersonId, Optional<Form>> forms = new HashMap<>();

    SoleWorkspace(Workspace behind) {
        this.behind = behind;
    }

    @Override
    public synchronized Optional<Form> form(PersonId person) {
        return forms.computeIfAbsent(person, behind::form);
    }

    @Override
    public synchronized void show(PersonId person, Form form) {
        behind.show(person, form);
        forms.put(person, Optional.of(form));
    }

    @Override
    public synchronized void hide(PersonId person) {
        behind.hide(person);
        forms.put(person, Optional.empty());
    }

    @Override
    public synchronized void forget(PersonId person) {
        behind.forget(person);
        forms.remove(person);
    }

    @Override
    public boolean post(Post post) {
        return behind.post(post);
    }

    @Override
    public void settle(PromptId prompt, Text answer) {
        behind.settle(prompt, answer);
    }

    @Override
    public List<Post> posts(Address place, int limit) {
        return behind.posts(place, limit);
    }

    @Override
    public List<Post> since(OrganisationId organisation, long order) {
        return behind.since(organisation, order);
    }

    @Override
    public List<Post> open(OrganisationId organisation) {
        return behind.open(organisation);
    }

    @Override
    public List<Room> rooms(OrganisationId organisation) {
        return behind.rooms(organisation);
    }

    @Override
    public void open(Room room) {
        behind.open(room);
    }

    @Override
    public Optional<Instant> now(OrganisationId organisation) {
        return behind.now(organisation);
    }

    @Override
    public void now(OrganisationId organisation, Instant instant) {
        behind.now(organisation, instant);
    }
}
