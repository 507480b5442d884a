package io.binome.dialog.learning;

import io.binome.content.Content;
import io.binome.content.ContentId;
import io.binome.content.Item;
import io.binome.content.Lesson;
import io.binome.content.LibraryEntry;
import io.binome.content.Theme;
import io.binome.text.Language;
import io.binome.text.Text;
import io.binome.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lessons and entries in the languages there are: each reader's own, where it has none the common one, else whichever has it.
 *
 * @param reader the language of whoever asks
 */
record Versions(Content content, Language reader) {
    List<Lesson> lessons() {
        return all(content::lessons, Lesson::id);
    }

    List<LibraryEntry> entries() {
        return all(content::library, LibraryEntry::id);
    }

    Book book(LibraryEntry entry) {
        return book(entry, title(entry.id()));
    }

    private Book book(LibraryEntry entry, Text title) {
        return new Book(entry, title, Texts.format(reader, BookWords.sort(entry.sort()), Map.of()));
    }

    List<Theme> themes() {
        return all(content::themes, Theme::id);
    }

    /** The figures that people quote, as texts: those with a source, and those without. */
    Stream<Book> evidence() {
        return Content.languages(reader)
                .flatMap(language -> content.evidence(language).stream())
                .limit(1)
                .flatMap(evidence -> Stream.concat(
                        Stream.of(book(evidence.sourced(), Text.verbatim(evidence.title()))),
                        evidence.unsourced().stream().map(page -> book(page, Text.of("library.unsourced")))));
    }

    Text title(ContentId id) {
        return text(id, Item.class, Item::title);
    }

    /** Words of a lesson or an entry, for each reader. */
    <T extends Item> Text text(ContentId id, Class<T> type, Function<T, String> words) {
        return content.text(id, type, words);
    }

    /** Each once, in the reader's language where there is one. */
    private <T extends Item> List<T> all(Function<Language, List<T>> shelf, Function<T, ContentId> id) {
        var found = new LinkedHashMap<ContentId, T>();
        Content.languages(reader)
                .flatMap(language -> shelf.apply(language).stream())
                .forEach(item -> found.putIfAbsent(id.apply(item), item));
        return List.copyOf(found.values());
    }
}
