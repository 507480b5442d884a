package io.binome.simulation;

import io.binome.calendar.Holidays;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.text.Language;
import io.binome.programme.Person;
import io.binome.programme.Role;
import io.binome.roster.RosterFile;
import io.binome.roster.RosterLine;
import io.binome.roster.RosterRole;
import io.binome.text.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of a simulated organisation: those of the fictional roster and, where more are wanted, others like them. */
public final class Cast {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int MIDDLE = 3;

    /** Places that share an hour with Paris; their clocks change in spring and in autumn, or the other way round. */
    private static final List<String> ABROAD = List.of(
            "America/New_York", "America/Santiago", "Asia/Jerusalem", "Africa/Cairo", "Europe/London",
            "America/Sao_Paulo", "Asia/Beirut");

    private final OrganisationId organisation;
    private final List<RosterLine> lines;

    private Cast(OrganisationId organisation, List<RosterLine> lines) {
        this.organisation = organisation;
        this.lines = lines;
    }

    /** Everybody of the fictional roster, admins first. */
    public static List<Person> shipped(OrganisationId organisation) {
        var cast = new Cast(organisation, roster());
        return cast.lines.stream().map(line -> cast.person(line, line.nameOrGuess(), line.email())).toList();
    }

    /** So many people: those of the roster first, then others made of their names, places and skills. */
    public static List<Person> of(OrganisationId organisation, int number, long seed) {
        var cast = new Cast(organisation, roster());
        var people = new ArrayList<>(shipped(organisation).subList(0, Math.min(number, cast.lines.size())));
        var taken = people.stream().map(Person::id).collect(Collectors.toCollection(HashSet::new));
        for (var draw = Draw.of(seed).with("cast"); people.size() < number; draw = draw.with("next")) {
            var person = cast.invented(draw, people.size());
            if (taken.add(person.id())) {
                people.add(person);
            }
        }
        return List.copyOf(people);
    }

    /** The same people, one in seven of them in places whose clocks change on other days than in Paris, or never. */
    static List<Person> abroad(List<Person> people, long seed) {
        return people.stream().map(person -> abroad(person, Draw.of(seed).with(person.id().value()))).toList();
    }

    private static Person abroad(Person person, Draw draw) {
        if (person.isAdmin() || !draw.with("abroad").chance(1.0 / 7)) {
            return person;
        }
        var zone = ZoneId.of(ABROAD.get(draw.with("zone").below(ABROAD.size())));
        var holidays = Holidays.around(zone, "");
        return person.working(Person.Hours.office(zone, holidays.country(), holidays.region()))
                .working(person.work().in(zone));
    }

    private static List<RosterLine> roster() {
        try (var file = Cast.class.getResourceAsStream("roster.csv")) {
            return RosterFile.read(Objects.requireNonNull(file).readAllBytes()).lines().stream()
                    .sorted(Comparator.comparing(line -> !is(line, RosterRole.ADMIN)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean is(RosterLine line, RosterRole role) {
        var roles = line.roles();
        return roles != null && roles.contains(role);
    }

    /** A first name, a last name, a place and work of four different people, and skills of people who work at that level. */
    private Person invented(Draw draw, int number) {
        var first = any(draw.with("first")).nameOrGuess().replaceFirst(" .*", "");
        var last = any(draw.with("last")).nameOrGuess().replaceFirst("^[^ ]* ", "");
        var work = any(draw.with("work"));
        var email = Spelling.fold(first + "." + last).replaceAll("[^a-z.]+", "-") + number + "@example.org";
        var like = person(work, first + " " + last, email);
        var offers = person(near(work, draw.with("offers")), "", email).hints().offers();
        var wants = person(near(work, draw.with("wants")), "", email).hints().wants();
        var hints = like.hints();
        return new Person(
                like.id(),
                like.name(),
                like.email(),
                like.language(),
                like.hours(),
                null,
                like.work(),
                new Person.Hints(offers, wants, hints.interests(), hints.roles(), hints.capacity(),
                        hints.languages()),
                Set.of())
                .known(first);
    }

    private RosterLine any(Draw draw) {
        return lines.get(draw.below(lines.size()));
    }

    private RosterLine near(RosterLine other, Draw draw) {
        var alike = lines.stream()
                .filter(line -> Math.abs(seniority(line) - seniority(other)) <= 1)
                .toList();
        return alike.get(draw.below(alike.size()));
    }

    private static int seniority(RosterLine line) {
        return Objects.requireNonNullElse(line.seniority(), MIDDLE);
    }

    /** The names of the roster are written with the given name first. */
    private Person person(RosterLine line, String name, String email) {
        var zone = Objects.requireNonNullElse(line.zone(), PARIS);
        var holidays = Holidays.around(zone, line.location());
        var duties = EnumSet.noneOf(Person.Duty.class);
        if (is(line, RosterRole.ADMIN)) {
            duties.add(Person.Duty.ADMIN);
        }
        var manager = line.managerEmail();
        return new Person(
                id(email),
                name,
                email,
                Language.of(Objects.requireNonNullElse(line.language(), "")).orElse(Language.usual()),
                Person.Hours.office(zone, holidays.country(), holidays.region()),
                null,
                new Person.Work(
                        Objects.requireNonNullElse(line.department(), ""),
                        Objects.requireNonNullElse(line.title(), ""),
                        seniority(line),
                        Objects.requireNonNullElse(line.location(), ""),
                        zone,
                        manager == null ? null : id(manager),
                        Person.Account.COLLEAGUE),
                new Person.Hints(
                        Objects.requireNonNullElse(line.offers(), List.of()),
                        Objects.requireNonNullElse(line.wants(), List.of()),
                        Objects.requireNonNullElse(line.interests(), List.of()),
                        roles(line),
                        Objects.requireNonNullElse(line.capacity(), 1),
                        Objects.requireNonNullElse(line.languages(), Set.of())),
                Set.copyOf(duties))
                .known(name.split(" ", 2)[0]);
    }

    private PersonId id(String email) {
        return organisation.person(email.replaceFirst("@.*", "").replaceAll("[^a-z0-9]+", "-"));
    }

    private static Set<Role> roles(RosterLine line) {
        return Stream.of(Role.values())
                .filter(role -> is(line, RosterRole.valueOf(role.name())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
