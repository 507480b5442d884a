package io.binome.roster;

import io.binome.calendar.Holidays;
import io.binome.id.PersonId;
import io.binome.place.Places;
import io.binome.place.Spot;
import io.binome.text.Language;
import io.binome.programme.Person;
import io.binome.programme.Person.Account;
import io.binome.programme.Person.Guess;
import io.binome.programme.Person.Hints;
import io.binome.programme.Person.Hours;
import io.binome.programme.Person.Work;
import io.binome.programme.Role;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The people of an organisation as the lines of a roster describe them. A line is about whoever has its address; it
 * changes only what it names, and never what people have set themselves: their language, their pause, and a time zone
 * other than the one the roster gave before.
 */
public final class RosterPeople {
    private final Language language;
    private final ZoneId zone;
    private final boolean byAdmin;
    private final Map<PersonId, Person> knownById = new HashMap<>();
    private final Map<String, PersonId> idByAddress = new HashMap<>();
    private final Function<String, Optional<PersonId>> holders;

    /**
     * Everybody who is known so far and everybody in the roster, so that each may be another's manager.
     *
     * @param holders whose an address is
     * @param fresh the id of somebody new with an address
     * @param language what newcomers read whose line names no language
     * @param zone where newcomers live whose line names neither zone nor well-known city
     * @param byAdmin whether an admin imports the roster, so that it may name others
     */
    public RosterPeople(
            Roster roster,
            Collection<Person> known,
            Function<String, Optional<PersonId>> holders,
            Function<String, PersonId> fresh,
            Language language,
            ZoneId zone,
            boolean byAdmin) {
        this.holders = holders;
        this.language = language;
        this.zone = zone;
        this.byAdmin = byAdmin;
        known.forEach(person -> knownById.put(person.id(), person));
        roster.lines().forEach(line -> idByAddress.computeIfAbsent(
                line.email(), address -> holders.apply(address).orElseGet(() -> fresh.apply(address))));
    }

    /** The person of the line as they were before, where they are known. */
    public Optional<Person> known(RosterLine line) {
        return Optional.ofNullable(knownById.get(id(line)));
    }

    /** The person of the line as somebody new. */
    public Person newcomer(RosterLine line) {
        ZoneId home = line.zoneOrGuess().orElse(zone);
        String location = otherwise(line.location(), "");
        Holidays holidays = Places.holidays(home, line.home(), location);
        Work nothingKnown = Work.unknown();
        Person blank = new Person(
                id(line),
                line.nameOrGuess(),
                line.email(),
                Optional.ofNullable(line.language()).flatMap(Language::of).orElse(language),
                Hours.office(home, holidays.country(), holidays.region()),
                null,
                new Work("", "", nothingKnown.seniority(), location, home, null, Account.COLLEAGUE),
                Hints.none(),
                Set.of());
        var guessed = line.zoneOrGuess().isEmpty() ? Set.of(Guess.PLACE) : Set.<Guess>of();
        return updated(blank.guessed(guessed), line);
    }

    /** The person with everything that the line names. Doing it twice is the same as once. */
    public Person updated(Person person, RosterLine line) {
        Work work = work(person, line);
        return new Person(
                person.id(),
                otherwise(line.name(), person.name()),
                person.email(),
                person.language(),
                hours(person, work, line.home()),
                person.pausedUntil(),
                work,
                hints(person.hints(), line),
                person.duties(),
                person.reminders(),
                person.reach(),
                line.given() == null ? person.given() : line.given(),
                told(person, line) == null ? person.supposed() : person.told(Guess.PLACE).supposed());
    }

    /** What of the line cannot be done, though it was well written. */
    public List<RosterFault> faults(RosterLine line) {
        List<RosterFault> faults = new ArrayList<>();
        String manager = line.managerEmail();
        if (manager != null && holder(manager) == null) {
            faults.add(RosterFault.of(line.line(), FaultReason.MANAGER_UNKNOWN, "", manager));
        }
        if (namesAdmin(line)
                && !byAdmin
                && !known(line).map(Person::isAdmin).orElse(false)) {
            faults.add(RosterFault.of(line.line(), FaultReason.ADMIN_NOT_GRANTED, "", line.email()));
        }
        return faults;
    }

    /** Whom a line is about. */
    public PersonId id(RosterLine line) {
        return Objects.requireNonNull(idByAddress.get(line.email()), "a line of another roster");
    }

    private @Nullable PersonId holder(String address) {
        var named = idByAddress.get(address);
        return named == null ? holders.apply(address).orElse(null) : named;
    }

    /** Whether a line makes its person an admin, which only an admin's roster can. */
    public boolean grantsAdmin(RosterLine line) {
        return byAdmin && namesAdmin(line);
    }

    private Work work(Person person, RosterLine line) {
        Work before = person.work();
        ZoneId told = told(person, line);
        PersonId manager = line.managerEmail() == null ? null : holder(line.managerEmail());
        return new Work(
                otherwise(line.department(), before.department()),
                otherwise(line.title(), before.title()),
                otherwise(line.seniority(), before.seniority()),
                otherwise(line.location(), before.location()),
                told == null ? before.zone() : told,
                manager == null || manager.equals(person.id()) ? before.manager() : manager,
                line.roles() == null ? before.account() : account(line.roles()));
    }

    /** The zone that a line names; of whom it was only supposed, also that of the place of work. */
    private static @Nullable ZoneId told(Person person, RosterLine line) {
        return person.guessed().contains(Guess.PLACE) ? line.zoneOrGuess().orElse(null) : line.zone();
    }

    /** Hours change with the place of work only; a zone people chose themselves stays. */
    private static Hours hours(Person person, Work now, @Nullable Spot place) {
        Work before = person.work();
        Hours hours = person.hours();
        ZoneId given = now.zone();
        boolean sameZone = given == null || given.equals(before.zone());
        if (sameZone && now.location().equals(before.location())) {
            return hours;
        }
        boolean choseTheirs = before.zone() != null && !before.zone().equals(hours.zone());
        ZoneId home = given == null || choseTheirs ? hours.zone() : given;
        Holidays holidays = Places.holidays(home, place, now.location());
        return hours.in(home, holidays.country(), holidays.region());
    }

    private static Hints hints(Hints before, RosterLine line) {
        return new Hints(
                otherwise(line.offers(), before.offers()),
                otherwise(line.wants(), before.wants()),
                otherwise(line.interests(), before.interests()),
                line.roles() == null ? before.roles() : inProgramme(line.roles()),
                otherwise(line.capacity(), before.capacity()),
                line.languages() == null ? before.languages() : line.languages());
    }

    private static Account account(Set<RosterRole> roles) {
        if (roles.contains(RosterRole.SERVICE)) {
            return Account.SERVICE;
        }
        return roles.contains(RosterRole.GUEST) ? Account.GUEST : Account.COLLEAGUE;
    }

    private static Set<Role> inProgramme(Set<RosterRole> roles) {
        Set<Role> parts = EnumSet.noneOf(Role.class);
        roles.forEach(role -> role.inProgramme().ifPresent(parts::add));
        return Set.copyOf(parts);
    }

    private static boolean namesAdmin(RosterLine line) {
        return line.roles() != null && line.roles().contains(RosterRole.ADMIN);
    }

    private static <T> T otherwise(@Nullable T named, T before) {
        return named == null ? before : named;
    }
}
