package io.binome.dialog.learning;

import io.binome.content.Lesson;
import io.binome.content.Theme;
import io.binome.markup.Part;
import io.binome.text.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something to be found, with its words as {@link #words} makes them.
 *
 * @param names its title and the words it is to be found by, each as a whole
 * @param heads the words of what stands above: headings, or a sentence that sums it up
 * @param body all its other words
 */
record Page<T>(T item, List<List<String>> names, Set<String> heads, Set<String> body) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final double NAME = 5;
    private static final double HEAD = 2;

    static Page<Book> of(Book book) {
        var entry = book.entry();
        return of(
                book, Stream.concat(Stream.of(entry.title(), book.sort()), entry.words().stream()),
                entry.parts().stream().filter(Part.Heading.class::isInstance).map(Part::text),
                entry.parts().stream().map(Part::text));
    }

    static Page<Lesson> of(Lesson lesson) {
        return of(
                lesson, Stream.of(lesson.title()),
                Stream.concat(Stream.of(lesson.remember()), lesson.cards().stream().map(Lesson.Card::title)),
                lesson.cards().stream().map(Lesson.Card::text));
    }

    static Page<Theme> of(Theme theme) {
        return of(theme, Stream.of(theme.title()), Stream.of(theme.summary()), Stream.empty());
    }

    private static <T> Page<T> of(T item, Stream<String> names, Stream<String> heads, Stream<String> body) {
        return new Page<>(
                item, names.map(Page::words).toList(),
                heads.flatMap(text -> words(text).stream()).collect(Collectors.toSet()),
                body.flatMap(text -> words(text).stream()).collect(Collectors.toSet()));
    }

    /** The words of a text: case, accents and the mark of more than one make no difference. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : BETWEEN.split(Spelling.fold(text))) {
            if (!word.isEmpty()) {
                words.add(Likeness.stem(word));
            }
        }
        return words;
    }

    /** All its words, those of its names first. */
    Set<String> all() {
        var all = new LinkedHashSet<String>();
        names.forEach(all::addAll);
        all.addAll(heads);
        all.addAll(body);
        return all;
    }

    /** How much it is about a word: most where its names have it; 0 where the word is nowhere. */
    double about(String word) {
        return Math.max(
                NAME * Likeness.in(names.stream().flatMap(List::stream), word),
                Math.max(HEAD * Likeness.in(heads.stream(), word), Likeness.in(body.stream(), word)));
    }

    /** Whether a name or what stands above has it. */
    boolean isAbout(String word) {
        return Math.max(
                Likeness.in(names.stream().flatMap(List::stream), word), Likeness.in(heads.stream(), word)) > 0;
    }

    /** Whether it is called that, or has it among the words to be found by. */
    boolean isCalled(List<String> words) {
        return names.contains(words);
    }
}
