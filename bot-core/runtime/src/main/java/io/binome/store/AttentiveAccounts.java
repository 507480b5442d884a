package io.binome.store;

import static io.binome.store.Reading.learn;
import static io.binome.store.Reading.once;

import io.binome.id.AccountId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.store.Reading.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose an account was the last time says among whose accounts to look for it first. What is found there was read just
 * now; where it is not there, it is looked for by its id: so a binding that has changed, or was erased, is seen at once.
 */
final class AttentiveAccounts implements Accounts {
    private static final String PORT = "accounts";
    private static final int MOST = 20_000;

    private final Accounts behind;
    private final Map<AccountId, PersonId> people = AttentiveConnections.newest(MOST);

    AttentiveAccounts(Accounts behind) {
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
        return once(new Question(PORT, "id", id.value()), () -> behind.find(id).map(this::noted));
    }

    private Account noted(Account account) {
        people.put(account.id(), account.person());
        return account;
    }

    @Override
    public List<Account> of(PersonId person) {
        return once(new Question(PORT, "person", person.value()), () -> behind.of(person));
    }

    @Override
    public List<Account> leading(OrganisationId organisation) {
        return once(new Question(PORT, "leading", organisation.value()), () -> behind.leading(organisation));
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
        var key = new Question(PORT, "person", account.person().value());
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
