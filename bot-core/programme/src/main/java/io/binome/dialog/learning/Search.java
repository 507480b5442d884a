package io.binome.dialog.learning;

import io.binome.markup.Part;
import io.binome.text.Nearest;
import io.binome.text.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for words in texts of the library. Case and accents make no difference, nor does an ending of a letter or two; words of
 * one or two letters count only where there are no others.
 */
final class Search {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORT = 2;
    private static final int MOST_NEAR = 3;
    /** Words shorter than this are not taken for misspelt: too much is near them. */
    private static final int SPELT = 5;
    private static final int MOST_WORDS = 12;

    private final List<String> wanted;

    Search(String words) {
        var all = words(words);
        var longer = all.stream().filter(word -> word.length() > SHORT).toList();
        wanted = (longer.isEmpty() ? all : longer).stream().distinct().limit(MOST_WORDS).map(Search::stem).toList();
    }

    /** Those that have all the words, by how many of them stand in the title. */
    List<Book> in(List<Book> books) {
        return books.stream()
                .map(Found::new)
                .filter(found -> !wanted.isEmpty() && wanted.stream().allMatch(found::has))
                .sorted(Comparator.comparingLong(Found::titled).reversed())
                .map(Found::book)
                .toList();
    }

    /** Those that have some of the words, or some that are spelt much alike: the three that have most. */
    List<Book> near(List<Book> books) {
        return books.stream()
                .map(Found::new)
                .filter(found -> found.close() > 0)
                .sorted(Comparator.comparingLong(Found::close).thenComparingLong(Found::titled).reversed())
                .limit(MOST_NEAR)
                .map(Found::book)
                .toList();
    }

    /** A text with its words. */
    private final class Found {
        private final Book book;
        private final Set<String> title;
        private final Set<String> all;

        Found(Book book) {
            this.book = book;
            title = new HashSet<>(words(book.entry().title()));
            all = Stream.concat(
                    title.stream(),
                    book.entry().parts().stream().map(Part::text).flatMap(text -> words(text).stream()))
                    .collect(Collectors.toUnmodifiableSet());
        }

        Book book() {
            return book;
        }

        boolean has(String word) {
            return all.stream().anyMatch(each -> each.startsWith(word));
        }

        long titled() {
            return wanted.stream().filter(word -> title.stream().anyMatch(each -> each.startsWith(word))).count();
        }

        long close() {
            return wanted.stream().filter(word -> has(word) || isMisspelt(word)).count();
        }

        private boolean isMisspelt(String word) {
            return word.length() >= SPELT && Nearest.to(word, all).isPresent();
        }
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : BETWEEN.split(Spelling.fold(text))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Without the mark of more than one. */
    private static String stem(String word) {
        return word.length() > SHORT + 1 && (word.endsWith("s") || word.endsWith("x"))
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
