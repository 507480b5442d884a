package io.binome.dialog.learning;

import io.binome.content.LibraryEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The texts of the library that are of use to a person, over all their programmes, each once. Whoever runs programmes finds
 * all there are.
 *
 * @param books all of them
 * @param first those that are of use to them now
 */
record Shelf(List<Book> books, List<Book> first) {
    static Shelf of(Learner learner) {
        var parts = learner.parts();
        var own = books(parts, Part::entries);
        var now = books(parts, Part::entriesNow);
        var run = learner.texts();
        if (run.isEmpty()) {
            return new Shelf(own, now);
        }
        var team = run.stream().flatMap(Shelf::forTeam).toList();
        var all = run.stream().flatMap(texts -> texts.entries().stream().map(texts::book)).toList();
        var books = once(List.of(own, team, all));
        return parts.stream().allMatch(part -> part.member() == null)
                ? new Shelf(books, once(List.of(team, books)))
                : new Shelf(books, now);
    }

    /** What is for whoever runs a programme only, the figures that people quote last. */
    private static Stream<Book> forTeam(Versions texts) {
        return Stream.concat(
                texts.entries().stream().filter(entry -> entry.roles().isEmpty()).map(texts::book),
                texts.evidence());
    }

    private static List<Book> books(List<Part> parts, Function<Part, List<LibraryEntry>> entries) {
        return once(parts.stream()
                .map(part -> entries.apply(part).stream().map(part.texts()::book).toList())
                .toList());
    }

    private static List<Book> once(List<List<Book>> some) {
        var found = new LinkedHashMap<String, Book>();
        some.stream().flatMap(List::stream).forEach(book -> found.putIfAbsent(book.name(), book));
        return List.copyOf(found.values());
    }

    /** What is of use now, and then all the others. */
    List<Book> now() {
        return once(List.of(first, books));
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
        return search(words, books).all();
    }

    /** What comes near, where nothing has all of the words: a few at most. */
    List<Book> near(String words) {
        return search(words, books).near();
    }

    private static Search<Book> search(String words, List<Book> books) {
        return new Search<>(words, books.stream().map(Page::of).toList());
    }
}
