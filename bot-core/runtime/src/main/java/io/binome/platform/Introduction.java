package io.binome.platform;

import com.ibm.icu.util.TimeZone;
import io.binome.id.AccountId;
import io.binome.id.InstallationId;
import io.binome.id.MailboxId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Person;
import io.binome.programme.Person.Account;
import io.binome.store.Accounts.Seen;
import io.binome.text.Language;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a platform says about somebody's account: facts only, of which {@link Identity} makes who it is.
 *
 * @param at where the bot was installed that is told so
 * @param user the platform's own id for the account there
 * @param route how to write to it, for the adapter
 * @param given the given name; empty where none is told
 * @param email where somebody can be written to; empty where none is told
 * @param confirmed the addresses of theirs for which the platform vouches, the one to sign in with first
 * @param locale such as {@code fr-CA}; empty where unknown
 * @param zone such as {@code Europe/Paris}; empty where unknown
 * @param standing how the account stands to the workspace or tenant where the bot lives
 * @param leads whether it may change that workspace's settings
 */
public record Introduction(
        InstallationId at, String user, String route, String name, String given, String email, List<String> confirmed,
        String locale, String zone, Standing standing, boolean leads) {
    private static final ZoneId USUAL = ZoneId.of("Europe/Paris");
    private static final String REGIONLESS = "001";

    /** How an account stands to the workspace or tenant where the bot lives. */
    public enum Standing {
        /** A full member. */
        MEMBER,
        /** A guest, or somebody of another workspace or tenant. */
        GUEST,
        /** Closed. */
        CLOSED
    }

    AccountId account(OrganisationId organisation) {
        return organisation.account(key());
    }

    /** What the account is known by, where it has no address. */
    String key() {
        return at.value() + "." + user;
    }

    /** An address is kept of a full member only, and only where it is confirmed. */
    private String contact() {
        return isHome() && !confirmed.isEmpty() ? email : "";
    }

    private boolean isHome() {
        return standing == Standing.MEMBER;
    }

    /** The addresses by which a person may be found: those of a full member that the platform has confirmed. */
    List<MailboxId> mailboxes(OrganisationId organisation) {
        return isHome() ? confirmed.stream().map(organisation::mailbox).distinct().toList() : List.of();
    }

    Seen seen(OrganisationId organisation, Instant now) {
        return new Seen(isHome(), isHome() && leads, mailboxes(organisation), now);
    }

    /** Somebody of whom nothing else is known. */
    Person newcomer(PersonId id) {
        var where = zone().isEmpty() ? USUAL : known(zone);
        return new Person(
                id,
                name,
                contact(),
                Language.of(locale).orElse(Language.common()),
                Person.Hours.office(where, country(where), ""),
                null,
                Person.Work.unknown()
                        .with(standing == Standing.CLOSED ? Account.GONE : account())
                        .in(where),
                Person.Hints.none(),
                Set.of())
                .known(given);
    }

    private Account account() {
        return standing == Standing.GUEST ? Account.GUEST : Account.COLLEAGUE;
    }

    /**
     * Somebody as the platform describes them now; a zone that they chose themselves stays. That an account is closed is
     * no more than noted: what follows is for a dialog.
     */
    Person describing(Person before) {
        var work = before.work();
        var fresh = before.called(name).known(given);
        if (!contact().isEmpty()) {
            fresh = fresh.mailed(contact());
        }
        if (!zone.isEmpty()) {
            var there = known(zone);
            if (work.zone() != null && work.zone().equals(before.hours().zone()) && !there.equals(work.zone())) {
                fresh = fresh.working(before.hours().in(there));
                work = work.in(there);
            }
        }
        return fresh.working(
                work.account() == Account.GONE || standing == Standing.CLOSED ? work : work.with(account()));
    }

    private static ZoneId known(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return USUAL;
        }
    }

    /** The country whose public holidays are kept there. */
    private static String country(ZoneId zone) {
        try {
            var region = TimeZone.getRegion(zone.getId());
            return region.equals(REGIONLESS) ? "" : region.toUpperCase(Locale.ROOT);
        } catch (IllegalArgumentException unknown) {
            return "";
        }
    }
}
