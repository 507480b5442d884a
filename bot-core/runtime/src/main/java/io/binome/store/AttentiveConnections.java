package io.binome.store;

import static io.binome.store.Reading.learn;
import static io.binome.store.Reading.once;

import io.binome.id.AccountId;
import io.binome.id.EffectId;
import io.binome.id.Id;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.store.Reading.Key;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of an {@link AttentiveStore} that is about platforms. */
final class AttentiveConnections implements Connections {
    private final Connections behind;
    private final Accounts accounts;
    private final Installations installations;
    private final Tickets tickets;
    private final Postings postings;

    AttentiveConnections(Connections behind) {
        this.behind = behind;
        this.accounts = new Known(behind.accounts());
        this.installations = new StandingInstallations(behind.installations(), System::nanoTime);
        this.tickets = new Kept(behind.tickets());
        this.postings = new Posted(behind.postings());
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
        return behind.arrivals();
    }

    /** A map that forgets what was not used for longest. */
    static <K, V> Map<K, V> newest(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    /**
     * Whose an account was the last time says among whose accounts to look for it first. What is found there was read just
     * now; where it is not there, it is looked for by its id: so a binding that has changed, or was erased, is seen at once.
     */
    private static final class Known implements Accounts {
        private static final String PORT = "accounts";
        private static final int MOST = 20_000;

        private final Accounts behind;
        private final Map<AccountId, PersonId> people = newest(MOST);

        Known(Accounts behind) {
            this.behind = behind;
        }

        @Override
        public Optional<Account> find(AccountId id) {
            var person = people.get(id);
            if (person != null) {
                var there = of(person).stream().filter(account -> account.id().equals(id)).findFirst();
                if (there.isPresent()) {
                    return there;
                }
                people.remove(id);
            }
            return once(new Key(PORT, "id", id.value()), () -> behind.find(id).map(this::noted));
        }

        private Account noted(Account account) {
            people.put(account.id(), account.person());
            return account;
        }

        @Override
        public List<Account> of(PersonId person) {
            return once(new Key(PORT, "person", person.value()), () -> behind.of(person));
        }

        @Override
        public List<Account> leading(OrganisationId organisation) {
            return once(new Key(PORT, "leading", organisation.value()), () -> behind.leading(organisation));
        }

        private static void changed() {
            Reading.forget(key -> key.port().equals(PORT));
        }

        @Override
        public boolean add(Account account) {
            try {
                return behind.add(account);
            } finally {
                changed();
            }
        }

        @Override
        public void put(Account account) {
            var key = new Key(PORT, "person", account.person().value());
            var before = Reading.<List<Account>>known(key);
            try {
                behind.put(account);
            } finally {
                changed();
            }
            if (before.filter(all -> all.stream().anyMatch(each -> each.id().equals(account.id()))).isPresent()) {
                learn(key, with(before.get(), account));
            }
        }

        private static List<Account> with(List<Account> before, Account account) {
            return before.stream()
                    .map(each -> each.id().equals(account.id()) ? account : each)
                    .sorted(Comparator.comparing(Account::heardAt).reversed().thenComparing(each -> each.id().value()))
                    .toList();
        }

        @Override
        public void remove(AccountId id) {
            try {
                behind.remove(id);
            } finally {
                people.remove(id);
                changed();
            }
        }
    }

    /** What is known not to be there need not be taken away. */
    private record Kept(Tickets behind) implements Tickets {
        @Override
        public boolean issue(String key, String value, Instant until, Instant now) {
            Reading.isThere(key);
            return behind.issue(key, value, until, now);
        }

        @Override
        public void put(String key, String value, Instant until) {
            Reading.isThere(key);
            behind.put(key, value, until);
        }

        @Override
        public void put(String key, String value, Instant until, Id whose) {
            Reading.isThere(key);
            behind.put(key, value, until, whose);
        }

        @Override
        public Optional<Ticket> find(String key, Instant now) {
            return Reading.knowsAbsent(key) ? Optional.empty() : behind.find(key, now);
        }

        @Override
        public Optional<Ticket> redeem(String key, Instant now) {
            return Reading.knowsAbsent(key) ? Optional.empty() : behind.redeem(key, now);
        }

        @Override
        public void drop(String key) {
            if (!Reading.knowsAbsent(key)) {
                behind.drop(key);
            }
        }

        @Override
        public void sweep(Instant now) {
            behind.sweep(now);
        }

        @Override
        public void forget(Id whose) {
            behind.forget(whose);
        }
    }

    private record Posted(Postings behind) implements Postings {
        private static final String PORT = "postings";
        private static final String ASKING = "asking";

        private static Key one(EffectId id) {
            return new Key(PORT, PORT, id.value());
        }

        @Override
        public void add(Posting posting) {
            try {
                behind.add(posting);
                learn(one(posting.id()), Optional.of(posting));
            } finally {
                Reading.forget(key -> key.what().equals(ASKING));
            }
        }

        /** Of an effect that is new nothing was posted but what this reading has noted; its parts are its id with more. */
        @Override
        public Optional<Posting> find(EffectId id) {
            var noted = Reading.<Optional<Posting>>known(one(id));
            if (noted.isPresent()) {
                return noted.get();
            }
            var whole = id.value().indexOf('~') < 0 ? id.value() : id.value().substring(0, id.value().indexOf('~'));
            return Reading.knowsAbsent(whole) ? Optional.empty() : once(one(id), () -> behind.find(id));
        }

        @Override
        public List<Posting> asking(PromptId prompt) {
            return once(new Key(PORT, ASKING, prompt.value()), () -> behind.asking(prompt));
        }

        /** Where nothing asks, nothing is to be settled. */
        @Override
        public void settled(PromptId prompt) {
            var asking = Reading.<List<Posting>>known(new Key(PORT, ASKING, prompt.value()));
            if (asking.isEmpty() || !asking.get().isEmpty()) {
                try {
                    behind.settled(prompt);
                } finally {
                    Reading.forget(key -> key.port().equals(PORT));
                }
            }
        }

        @Override
        public void sweep(Instant before) {
            behind.sweep(before);
        }

        @Override
        public List<PromptId> asked(PersonId person) {
            return behind.asked(person);
        }

        @Override
        public void forget(PersonId person) {
            behind.forget(person);
            Reading.forget(key -> key.port().equals(PORT));
        }
    }
}
