package io.binome.web;

import io.binome.engine.Address;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.message.Form;
import io.binome.text.Language;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.shell.Readers;
import io.binome.store.Workspace.Room;
import io.binome.text.Reader;
import io.binome.text.Text;
import io.binome.web.ConversationView.SpeakerView;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Shows a place where the bot and people talk: to each person in the words the bot uses with them. */
final class Talk {
    private final Playground playground;
    private final Directory directory;
    private final Words words;

    Talk(Playground playground, Directory directory, Words words) {
        this.playground = playground;
        this.directory = directory;
        this.words = words;
    }

    /** The conversation of a place; {@link Lost} where there is no such place. */
    ConversationView view(String place, Locale locale) {
        return switch (address(place)) {
            case Address.ToPerson(var person) -> direct(place, person(person));
            case Address.ToRoom(var pair) -> room(place, room(pair), locale);
            case Address.ToChannel(var programme) -> channel(place, programme(programme), locale);
        };
    }

    Address address(String place) {
        return Places.address(playground.organisation(), place);
    }

    Person person(PersonId id) {
        return playground.records().find(Person.class, id).orElseThrow(Lost::new);
    }

    private Room room(PairId id) {
        return playground.rooms().stream()
                .filter(room -> room.pair().equals(id))
                .findFirst()
                .orElseThrow(Lost::new);
    }

    private Programme programme(ProgrammeId id) {
        return playground.records().find(Programme.class, id).orElseThrow(Lost::new);
    }

    private ConversationView direct(String place, Person person) {
        var work = person.work();
        var time = Clock.TIME.format(playground.machine().now().atZone(person.hours().zone()));
        return new ConversationView(
                place,
                "direct",
                Face.of(person.name()),
                String.join(
                        " · ",
                        Stream.of(work.title(), work.location())
                                .filter(each -> !each.isEmpty())
                                .toList()),
                time,
                lang(person.language()),
                List.of(speaker(person)),
                posts(place, reader(person.id())));
    }

    private ConversationView room(String place, Room room, Locale locale) {
        var readers = new Readers(playground.records()).at(new Address.ToRoom(room.pair()));
        var reader = preferred(readers, locale);
        return new ConversationView(
                place,
                "room",
                Face.of(directory.name(room, locale)),
                directory.detail(room, locale),
                "",
                lang(reader.language()),
                room.members().stream().map(this::person).map(Talk::speaker).toList(),
                posts(place, reader));
    }

    private ConversationView channel(String place, Programme programme, Locale locale) {
        var people = new ArrayList<>(playground.people());
        people.sort(Comparator.comparing((Person person) -> !person.isAdmin()).thenComparing(Person::name));
        var reader = preferred(
                new Readers(playground.records()).at(new Address.ToChannel(programme.id())), locale);
        return new ConversationView(
                place,
                "channel",
                Face.of(programme.name()),
                words.say("people.channel", locale, people.size()),
                "",
                lang(reader.language()),
                people.stream().map(Talk::speaker).toList(),
                posts(place, reader));
    }

    /** Where several languages are read in one place, the page's own if it is one of them. */
    private Reader preferred(List<Reader> readers, Locale locale) {
        return readers.stream()
                .filter(reader -> lang(reader.language()).equals(locale.getLanguage()))
                .findFirst()
                .or(() -> readers.stream().findFirst())
                .orElseGet(() -> new Reader(
                        Language.of(locale.getLanguage()).orElse(Language.usual()),
                        List.of(ZoneId.of("UTC")),
                        playground::name));
    }

    private List<PostView> posts(String place, Reader reader) {
        return new Renderer(reader).posts(playground.posts(address(place)));
    }

    private static SpeakerView speaker(Person person) {
        return new SpeakerView(Places.of(person.id()), person.name());
    }

    private static String lang(Language language) {
        return language.locale().getLanguage();
    }

    Reader reader(PersonId person) {
        return new Readers(playground.records()).of(person);
    }

    FormView form(String place, PersonId person, Form form) {
        return new Renderer(reader(person)).form(place, form);
    }

    FormView refused(
            String place, PersonId person, Form form, Map<String, List<String>> answers, Map<String, Text> faults) {
        return new Renderer(reader(person)).form(place, form, answers, faults);
    }

    /** The person who writes in a place as somebody; {@link Lost} where they have no voice there. */
    Person speaker(String place, String as, Locale locale) {
        var voices = view(place, locale).speakers();
        return voices.stream()
                .filter(voice -> voice.id().equals(as))
                .findFirst()
                .map(voice -> person(playground.organisation().person(voice.id())))
                .orElseThrow(Lost::new);
    }
}
