package io.binome.platform;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import io.binome.calendar.Holidays;
import io.binome.id.AccountId;
import io.binome.id.InstallationId;
import io.binome.id.MailboxId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Person;
import io.binome.programme.Person.Account;
import io.binome.programme.Person.Guess;
import io.binome.programme.Person.Hours;
import io.binome.store.Accounts.Seen;
import io.binome.text.Language;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
    /** What tools call the time of several countries: "Brussels, Copenhagen, Madrid, Paris". */
    private static final Set<String> SHARED = Set.of(
            "Europe/Amsterdam", "Europe/Belgrade", "Europe/Berlin", "Europe/Brussels", "Europe/Budapest",
            "Europe/Helsinki", "Europe/Kiev", "Europe/Kyiv", "Europe/London", "Europe/Paris", "Europe/Warsaw");
    private static final Instant[] SEASONS = {
        Instant.parse("2026-01-15T12:00:00Z"), Instant.parse("2026-07-15T12:00:00Z")};

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
        var told = told();
        var where = told.orElse(USUAL);
        var kept = holidays(where);
        return new Person(
                id,
                name,
                contact(),
                Language.of(locale).orElse(Language.common()),
                Person.Hours.office(where, kept.country(), kept.region()),
                null,
                Person.Work.unknown()
                        .with(standing == Standing.CLOSED ? Account.GONE : account())
                        .in(where),
                Person.Hints.none(),
                Set.of())
                .known(given)
                .guessed(guesses(told.isEmpty()));
    }

    /** What the platform does not tell of somebody new. */
    private Set<Guess> guesses(boolean isPlaceless) {
        var guesses = EnumSet.noneOf(Guess.class);
        if (isPlaceless) {
            guesses.add(Guess.PLACE);
        }
        if (locale.isBlank()) {
            guesses.add(Guess.LANGUAGE);
        }
        return Set.copyOf(guesses);
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
        var told = told();
        if (told.isPresent()) {
            var there = told.get();
            var isGuess = before.guessed().contains(Guess.PLACE);
            if (isGuess || follows(before, there)) {
                fresh = fresh.working(moved(before.hours(), there, isGuess)).told(Guess.PLACE);
                work = work.in(there);
            }
        }
        if (before.guessed().contains(Guess.LANGUAGE) && !locale.isBlank()) {
            fresh = fresh.speaking(Language.of(locale).orElse(before.language())).told(Guess.LANGUAGE);
        }
        return fresh.working(
                work.account() == Account.GONE || standing == Standing.CLOSED ? work : work.with(account()));
    }

    /** Elsewhere, and where the clocks of the country show something else, in another one. */
    private Hours moved(Hours before, ZoneId there, boolean isGuess) {
        if (!isGuess && isIn(before.country(), there)) {
            return before.in(there, before.country(), haveSameTime(before.zone(), there) ? before.region() : "");
        }
        var kept = holidays(there);
        return before.in(there, kept.country(), kept.region());
    }

    /** Whether somebody is where the platform last said, and that has changed. */
    private static boolean follows(Person before, ZoneId there) {
        var zone = before.work().zone();
        return zone != null && zone.equals(before.hours().zone()) && !there.equals(zone);
    }

    private Optional<ZoneId> told() {
        return zone(zone);
    }

    /** The zone that a platform tells; empty where it tells none that there is. */
    public static Optional<ZoneId> zone(String told) {
        try {
            return told.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(told));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** The public holidays that are kept there: of a zone that is shown for several, that of the language. */
    private Holidays holidays(ZoneId zone) {
        var own = new ULocale(locale.replace('-', '_'));
        if (SHARED.contains(zone.getId()) && !own.getLanguage().equals("en") && isIn(own.getCountry(), zone)) {
            return Holidays.of(own.getCountry());
        }
        return Holidays.around(zone, "");
    }

    /** Whether clocks show in some part of the country what they show in the zone. */
    private static boolean isIn(String country, ZoneId zone) {
        return !country.isEmpty() && TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null)
                .stream()
                .map(ZoneId::of)
                .anyMatch(theirs -> haveSameTime(zone, theirs));
    }

    private static boolean haveSameTime(ZoneId one, ZoneId other) {
        return Arrays.stream(SEASONS)
                .allMatch(when -> one.getRules().getOffset(when).equals(other.getRules().getOffset(when)));
    }
}
