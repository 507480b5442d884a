package io.binome.teams;

import io.binome.id.PersonId;
import io.binome.platform.AddressBook;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.shell.Delivery.Reason;
import io.binome.store.Accounts.Account;
import io.binome.store.Store;
import io.binome.teams.wire.Where;
import io.binome.teams.wire.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Under which account somebody is reached, and in which chat: their own with the bot, which is opened where there is none. */
final class Addresses {
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    private final Store store;
    private final AddressBook book;
    private final Tenants tenants;
    private final Wire wire;

    Addresses(Store store, AddressBook book, Tenants tenants, Wire wire) {
        this.store = store;
        this.book = book;
        this.tenants = tenants;
        this.wire = wire;
    }

    /** The chat of a person with the bot; {@link Undeliverable} where they have no account. */
    Where of(PersonId person) {
        var account = account(person).orElseThrow(() -> missing(person));
        var route = Route.of(account);
        return (route.conversation().isEmpty() ? opened(account, route) : route).where(account);
    }

    Optional<Account> account(PersonId person) {
        return book.of(person, Who.PLATFORM).stream().findFirst();
    }

    /** Those whose client asks anew how a question of this person's stands when they look at it. */
    List<String> watchers(PersonId person) {
        return account(person).map(Route::of).map(Route::mri).stream().toList();
    }

    private Route opened(Account account, Route route) {
        var chat = wire.create(
                route.serviceUrl(), Who.tenant(account.installation()), route.mri(), route.bot());
        var open = route.in(chat);
        store.connections()
                .accounts()
                .put(account.routed(open.line()));
        return open;
    }

    private RuntimeException missing(PersonId person) {
        return tenants.all().stream().noneMatch(each -> each.organisation().equals(person.organisation()))
                ? new TryLater(A_WHILE, "no tenant is connected")
                : new Undeliverable(Reason.GONE, "no such account");
    }
}
