package io.binome.web;

import io.binome.calendar.Holidays;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.programme.Language;
import io.binome.programme.Person;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.roster.FaultReason.Severity;
import io.binome.roster.Roster;
import io.binome.roster.RosterFault;
import io.binome.roster.RosterFile;
import io.binome.roster.RosterLine;
import io.binome.roster.RosterRole;
import io.binome.roster.SkillAtLevel;
import io.binome.store.Ledger;
import io.binome.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the people of a roster into the playground: new ones are added, known ones change in what the roster names. */
final class Intake {
    private static final String SHIPPED = "/io/binome/simulation/roster.csv";
    private static final ZoneId HOME = ZoneId.of("Europe/Paris");
    private static final int SHOWN = 30;

    private Intake() {}

    /** The fictional colleagues that come with Binôme. */
    static Roster shipped() {
        try (var file = Roster.class.getResourceAsStream(SHIPPED)) {
            return RosterFile.read(Objects.requireNonNull(file, SHIPPED).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void take(Ledger ledger, OrganisationId organisation, Roster roster) {
        var known = new HashMap<String, Person>();
        ledger.all(Person.class, organisation).forEach(person -> known.put(person.email(), person));
        var ids = new HashMap<String, PersonId>();
        known.forEach((email, person) -> ids.put(email, person.id()));
        roster.lines().forEach(line -> ids.computeIfAbsent(line.email(), email -> free(organisation, email, ids)));
        ledger.putAll(roster.lines().stream()
                .map(line -> person(line, Objects.requireNonNull(ids.get(line.email())), known.get(line.email()), ids))
                .toList());
    }

    private static PersonId free(OrganisationId organisation, String email, Map<String, PersonId> taken) {
        var name = email.substring(0, email.indexOf('@')).replaceAll("[^a-z0-9.-]", "-");
        var id = organisation.person(name);
        for (var number = 2; taken.containsValue(id); number++) {
            id = organisation.person(name + "-" + number);
        }
        return id;
    }

    private static Person person(
            RosterLine line, PersonId id, @Nullable Person known, Map<String, PersonId> ids) {
        var work = known == null ? Person.Work.unknown() : known.work();
        var hints = known == null ? Person.Hints.none() : known.hints();
        var roles = line.roles();
        var manager = line.managerEmail();
        return new Person(
                id,
                known != null && line.name() == null ? known.name() : line.nameOrGuess(),
                line.email(),
                language(line, known),
                hours(line, known),
                known == null ? null : known.pausedUntil(),
                new Person.Work(
                        or(line.department(), work.department()),
                        or(line.title(), work.title()),
                        or(line.seniority(), work.seniority()),
                        or(line.location(), work.location()),
                        manager == null ? work.manager() : ids.get(manager)),
                new Person.Hints(
                        skills(line.offers(), hints.offers()),
                        skills(line.wants(), hints.wants()),
                        or(line.interests(), hints.interests()),
                        roles == null ? hints.roles() : roles(roles),
                        or(line.capacity(), hints.capacity())),
                duties(roles, known));
    }

    private static Language language(RosterLine line, @Nullable Person known) {
        var said = line.language();
        return said == null
                ? (known == null ? Language.FR : known.language())
                : Language.of(said).orElse(Language.FR);
    }

    private static Person.Hours hours(RosterLine line, @Nullable Person known) {
        var zone = line.zone();
        if (known != null && zone == null) {
            return known.hours();
        }
        var place = zone == null ? HOME : zone;
        var holidays = Holidays.around(place, line.location());
        return Person.Hours.office(place, holidays.country(), holidays.region());
    }

    private static List<SkillLevel> skills(@Nullable List<SkillAtLevel> said, List<SkillLevel> known) {
        return said == null
                ? known
                : said.stream().map(each -> new SkillLevel(each.skill(), each.level())).toList();
    }

    private static Set<Role> roles(Set<RosterRole> said) {
        var roles = EnumSet.noneOf(Role.class);
        if (said.contains(RosterRole.MENTOR)) {
            roles.add(Role.MENTOR);
        }
        if (said.contains(RosterRole.MENTEE)) {
            roles.add(Role.MENTEE);
        }
        return Set.copyOf(roles);
    }

    private static Set<Person.Duty> duties(@Nullable Set<RosterRole> said, @Nullable Person known) {
        if (said != null && said.contains(RosterRole.ADMIN)) {
            return Set.of(Person.Duty.ADMIN);
        }
        return known == null ? Set.of() : known.duties();
    }

    private static <T> T or(@Nullable T said, T known) {
        return said == null ? known : said;
    }

    /** What came of a roster, as the admin reads it. */
    static Message report(Roster roster, Person admin) {
        var words = new Words();
        var rejected = roster.faults().stream()
                .filter(fault -> fault.reason().severity() == Severity.REJECTED)
                .count();
        var locale = admin.language().locale();
        var message = Message.of(
                Text.verbatim(words.say("roster.taken", locale, roster.lines().size(), rejected)));
        var shown = new ArrayList<Text>();
        roster.faults().stream().limit(SHOWN).forEach(fault -> shown.add(sentence(fault)));
        if (roster.faults().size() > SHOWN) {
            shown.add(Text.verbatim(words.say("roster.more", locale, roster.faults().size() - SHOWN)));
        }
        return message.items(List.copyOf(shown));
    }

    private static Text sentence(RosterFault fault) {
        var arguments = new ArrayList<Object>();
        fault.arguments().forEach((name, value) -> {
            arguments.add(name);
            arguments.add(value);
        });
        return Text.of(fault.reason().key(), arguments.toArray());
    }
}
