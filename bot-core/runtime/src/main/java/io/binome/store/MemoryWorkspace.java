package io.binome.store;

import io.binome.engine.Address;
import io.binome.id.Id;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Form;
import io.binome.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What the playground shows, in memory: posts in their order, forms, rooms and the time of each organisation. */
final class MemoryWorkspace implements Workspace {
    private final NavigableMap<Long, Post> byOrder = new TreeMap<>();
    private final Map<String, Long> orders = new HashMap<>();
    private final Map<Address, List<Long>> byPlace = new HashMap<>();
    private final Map<PromptId, List<Long>> asking = new LinkedHashMap<>();
    private final Map<PersonId, Form> forms = new HashMap<>();
    private final Map<Id, Room> rooms = new TreeMap<>(Comparator.comparing(Id::value));
    private final Map<OrganisationId, Instant> nows = new HashMap<>();
    private long lastOrder;

    synchronized void forget(OrganisationId organisation) {
        byOrder.values().removeIf(post -> post.to().organisation().equals(organisation));
        orders.values().removeIf(order -> !byOrder.containsKey(order));
        byPlace.keySet().removeIf(place -> place.organisation().equals(organisation));
        asking.values().forEach(posts -> posts.removeIf(order -> !byOrder.containsKey(order)));
        forms.keySet().removeIf(person -> person.organisation().equals(organisation));
        rooms.keySet().removeIf(pair -> pair.organisation().equals(organisation));
        nows.remove(organisation);
    }

    @Override
    public synchronized void forget(PersonId person) {
        byOrder.values()
                .removeIf(post -> person.equals(post.author()) || post.to().equals(new Address.ToPerson(person)));
        orders.values().removeIf(order -> !byOrder.containsKey(order));
        byPlace.values().forEach(posts -> posts.removeIf(order -> !byOrder.containsKey(order)));
        asking.values().forEach(posts -> posts.removeIf(order -> !byOrder.containsKey(order)));
        forms.remove(person);
    }

    @Override
    public synchronized boolean post(Post post) {
        if (orders.containsKey(post.id())) {
            return false;
        }
        var order = ++lastOrder;
        orders.put(post.id(), order);
        var prompt = post.message().prompt();
        byOrder.put(
                order,
                new Post(post.id(), order, post.to(), post.author(), post.at(), post.message(), post.settled()));
        byPlace.computeIfAbsent(post.to(), each -> new ArrayList<>()).add(order);
        if (prompt != null) {
            asking.computeIfAbsent(prompt.id(), each -> new ArrayList<>()).add(order);
        }
        return true;
    }

    @Override
    public synchronized void settle(PromptId prompt, Text answer) {
        var posts = asking.remove(prompt);
        if (posts != null) {
            posts.forEach(order -> byOrder.computeIfPresent(
                    order,
                    (each, post) -> new Post(
                            post.id(), order, post.to(), post.author(), post.at(), post.message(), answer)));
        }
    }

    @Override
    public synchronized List<Post> posts(Address place, int limit) {
        var all = byPlace.getOrDefault(place, List.of());
        return all.subList(Math.max(0, all.size() - limit), all.size()).stream()
                .map(this::at)
                .toList();
    }

    private Post at(long order) {
        return Objects.requireNonNull(byOrder.get(order));
    }

    @Override
    public synchronized List<Post> since(OrganisationId organisation, long order) {
        return byOrder.tailMap(order, false).values().stream()
                .filter(post -> post.to().organisation().equals(organisation))
                .toList();
    }

    @Override
    public synchronized List<Post> open(OrganisationId organisation) {
        return asking.values().stream()
                .flatMap(List::stream)
                .sorted()
                .map(this::at)
                .filter(post -> post.to().organisation().equals(organisation))
                .toList();
    }

    @Override
    public synchronized Optional<Form> form(PersonId person) {
        return Optional.ofNullable(forms.get(person));
    }

    @Override
    public synchronized void show(PersonId person, Form form) {
        forms.put(person, form);
    }

    @Override
    public synchronized void hide(PersonId person) {
        forms.remove(person);
    }

    @Override
    public synchronized List<Room> rooms(OrganisationId organisation) {
        return rooms.values().stream()
                .filter(room -> room.pair().organisation().equals(organisation))
                .toList();
    }

    @Override
    public synchronized void open(Room room) {
        rooms.put(room.pair(), room);
    }

    @Override
    public synchronized Optional<Instant> now(OrganisationId organisation) {
        return Optional.ofNullable(nows.get(organisation));
    }

    @Override
    public synchronized void now(OrganisationId organisation, Instant instant) {
        nows.put(organisation, instant);
    }
}
