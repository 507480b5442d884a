package io.binome.teams;

import io.binome.store.Accounts;
import io.binome.platform.Destinations;
import io.binome.id.PersonId;
import io.binome.shell.Undeliverable;
import io.binome.store.Accounts.Account;
import io.binome.teams.wire.Where;
import io.binome.teams.wire.Wire;
import java.util.List;
import java.util.Optional;

/** Under which account somebody is reached, and in which chat: their own with the bot, which is opened where there is none. */
final class Addresses {
    private final Accounts accounts;
    private final Destinations destinations;
    private final Wire wire;

    Addresses(Accounts accounts, Destinations destinations, Wire wire) {
        this.accounts = accounts;
        this.destinations = destinations;
        this.wire = wire;
    }

    /** The chat of a person with the bot; {@link Undeliverable} where they have no account. */
    Where of(PersonId person) {
        var account = destinations.account(person);
        var route = Route.of(account);
        return (route.conversation().isEmpty() ? opened(account, route) : route).where(account);
    }

    Optional<Account> account(PersonId person) {
        return destinations.known(person);
    }

    /** Those whose client asks anew how a question of this person's stands when they look at it. */
    List<String> watchers(PersonId person) {
        return account(person).map(Route::of).map(Route::mri).stream().toList();
    }

    private Route opened(Account account, Route route) {
        var chat = wire.create(
                route.serviceUrl(), Who.tenant(account.installation()), route.mri(), route.bot());
        var open = route.in(chat);
        accounts.put(account.routed(open.line()));
        return open;
    }
}
