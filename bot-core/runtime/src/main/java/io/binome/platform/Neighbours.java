package io.binome.platform;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Person;
import io.binome.programme.Person.Guess;
import io.binome.programme.Person.Hours;
import io.binome.programme.Programme;
import io.binome.store.Records;
import io.binome.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is supposed of somebody whose platform tells neither where they work nor what they read: what most people around them
 * have, of whom it is known. It stays a guess, which the survey asks about.
 */
final class Neighbours {
    /** For so long a guess is taken again: a list of hundreds comes at once. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Records records;
    private final InstantSource clock;
    private final Map<OrganisationId, Remembered> remembered = new ConcurrentHashMap<>();

    private record Place(ZoneId zone, String country, String region) {}

    private record Usual(Optional<Place> place, Optional<Language> language) {
        Person of(Person somebody) {
            var person = somebody;
            if (person.guessed().contains(Guess.PLACE) && place.isPresent()) {
                var there = place.get();
                person = person.working(Hours.office(there.zone, there.country, there.region))
                        .working(person.work().in(there.zone));
            }
            return person.guessed().contains(Guess.LANGUAGE) && language.isPresent()
                    ? person.speaking(language.get())
                    : person;
        }
    }

    private record Remembered(Instant at, Usual usual) {}

    Neighbours(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Somebody new as most of their organisation, or else as its newest programme. */
    Person supposed(Person newcomer) {
        if (newcomer.guessed().isEmpty()) {
            return newcomer;
        }
        var organisation = newcomer.id().organisation();
        var now = clock.instant();
        return remembered.compute(organisation, (id, before) -> before != null && now.isBefore(before.at.plus(FRESH))
                ? before
                : new Remembered(now, everywhere(id))).usual.of(newcomer);
    }

    /** Those in a channel of whom something is only supposed, as most of the others in it. */
    void gathered(Collection<PersonId> people) {
        var known = people.stream().flatMap(id -> records.find(Person.class, id).stream()).toList();
        if (known.stream().allMatch(person -> person.guessed().isEmpty())) {
            return;
        }
        var usual = among(known);
        known.stream()
                .filter(person -> !person.guessed().isEmpty())
                .forEach(person -> records.amend(person.id(), usual::of));
    }

    private Usual everywhere(OrganisationId organisation) {
        var usual = among(records.all(Person.class, organisation));
        if (usual.place.isPresent() && usual.language.isPresent()) {
            return usual;
        }
        var newest = records.all(Programme.class, organisation).stream().max(Comparator.comparing(Programme::created));
        return new Usual(
                usual.place.or(() -> newest.map(programme -> new Place(programme.zone(), programme.country(), ""))),
                usual.language.or(() -> newest.map(Programme::language)));
    }

    private static Usual among(List<Person> people) {
        return new Usual(
                most(people.stream()
                        .filter(person -> !person.guessed().contains(Guess.PLACE))
                        .map(Person::hours)
                        .map(hours -> new Place(hours.zone(), hours.country(), hours.region()))),
                most(people.stream()
                        .filter(person -> !person.guessed().contains(Guess.LANGUAGE))
                        .map(Person::language)));
    }

    /** The most frequent; of two as frequent always the same. */
    private static <T> Optional<T> most(Stream<T> all) {
        return all.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<T, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }
}
