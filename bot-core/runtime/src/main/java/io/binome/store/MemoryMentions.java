package io.binome.store;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mentions that are forgotten when the process ends. Every method is atomic. */
final class MemoryMentions implements Mentions {
    private final Map<PersonId, Mention> all = new HashMap<>();

    private record Mention(LocalDate named, LocalDate look) {}

    @Override
    public synchronized void named(Collection<PersonId> people, LocalDate day) {
        people.forEach(person -> all.put(person, new Mention(day, day)));
    }

    @Override
    public synchronized void met(PersonId person, LocalDate day) {
        all.putIfAbsent(person, new Mention(day, day));
    }

    @Override
    public synchronized Optional<LocalDate> of(PersonId person) {
        return Optional.ofNullable(all.get(person)).map(Mention::named);
    }

    @Override
    public synchronized List<PersonId> due(LocalDate until, int limit) {
        return all.entrySet().stream()
                .filter(each -> !each.getValue().look().isAfter(until))
                .sorted(Map.Entry.<PersonId, Mention>comparingByValue(
                        java.util.Comparator.comparing(Mention::look)).thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized void putOff(PersonId person, LocalDate day) {
        all.computeIfPresent(person, (id, mention) -> new Mention(mention.named(), day));
    }

    @Override
    public synchronized void forget(PersonId person) {
        all.remove(person);
    }

    @Override
    public synchronized void forget(OrganisationId organisation) {
        all.keySet().removeIf(person -> person.organisation().equals(organisation));
    }
}
