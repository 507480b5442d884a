package io.binome.shell;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.text.Language;
import io.binome.programme.Person;
import io.binome.roster.Imported;
import io.binome.roster.Roster;
import io.binome.roster.RosterFault;
import io.binome.roster.RosterLine;
import io.binome.roster.RosterPeople;
import io.binome.store.Ledger;
import io.binome.store.Mentions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Brings the people of a roster into the ledger of an organisation. Importing the same roster again changes nothing, so
 * an import that was interrupted is simply repeated.
 */
public final class RosterImport {
    private static final int CHUNK = 500;

    private final Ledger ledger;
    private final Mentions mentions;
    private final LocalDate today;
    private final OrganisationId organisation;
    private final Language language;
    private final ZoneId zone;

    /**
     * For one organisation.
     *
     * @param today the day on which people are named
     * @param language for newcomers whose line names none
     * @param zone for newcomers whose line tells none
     */
    public RosterImport(
            Ledger ledger, Mentions mentions, LocalDate today, OrganisationId organisation, Language language,
            ZoneId zone) {
        this.ledger = ledger;
        this.mentions = mentions;
        this.today = today;
        this.organisation = organisation;
        this.language = language;
        this.zone = zone;
    }

    /**
     * Adds and updates everybody in the roster; nobody is removed.
     *
     * @param byAdmin whether whoever imports it is an admin, who alone may make others admins
     */
    public Imported bringIn(Roster roster, boolean byAdmin) {
        List<Person> before = ledger.all(Person.class, organisation);
        RosterPeople people = new RosterPeople(roster, before, organisation, language, zone, byAdmin);
        List<RosterFault> faults = new ArrayList<>(roster.faults());
        List<Person> newcomers = new ArrayList<>();
        List<PersonId> named = new ArrayList<>();
        int updated = 0;
        int unchanged = 0;
        for (RosterLine line : roster.lines()) {
            faults.addAll(people.faults(line));
            Person known = people.known(line).orElse(null);
            if (known == null) {
                Person newcomer = people.newcomer(line);
                newcomers.add(newcomer);
                named.add(newcomer.id());
                continue;
            }
            named.add(known.id());
            if (people.updated(known, line).equals(known)) {
                unchanged++;
            } else {
                // Not a put: what somebody sets in the chat at this moment must not be lost.
                ledger.amend(known.id(), person -> people.updated(person, line));
                updated++;
            }
        }
        for (int from = 0; from < newcomers.size(); from += CHUNK) {
            ledger.putAll(newcomers.subList(from, Math.min(from + CHUNK, newcomers.size())));
        }
        mentions.named(named, today);
        faults.sort(Comparator.comparingInt(RosterFault::line));
        return new Imported(newcomers.size(), updated, unchanged, faults, roster.unknownColumns());
    }
}
