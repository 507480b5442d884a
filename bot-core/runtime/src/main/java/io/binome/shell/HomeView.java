package io.binome.shell;

import io.binome.home.Home;
import io.binome.id.PersonId;
import io.binome.message.Page;
import io.binome.message.Prompt;
import io.binome.programme.Person;
import io.binome.store.Store;
import io.binome.text.Reader;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes the home page of whoever opens theirs, from what is kept at that moment. It changes nothing. */
public final class HomeView {
    private final Store store;
    private final Admins admins;
    private final InstantSource clock;
    private final Readers readers;

    /** In a world whose people are invented: its records say who is an admin. */
    public HomeView(Store store, InstantSource clock) {
        this(store, Admins.asWritten(store.records()), clock);
    }

    public HomeView(Store store, Admins admins, InstantSource clock) {
        this.store = store;
        this.admins = admins;
        this.clock = clock;
        this.readers = new Readers(store.records());
    }

    /** A page, and how its reader reads. */
    public record Seen(Page page, Reader reader) {}

    /** Empty where nobody of that id is known. */
    public Optional<Seen> of(PersonId id) {
        var records = admins.over(store.records());
        return records.find(Person.class, id)
                .map(person -> new Seen(
                        Home.of(person, open(id), records, store.facts(), clock.instant()), readers.of(id)));
    }

    private List<Prompt> open(PersonId id) {
        return store.focus().of(id).stream()
                .flatMap(prompt -> store.conversations()
                        .find(prompt.conversation())
                        .flatMap(conversation -> conversation.open(prompt))
                        .stream())
                .toList();
    }
}
