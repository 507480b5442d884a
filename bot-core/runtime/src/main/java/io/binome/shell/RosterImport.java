package io.binome.shell;

import io.binome.id.FreshIds;
import io.binome.id.MailboxId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Grant;
import io.binome.programme.LastImport;
import io.binome.programme.Mailbox;
import io.binome.programme.Person;
import io.binome.roster.FaultReason.Severity;
import io.binome.roster.Imported;
import io.binome.roster.Roster;
import io.binome.roster.RosterFault;
import io.binome.roster.RosterLine;
import io.binome.roster.RosterPeople;
import io.binome.store.Mentions;
import io.binome.store.Records;
import io.binome.text.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings the people of a roster into the records of an organisation. Importing the same roster again changes nothing, so
 * an import that was interrupted is simply repeated.
 */
public final class RosterImport {
    private static final int CHUNK = 500;

    private final Records records;
    private final Mentions mentions;
    private final LocalDate today;
    private final OrganisationId organisation;
    private final Language language;
    private final ZoneId zone;
    private final FreshIds fresh;

    /**
     * For one organisation.
     *
     * @param today the day on which people are named
     * @param fresh where the ids of newcomers come from
     * @param language for newcomers whose line names none
     * @param zone for newcomers whose line tells none
     */
    public RosterImport(
            Records records, Mentions mentions, LocalDate today, OrganisationId organisation, FreshIds fresh,
            Language language, ZoneId zone) {
        this.fresh = fresh;
        this.records = records;
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
        List<Person> before = Admins.asWritten(records).over(records).all(Person.class, organisation);
        Map<MailboxId, Mailbox> mailboxes = records.all(Mailbox.class, organisation).stream()
                .collect(Collectors.toMap(Mailbox::id, Function.identity()));
        Set<PersonId> inRosters = mailboxes.values().stream()
                .filter(mailbox -> mailbox.by() == Mailbox.By.ROSTER)
                .map(Mailbox::person)
                .collect(Collectors.toSet());
        RosterPeople people = new RosterPeople(
                roster, before,
                address -> Optional.ofNullable(mailboxes.get(organisation.mailbox(address))).map(Mailbox::person),
                address -> fresh.person(organisation, address), language, zone, byAdmin);
        List<RosterFault> faults = new ArrayList<>(roster.faults());
        List<Person> newcomers = new ArrayList<>();
        List<PersonId> named = new ArrayList<>();
        int updated = 0;
        int unchanged = 0;
        // First the addresses: where it is interrupted, the lines find the same people again.
        records.putAll(roster.lines().stream()
                .map(line -> new Mailbox(organisation.mailbox(line.email()), people.id(line), Mailbox.By.ROSTER))
                .filter(mailbox -> !mailboxes.containsKey(mailbox.id()))
                .toList());
        for (RosterLine line : roster.lines()) {
            faults.addAll(people.faults(line));
            renamed(people, line, mailboxes.get(organisation.mailbox(line.email())), inRosters).ifPresent(faults::add);
            boolean isGranted =
                    people.grantsAdmin(line) && records.add(new Grant(people.id(line), people.id(line)));
            Person known = people.known(line).orElse(null);
            if (known == null) {
                newcomers.add(people.newcomer(line));
                named.add(people.id(line));
                continue;
            }
            named.add(known.id());
            if (people.updated(known, line).equals(known) && !isGranted) {
                unchanged++;
            } else {
                // Not a put: what somebody sets in the chat at this moment must not be lost.
                records.amend(known.id(), person -> people.updated(person, line));
                updated++;
            }
        }
        for (int from = 0; from < newcomers.size(); from += CHUNK) {
            records.putAll(newcomers.subList(from, Math.min(from + CHUNK, newcomers.size())));
        }
        mentions.named(named, today);
        faults.sort(Comparator.comparingInt(RosterFault::line));
        records.put(new LastImport(organisation, today, faults.stream()
                .filter(fault -> fault.reason().severity() == Severity.REJECTED)
                .map(RosterFault::line)
                .distinct()
                .toList()));
        return new Imported(newcomers.size(), updated, unchanged, faults, roster.unknownColumns());
    }

    /** Somebody whom the roster had another address for, and whose account has told the new one first: said once. */
    private Optional<RosterFault> renamed(
            RosterPeople people, RosterLine line, @Nullable Mailbox mailbox, Set<PersonId> inRosters) {
        if (mailbox == null || mailbox.by() != Mailbox.By.ACCOUNT) {
            return Optional.empty();
        }
        records.put(new Mailbox(mailbox.id(), mailbox.person(), Mailbox.By.ROSTER));
        return people.known(line)
                .filter(person -> inRosters.contains(person.id()))
                .map(person -> RosterFault.renamed(line, person.name()));
    }
}
