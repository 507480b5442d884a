package io.binome.web;

import io.binome.engine.Address;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.store.Workspace.Room;
import io.binome.web.PeopleView.RoomRow;
import java.text.Collator;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists whom one can be and the rooms they share, with what is still to be answered. */
final class Directory {
    private final Playground playground;
    private final Words words;

    Directory(Playground playground, Words words) {
        this.playground = playground;
        this.words = words;
    }

    PeopleView view(Locale locale) {
        var unread = unread();
        var people = playground.people().stream()
                .sorted(Comparator.comparing(Person::name, Collator.getInstance(locale)))
                .toList();
        var members = people.stream().filter(person -> !person.isAdmin()).toList();
        return new PeopleView(
                rows(people.stream().filter(Person::isAdmin).toList(), unread),
                channels(people.size(), unread, locale),
                rooms(unread, locale),
                rows(members.stream().filter(person -> count(person, unread) > 0).toList(), unread),
                rows(members.stream().filter(person -> count(person, unread) == 0).toList(), unread),
                playground.machine().hasAutopilot());
    }

    private Map<Address, Integer> unread() {
        var unread = new HashMap<Address, Integer>();
        playground.open().forEach(post -> unread.merge(post.to(), 1, Integer::sum));
        return unread;
    }

    private static int count(Person person, Map<Address, Integer> unread) {
        return unread.getOrDefault(new Address.ToPerson(person.id()), 0);
    }

    private List<PersonRow> rows(List<Person> people, Map<Address, Integer> unread) {
        return people.stream()
                .map(person -> new PersonRow(
                        Places.of(person.id()),
                        Face.of(person.name()),
                        person.work().title(),
                        person.work().location(),
                        Clock.TIME.format(playground.machine().now().atZone(person.hours().zone())),
                        playground.machine().temperament(person),
                        count(person, unread)))
                .toList();
    }

    private List<RoomRow> channels(int people, Map<Address, Integer> unread, Locale locale) {
        return playground.records().all(Programme.class, playground.organisation()).stream()
                .sorted(Comparator.comparing(Programme::created).reversed())
                .map(programme -> {
                    var channel = new Address.ToChannel(programme.id());
                    return new RoomRow(
                            Places.of(channel),
                            programme.name(),
                            words.say("people.channel", locale, people),
                            unread.getOrDefault(channel, 0));
                })
                .toList();
    }

    private List<RoomRow> rooms(Map<Address, Integer> unread, Locale locale) {
        return playground.rooms().stream()
                .map(room -> new RoomRow(
                        Places.of(room.pair()),
                        name(room, locale),
                        detail(room, locale),
                        unread.getOrDefault(new Address.ToRoom(room.pair()), 0)))
                .sorted(Comparator.comparing(RoomRow::name, Collator.getInstance(locale)))
                .toList();
    }

    /** The two by their first names. */
    String name(Room room, Locale locale) {
        var names = room.members().stream()
                .map(member -> playground.name(member).split(" ", 2)[0])
                .toList();
        return names.size() == 2
                ? words.say("people.pair", locale, names.get(0), names.get(1))
                : String.join(", ", names);
    }

    /** How the two are getting on, in a few words. */
    String detail(Room room, Locale locale) {
        var pair = playground.records().find(Pair.class, room.pair());
        if (pair.isEmpty()) {
            return "";
        }
        var next = pair.get().next();
        return switch (pair.get().status()) {
            case CLOSED -> words.say("people.pair.closed", locale, pair.get().met());
            case AT_RISK -> words.say("people.pair.risk", locale, pair.get().met());
            case ACTIVE ->
                next == null || next.isBefore(playground.machine().now())
                        ? words.say("people.pair.met", locale, pair.get().met())
                        : words.say(
                                "people.pair.next",
                                locale,
                                words.day(next.atZone(zone(pair.get())).toLocalDate(), locale));
        };
    }

    private ZoneId zone(Pair pair) {
        return playground.records()
                .find(Programme.class, pair.id().programme())
                .map(Programme::zone)
                .orElse(ZoneOffset.UTC);
    }
}
