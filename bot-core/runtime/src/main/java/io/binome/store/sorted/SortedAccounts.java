package io.binome.store.sorted;

import io.binome.id.AccountId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.store.Accounts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Accounts by id, by the person whose they are, and those that lead a workspace. */
final class SortedAccounts implements Accounts {
    private final Tables tables;
    private final Indexed<Account> accounts;
    private final Index<Account> owners;
    private final Index<Account> leaders;

    SortedAccounts(Tables tables) {
        this.tables = tables;
        this.accounts = new Indexed<>(tables, "accounts", Account.class);
        this.owners = accounts.by("person", each -> Stream.of(each.person().value()));
        this.leaders = accounts.by(
                "leading",
                each -> Stream.of(each.id().organisation().value()).filter(organisation -> each.seen().leads()));
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts.find(id.value());
    }

    @Override
    public List<Account> of(PersonId person) {
        return accounts.each(owners.of(person.value())).stream()
                .sorted(Comparator.comparing(Account::heardAt).reversed())
                .toList();
    }

    @Override
    public List<Account> leading(OrganisationId organisation) {
        return accounts.each(leaders.of(organisation.value()));
    }

    @Override
    public boolean add(Account account) {
        return tables.change(() -> accounts.add(account.id().value(), account));
    }

    @Override
    public void put(Account account) {
        tables.change(() -> accounts.put(account.id().value(), account));
    }

    @Override
    public void remove(AccountId id) {
        tables.change(() -> accounts.remove(id.value()));
    }

    void forget(OrganisationId organisation) {
        tables.change(() -> accounts.removeWithin(organisation));
    }
}
