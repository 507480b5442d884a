package io.binome.store;

import io.binome.engine.Address;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.Id;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Form;
import io.binome.programme.Entry;
import io.binome.programme.Person;
import io.binome.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A store that forgets when the process ends: for simulations and tests. Every method is atomic. */
public final class MemoryStore implements Store {
    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryRecords records = new InMemoryRecords();
    private final InMemoryFacts facts = new InMemoryFacts();
    private final InMemoryFocus focus = new InMemoryFocus();
    private final InMemoryWorkspace workspace = new InMemoryWorkspace();
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

    private static <V> Collection<V> within(NavigableMap<String, V> byId, Id id) {
        return byId.subMap(id.value() + "/", true, id.value() + "0", false).values();
    }

    private static final class InMemoryConversations implements Conversations {
        private final Map<ConversationId, Conversation> all = new HashMap<>();
        private final TreeSet<Waking> waking =
                new TreeSet<>(Comparator.comparing(Waking::at).thenComparing(each -> each.id().value()));

        private record Waking(Instant at, ConversationId id) {}

        synchronized void forget(OrganisationId organisation) {
            all.keySet().removeIf(id -> id.organisation().equals(organisation));
            waking.removeIf(each -> each.id().organisation().equals(organisation));
        }

        @Override
        public synchronized Optional<Conversation> find(ConversationId id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public synchronized boolean save(Conversation conversation) {
            var before = all.get(conversation.id());
            if (conversation.version() != (before == null ? 1 : before.version() + 1)) {
                return false;
            }
            all.put(conversation.id(), conversation);
            if (before != null) {
                before.wakeAt().ifPresent(at -> waking.remove(new Waking(at, before.id())));
            }
            conversation.wakeAt().ifPresent(at -> waking.add(new Waking(at, conversation.id())));
            return true;
        }

        @Override
        public synchronized List<ConversationId> within(Id id) {
            return all.keySet().stream()
                    .filter(each -> each.value().startsWith(id.value() + "/"))
                    .sorted(Comparator.comparing(ConversationId::value))
                    .toList();
        }

        @Override
        public synchronized List<ConversationId> ended(Instant before, int limit) {
            return all.values().stream()
                    .filter(each -> each.hasEndedBefore(before))
                    .flatMap(each -> Stream.ofNullable(each.endedAt()).map(at -> new Waking(at, each.id())))
                    .sorted(Comparator.comparing(Waking::at).thenComparing(each -> each.id().value()))
                    .map(Waking::id)
                    .limit(limit)
                    .toList();
        }

        @Override
        public synchronized void remove(ConversationId id) {
            all.remove(id);
            waking.removeIf(each -> each.id().equals(id));
        }

        @Override
        public synchronized boolean remove(ConversationId id, long version) {
            var found = all.get(id);
            if (found == null || found.version() != version) {
                return false;
            }
            remove(id);
            return true;
        }

        @Override
        public synchronized List<ConversationId> due(Instant now, int limit) {
            return waking.stream()
                    .takeWhile(each -> !each.at().isAfter(now))
                    .limit(limit)
                    .map(Waking::id)
                    .toList();
        }

        @Override
        public synchronized Optional<Instant> earliest() {
            return waking.isEmpty()
                    ? Optional.empty()
                    : Optional.of(waking.first().at());
        }

        @Override
        public synchronized List<ConversationId> unfinished(int limit) {
            return all.values().stream()
                    .filter(each -> !each.trouble().setAside())
                    .filter(each -> each.lease() != null
                            || !each.outbox().isEmpty()
                            || !each.trouble().parked().isEmpty())
                    .map(Conversation::id)
                    .sorted(Comparator.comparing(ConversationId::value))
                    .limit(limit)
                    .toList();
        }

        @Override
        public synchronized List<ConversationId> setAside(int limit) {
            return all.values().stream()
                    .filter(each -> each.trouble().setAside())
                    .map(Conversation::id)
                    .limit(limit)
                    .toList();
        }
    }

    private static final class InMemoryRecords implements Records {
        private final Map<Class<?>, NavigableMap<String, Entry>> all = new HashMap<>();

        private NavigableMap<String, Entry> of(Class<?> type) {
            return all.computeIfAbsent(type, each -> new TreeMap<>());
        }

        synchronized void forget(OrganisationId organisation) {
            all.values().forEach(entries -> entries.values()
                    .removeIf(entry -> entry.id().organisation().equals(organisation)));
        }

        @Override
        public synchronized <E extends Entry> Optional<E> find(Class<E> type, Id id) {
            return Optional.ofNullable(of(type).get(id.value())).map(type::cast);
        }

        @Override
        public synchronized <E extends Entry> List<E> all(Class<E> type, Id id) {
            return within(of(type), id).stream().map(type::cast).toList();
        }

        @Override
        public synchronized <E extends Entry> List<E> everywhere(Class<E> type) {
            return of(type).values().stream().map(type::cast).toList();
        }

        @Override
        public synchronized void put(Entry entry) {
            of(entry.getClass()).put(entry.id().value(), entry);
        }

        @Override
        public synchronized boolean add(Entry entry) {
            return of(entry.getClass()).putIfAbsent(entry.id().value(), entry) == null;
        }

        @Override
        public synchronized void putAll(Collection<? extends Entry> entries) {
            entries.forEach(this::put);
        }

        @Override
        public synchronized void remove(Entry entry) {
            of(entry.getClass()).remove(entry.id().value());
        }

        @Override
        public synchronized void amend(PersonId person, UnaryOperator<Person> change) {
            find(Person.class, person).map(change).ifPresent(this::put);
        }
    }

    private static final class InMemoryFacts implements FactLog {
        private final Map<String, Recorded> all = new LinkedHashMap<>();

        synchronized void forget(OrganisationId organisation) {
            all.values().removeIf(each -> each.fact().about().organisation().equals(organisation));
        }

        @Override
        public synchronized void forget(Id about) {
            about(about).forEach(each -> all.remove(each.id()));
        }

        @Override
        public synchronized void append(Recorded fact) {
            all.putIfAbsent(fact.id(), fact);
        }

        @Override
        public synchronized List<Recorded> about(Id within) {
            return all.values().stream()
                    .filter(each -> each.fact().about().equals(within)
                            || each.fact().about().value().startsWith(within.value() + "/"))
                    .sorted(Comparator.comparing(Recorded::at).thenComparing(Recorded::id))
                    .toList();
        }
    }

    private static final class InMemoryFocus implements Focus {
        private static final int KEPT = 20;
        private final Map<PersonId, List<PromptId>> all = new HashMap<>();

        synchronized void forget(OrganisationId organisation) {
            all.keySet().removeIf(person -> person.organisation().equals(organisation));
        }

        @Override
        public synchronized List<PromptId> of(PersonId person) {
            return List.copyOf(all.getOrDefault(person, List.of()));
        }

        @Override
        public synchronized void forget(PersonId person) {
            all.remove(person);
        }

        @Override
        public synchronized void asked(PromptId prompt) {
            var prompts = all.computeIfAbsent(prompt.to(), each -> new ArrayList<>());
            prompts.remove(prompt);
            prompts.addFirst(prompt);
            if (prompts.size() > KEPT) {
                prompts.removeLast();
            }
        }

        @Override
        public synchronized void answered(PromptId prompt) {
            all.getOrDefault(prompt.to(), new ArrayList<>()).remove(prompt);
        }
    }

    private static final class InMemoryWorkspace implements Workspace {
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
            return java.util.Objects.requireNonNull(byOrder.get(order));
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
}
