package io.binome.platform;

import com.ibm.icu.util.TimeZone;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Person;
import io.binome.programme.Person.Account;
import io.binome.text.Language;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * What a platform says about somebody: enough to know them by. Whoever has the same e-mail address in one organisation is
 * the same person, whatever the platform.
 *
 * @param key the platform's own name for the account, which stands in where it tells no address
 * @param email verified by the platform; empty where it tells none
 * @param locale such as {@code fr-CA}; empty where unknown
 * @param zone such as {@code Europe/Paris}; empty where unknown
 * @param account {@link Account#COLLEAGUE} or {@link Account#GUEST}
 */
public record Introduction(String key, String name, String email, String locale, String zone, Account account) {
    private static final ZoneId USUAL = ZoneId.of("Europe/Paris");
    private static final String REGIONLESS = "001";

    public PersonId person(OrganisationId organisation) {
        return organisation.personAt(email.isEmpty() ? key : email);
    }

    /** Somebody of whom nothing else is known. */
    public Person newcomer(OrganisationId organisation) {
        var where = zone().isEmpty() ? USUAL : known(zone);
        return new Person(
                person(organisation),
                name,
                email,
                Language.of(locale.split("-", 2)[0]).orElse(Language.EN),
                Person.Hours.office(where, country(where), ""),
                null,
                Person.Work.unknown().with(account).in(where),
                Person.Hints.none(),
                Set.of());
    }

    /** Somebody as the platform describes them now; a zone that they chose themselves stays. */
    public Person describing(Person before) {
        var work = before.work();
        var fresh = before.called(name);
        if (!zone.isEmpty()) {
            var there = known(zone);
            if (work.zone() != null && work.zone().equals(before.hours().zone()) && !there.equals(work.zone())) {
                fresh = fresh.working(before.hours().in(there));
                work = work.in(there);
            }
        }
        return fresh.working(work.account() == Account.GONE ? work : work.with(account));
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
