package io.binome.dialog.learning;

import io.binome.content.LibraryEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The texts of the library that are of use to a person, over all their programmes, each once. */
record Shelf(List<Book> books, List<Book> now) {
    static Shelf of(Learner learner) {
        var parts = learner.parts();
        return new Shelf(books(parts, Part::entries), books(parts, Part::entriesNow));
    }

    private static List<Book> books(List<Part> parts, Function<Part, List<LibraryEntry>> entries) {
        var found = new LinkedHashMap<String, Book>();
        parts.forEach(part -> entries.apply(part)
                .forEach(entry -> found.putIfAbsent(entry.id().name(), new Book(entry, part.texts()))));
        return List.copyOf(found.values());
    }

    Optional<Book> find(String name) {
        return books.stream().filter(book -> book.name().equals(name)).findFirst();
    }

    /** Those of these names that there are still. */
    List<Book> all(List<String> names) {
        return names.stream().flatMap(name -> find(name).stream()).toList();
    }

    /** Those in which all the words stand, where they stand in the title first. */
    List<Book> search(String words) {
        return new Search(words).in(books);
    }

    /** What comes near, where nothing has all of the words: a few at most. */
    List<Book> near(String words) {
        return new Search(words).near(books);
    }
}
