package io.binome.store.sorted;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.store.Mentions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When people were last named, by person and by the day on which they are to be looked at. */
final class SortedMentions implements Mentions {
    private final Tables tables;
    private final Indexed<Mention> mentions;
    private final Index<Mention> looks;

    private record Mention(LocalDate named, LocalDate look) {}

    SortedMentions(Tables tables) {
        this.tables = tables;
        this.mentions = new Indexed<>(tables, "mentions", Mention.class);
        this.looks = mentions.by("look", each -> Stream.of(Keys.of(each.look())));
    }

    @Override
    public void named(Collection<PersonId> people, LocalDate day) {
        tables.change(() -> people.forEach(person -> mentions.put(person.value(), new Mention(day, day))));
    }

    @Override
    public void met(PersonId person, LocalDate day) {
        if (mentions.get(person.value()) == null) {
            tables.change(() -> mentions.add(person.value(), new Mention(day, day)));
        }
    }

    @Override
    public Optional<LocalDate> of(PersonId person) {
        return mentions.find(person.value()).map(Mention::named);
    }

    @Override
    public List<PersonId> due(LocalDate until, int limit) {
        return looks.upTo(Keys.of(until), limit).stream().map(PersonId::new).toList();
    }

    @Override
    public void putOff(PersonId person, LocalDate day) {
        tables.change(() -> mentions.find(person.value())
                .ifPresent(mention -> mentions.put(person.value(), new Mention(mention.named(), day))));
    }

    @Override
    public void forget(PersonId person) {
        tables.change(() -> mentions.remove(person.value()));
    }

    @Override
    public void forget(OrganisationId organisation) {
        tables.change(() -> mentions.removeWithin(organisation));
    }
}
