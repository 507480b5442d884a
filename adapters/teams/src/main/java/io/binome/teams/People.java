package io.binome.teams;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.platform.Acquaintances;
import io.binome.platform.Introduction;
import io.binome.platform.RollCall;
import io.binome.programme.Person.Guess;
import io.binome.shell.Delivery;
import io.binome.shell.Undeliverable;
import io.binome.store.Accounts;
import io.binome.store.Accounts.Seen;
import io.binome.teams.wire.Member;
import io.binome.teams.wire.Where;
import io.binome.teams.wire.Wire;
import java.time.Instant;
import java.util.Optional;

/**
 * The people behind accounts in Teams: asks Teams what it says of them, and leaves it to {@link Acquaintances} who they are.
 */
final class People {
    private final Wire wire;
    private final Acquaintances acquaintances;
    private final boolean onOwnMachine;

    /** @param onOwnMachine whether whoever comes first runs the programmes, and Teams' playground says who they are */
    People(Wire wire, Acquaintances acquaintances, boolean onOwnMachine) {
        this.wire = wire;
        this.acquaintances = acquaintances;
        this.onOwnMachine = onOwnMachine;
    }

    /** The person behind an account, who has just done something. */
    PersonId met(OrganisationId organisation, Who who) {
        var account = acquaintances.account(who.account(organisation));
        if (account.isEmpty() || account.get().seen().equals(Seen.NEVER)) {
            var person = introduced(organisation, who, member(who));
            acquaintances.account(who.account(organisation)).ifPresent(known -> heard(known, who));
            return person;
        }
        heard(account.get(), who);
        return acquaintances.isOutdated(account.get()) || tellsMore(account.get().person(), who)
                ? introduced(organisation, who, member(who))
                : account.get().person();
    }

    /** Whether what came with it says where somebody is of whom that was only supposed, being listed in a channel. */
    private boolean tellsMore(PersonId person, Who who) {
        var guessed = acquaintances.guessed(person);
        return (guessed.contains(Guess.PLACE) && Introduction.zone(who.zone()).isPresent())
                || (guessed.contains(Guess.LANGUAGE) && !who.locale().isBlank());
    }

    /** The person behind an account that is known already; asks nobody. */
    Optional<PersonId> known(OrganisationId organisation, Who who) {
        return acquaintances.known(who.account(organisation));
    }

    /**
     * Whether somebody had a chat of their own with the bot before. One that was opened since, when the same was understood
     * for the first time and failed half-way, does not count.
     */
    boolean hadChat(OrganisationId organisation, Who who, Instant then) {
        return acquaintances.account(who.account(organisation))
                .filter(account -> account.heardAt().isAfter(Instant.EPOCH) && account.heardAt().isBefore(then))
                .filter(account -> !Route.of(account).conversation().isEmpty())
                .isPresent();
    }

    private void heard(Accounts.Account account, Who who) {
        var route = Route.of(who, "").after(Route.of(account));
        if (route.equals(Route.of(account))) {
            acquaintances.heard(account);
        } else {
            acquaintances.moved(account.routed(route.line()));
        }
    }

    /** What Teams tells of somebody; where it tells nothing, what came with what they did. */
    private Member member(Who who) {
        var where = new Where(Who.tenant(who.installation()), who.serviceUrl(), who.conversation());
        try {
            return wire.member(where, who.mri()).orElseGet(() -> TeamsUsers.stranger(who));
        } catch (Undeliverable nothing) {
            return TeamsUsers.stranger(who);
        }
    }

    /**
     * What Teams says of an account of somebody who takes part: whether it still knows them in their own chat with the bot.
     * Of whom no chat is open, nothing can be asked.
     */
    RollCall.Answer standing(Accounts.Account account) {
        var route = Route.of(account);
        if (route.conversation().isEmpty()) {
            return RollCall.Answer.UNKNOWN;
        }
        try {
            return wire.member(route.where(account), route.mri()).isPresent()
                    ? RollCall.Answer.OPEN
                    : RollCall.Answer.MISSING;
        } catch (Undeliverable refused) {
            return refused.reason() == Delivery.Reason.GONE ? RollCall.Answer.MISSING : RollCall.Answer.UNKNOWN;
        }
    }

    private PersonId introduced(OrganisationId organisation, Who who, Member member) {
        var person = acquaintances.met(organisation, TeamsUsers.introduction(who, member, onOwnMachine));
        if (onOwnMachine && acquaintances.areAdminsUnnamed()) {
            acquaintances.setUpBy(person);
        }
        return person;
    }

    /**
     * The channel or chat with everybody in it, kept for whoever wants to invite them. Where Teams does not let the bot
     * look in, nobody is known to be there.
     */
    PlaceId gathered(OrganisationId organisation, TeamsEvent.Called called) {
        var who = called.who();
        var id = who.place(organisation);
        var where = new Where(Who.tenant(who.installation()), who.serviceUrl(), called.members());
        try {
            var people = wire.members(where).stream()
                    .filter(member -> !member.id().equals(who.bot()))
                    .map(member -> listed(organisation, who, member))
                    .toList();
            acquaintances.gathered(id, called.placeName(), Optional.of(people));
        } catch (Undeliverable shut) {
            acquaintances.gathered(id, called.placeName(), Optional.empty());
        }
        return id;
    }

    /** Somebody from a list, who may never have written to the bot. */
    private PersonId listed(OrganisationId organisation, Who by, Member member) {
        var user = member.aadObjectId().isEmpty() ? member.id() : member.aadObjectId();
        var them = new Who(
                by.installation(), user, member.id(), member.name(), by.serviceUrl(), "", by.bot(), "", "", false);
        return known(organisation, them).orElseGet(() -> introduced(organisation, them, member));
    }

    /** The same without the people. */
    PlaceId noted(OrganisationId organisation, TeamsEvent.Called called) {
        var id = called.who().place(organisation);
        acquaintances.noted(id, called.placeName());
        return id;
    }
}
