package io.binome.shell;

import io.binome.engine.Address;
import io.binome.id.PersonId;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.programme.RecordView;
import io.binome.text.Language;
import io.binome.text.Reader;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds out who will read a message, and so in which languages and zones it is written. */
public final class Readers {
    private final RecordView records;

    public Readers(RecordView records) {
        this.records = records;
    }

    public Reader of(PersonId id) {
        return records.find(Person.class, id)
                .map(person -> new Reader(person.language(), List.of(person.hours().zone()), this::name, this::given))
                .orElseGet(() -> new Reader(Language.usual(), List.of(ZoneId.of("UTC")), this::name, this::given));
    }

    /** One reader for each language that is read at an address. */
    public List<Reader> at(Address address) {
        return switch (address) {
            case Address.ToPerson(var person) -> List.of(of(person));
            case Address.ToRoom(var pair) ->
                records.find(Pair.class, pair).map(Pair::members).map(this::together).orElse(List.of());
            case Address.ToChannel(var id) ->
                records.find(Programme.class, id)
                        .map(programme -> List.of(
                                new Reader(programme.language(), List.of(programme.zone()), this::name, this::given)))
                        .orElse(List.of());
        };
    }

    private List<Reader> together(Collection<PersonId> members) {
        var zones = new LinkedHashSet<ZoneId>();
        var languages = new LinkedHashMap<Language, Boolean>();
        for (var member : members) {
            var reader = of(member);
            zones.addAll(reader.zones());
            languages.put(reader.language(), true);
        }
        Set<ZoneId> all = zones;
        var isShared = members.stream().map(this::given).distinct().count() < members.size();
        return languages.keySet().stream()
                .map(language -> new Reader(
                        language, List.copyOf(all), this::name, isShared ? this::name : this::given))
                .toList();
    }

    private String name(PersonId id) {
        return records.find(Person.class, id).map(Person::name).orElse("—");
    }

    private String given(PersonId id) {
        return records.find(Person.class, id).map(Person::greeted).orElse("—");
    }
}
