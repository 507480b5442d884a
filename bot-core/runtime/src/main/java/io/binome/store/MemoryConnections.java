package io.binome.store;

import io.binome.id.AccountId;
import io.binome.id.EffectId;
import io.binome.id.Id;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Connections that are forgotten when the process ends. Every method is atomic. */
final class MemoryConnections implements Connections {
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryInstallations installations = new InMemoryInstallations();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final InMemoryPostings postings = new InMemoryPostings();
    private final InMemoryArrivals arrivals = new InMemoryArrivals();

    /** Arrivals name no organisation but an installation, with which they are forgotten. */
    void forget(OrganisationId organisation) {
        accounts.forget(organisation);
        postings.forget(organisation);
        tickets.forget(organisation);
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
        return arrivals;
    }

    private static final class InMemoryAccounts implements Accounts {
        private final Map<AccountId, Account> all = new HashMap<>();

        synchronized void forget(OrganisationId organisation) {
            all.keySet().removeIf(id -> id.organisation().equals(organisation));
        }

        @Override
        public synchronized Optional<Account> find(AccountId id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public synchronized List<Account> of(PersonId person) {
            return all.values().stream()
                    .filter(account -> account.person().equals(person))
                    .sorted(Comparator.comparing(Account::heardAt).reversed()
                            .thenComparing(account -> account.id().value()))
                    .toList();
        }

        @Override
        public synchronized List<Account> leading(OrganisationId organisation) {
            return all.values().stream()
                    .filter(account -> account.id().organisation().equals(organisation) && account.seen().leads())
                    .sorted(Comparator.comparing(account -> account.id().value()))
                    .toList();
        }

        @Override
        public synchronized boolean add(Account account) {
            return all.putIfAbsent(account.id(), account) == null;
        }

        @Override
        public synchronized void put(Account account) {
            all.put(account.id(), account);
        }

        @Override
        public synchronized void remove(AccountId id) {
            all.remove(id);
        }
    }

    private static final class InMemoryInstallations implements Installations {
        private final Map<String, Installation> all = new TreeMap<>();

        @Override
        public synchronized Optional<Installation> find(InstallationId id) {
            return Optional.ofNullable(all.get(id.value()));
        }

        @Override
        public synchronized List<Installation> all() {
            return List.copyOf(all.values());
        }

        @Override
        public synchronized boolean save(Installation installation) {
            var before = all.get(installation.id().value());
            if (installation.version() != (before == null ? 1 : before.version() + 1)) {
                return false;
            }
            all.put(installation.id().value(), installation);
            return true;
        }

        @Override
        public synchronized void remove(InstallationId id) {
            all.remove(id.value());
        }
    }

    private static final class InMemoryTickets implements Tickets {
        private final Map<String, Owned> all = new HashMap<>();

        private record Owned(Ticket ticket, @Nullable Id whose) {
            boolean isOf(Id other) {
                return whose != null
                        && (whose.value().equals(other.value()) || whose.value().startsWith(other.value() + "/"));
            }
        }

        @Override
        public synchronized boolean issue(String key, String value, Instant until, Instant now) {
            if (find(key, now).isPresent()) {
                return false;
            }
            put(key, value, until);
            return true;
        }

        @Override
        public synchronized void put(String key, String value, Instant until) {
            all.put(key, new Owned(new Ticket(value, until), null));
        }

        @Override
        public synchronized void put(String key, String value, Instant until, Id whose) {
            all.put(key, new Owned(new Ticket(value, until), whose));
        }

        @Override
        public synchronized Optional<Ticket> find(String key, Instant now) {
            return Optional.ofNullable(all.get(key)).map(Owned::ticket).filter(ticket -> ticket.until().isAfter(now));
        }

        @Override
        public synchronized Optional<Ticket> redeem(String key, Instant now) {
            var found = find(key, now);
            all.remove(key);
            return found;
        }

        @Override
        public synchronized void sweep(Instant now) {
            all.values().removeIf(owned -> !owned.ticket().until().isAfter(now));
        }

        @Override
        public synchronized void drop(String key) {
            all.remove(key);
        }

        @Override
        public synchronized void forget(Id whose) {
            all.values().removeIf(owned -> owned.isOf(whose));
        }
    }

    private static final class InMemoryPostings implements Postings {
        private final Map<EffectId, Posting> all = new HashMap<>();

        synchronized void forget(OrganisationId organisation) {
            all.keySet().removeIf(id -> id.organisation().equals(organisation));
        }

        @Override
        public synchronized void add(Posting posting) {
            all.putIfAbsent(posting.id(), posting);
        }

        @Override
        public synchronized Optional<Posting> find(EffectId id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public synchronized List<Posting> asking(PromptId prompt) {
            return all.values().stream()
                    .filter(posting -> prompt.equals(asked(posting)))
                    .sorted(Comparator.comparing(Posting::at).thenComparing(each -> each.id().value()))
                    .toList();
        }

        @Override
        public synchronized void settled(PromptId prompt) {
            all.replaceAll((id, posting) -> prompt.equals(asked(posting)) ? posting.quiet() : posting);
        }

        @Override
        public synchronized void sweep(Instant before) {
            all.values().removeIf(posting -> asked(posting) == null && posting.at().isBefore(before));
        }

        @Override
        public synchronized List<PromptId> asked(PersonId person) {
            return all.values().stream()
                    .filter(posting -> person.equals(posting.to()))
                    .flatMap(posting -> Stream.ofNullable(asked(posting)))
                    .distinct()
                    .toList();
        }

        @Override
        public synchronized void forget(PersonId person) {
            all.values().removeIf(posting -> person.equals(posting.to()));
        }

        private static @Nullable PromptId asked(Posting posting) {
            var question = posting.question();
            var asked = question == null ? null : question.prompt();
            return asked == null ? null : asked.id();
        }
    }

    private static final class InMemoryArrivals implements Arrivals {
        private final Map<String, Arrival> waiting = new HashMap<>();
        private final Map<String, Instant> done = new HashMap<>();

        @Override
        public synchronized boolean add(Arrival arrival) {
            return !done.containsKey(arrival.id()) && waiting.putIfAbsent(arrival.id(), arrival) == null;
        }

        @Override
        public synchronized List<Arrival> waiting(int limit) {
            return waiting.values().stream()
                    .sorted(Comparator.comparing(Arrival::at).thenComparing(Arrival::id))
                    .limit(Math.max(0, limit))
                    .toList();
        }

        @Override
        public synchronized void done(String id) {
            var arrival = waiting.remove(id);
            if (arrival != null) {
                done.put(id, arrival.at());
            }
        }

        @Override
        public synchronized void sweep(Instant before) {
            done.values().removeIf(at -> at.isBefore(before));
        }

        @Override
        public synchronized void forget(Predicate<String> lane) {
            waiting.values().stream()
                    .filter(arrival -> lane.test(arrival.lane()))
                    .map(Arrival::id)
                    .toList()
                    .forEach(this::done);
        }
    }
}
