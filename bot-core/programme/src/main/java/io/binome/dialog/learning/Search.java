package io.binome.dialog.learning;

import io.binome.text.Nearest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for words among some pages: what is called by them comes first, then what has them above, then what has them anywhere.
 * Words that few pages have weigh more; those that most have are not asked for where there are others, nor are words of one or
 * two letters.
 */
final class Search<T> {
    private static final int SHORT = 2;
    private static final int MOST_NEAR = 3;
    /** Words shorter than this are not taken for misspelt: too much is near them. */
    private static final int SPELT = 5;
    private static final int MOST_WORDS = 12;
    /** A word that a greater share of the pages has says little. */
    private static final double COMMON = 0.6;
    /** What comes near has this share of what the nearest has, at least. */
    private static final double NEAR = 0.5;
    private static final double CALLED = 100;

    private final List<Page<T>> pages;
    private final List<String> whole;
    private final Map<String, Double> weights = new HashMap<>();
    private final List<String> wanted;

    Search(String words, List<Page<T>> pages) {
        this.pages = pages;
        whole = Page.words(words);
        var longer = whole.stream().filter(word -> word.length() > SHORT).toList();
        var asked = (longer.isEmpty() ? whole : longer).stream().distinct().limit(MOST_WORDS).toList();
        asked.forEach(this::weigh);
        var telling = asked.stream().filter(word -> having(word) <= COMMON * pages.size()).toList();
        wanted = telling.isEmpty() ? asked : telling;
    }

    private void weigh(String word) {
        weights.put(word, Math.log(1 + pages.size() / (double) Math.max(1, having(word))));
    }

    private long having(String word) {
        return pages.stream().filter(page -> page.about(word) > 0).count();
    }

    /** Those that have all the words, the best first. */
    List<T> all() {
        return ranked().stream()
                .filter(page -> !wanted.isEmpty()
                        && (page.isCalled(whole) || wanted.stream().allMatch(word -> page.about(word) > 0)))
                .map(Page::item)
                .toList();
    }

    /** Those that say all the words in their names, or above. */
    List<T> named() {
        return ranked().stream()
                .filter(page -> !wanted.isEmpty() && wanted.stream().allMatch(page::isAbout))
                .map(Page::item)
                .toList();
    }

    /** Those that have some of the words, or some that are spelt much alike: the nearest few. */
    List<T> near() {
        var known = new LinkedHashSet<String>();
        pages.forEach(page -> known.addAll(page.all()));
        var spelt = wanted.stream().map(word -> spelt(word, known)).distinct().toList();
        spelt.forEach(this::weigh);
        var scored = scored(spelt);
        var least = NEAR * scored.stream().mapToDouble(Scored::score).max().orElse(0);
        return scored.stream()
                .filter(each -> each.score() > 0 && each.score() >= least)
                .limit(MOST_NEAR)
                .map(each -> each.page().item())
                .toList();
    }

    private List<Page<T>> ranked() {
        return scored(wanted).stream().map(Scored::page).toList();
    }

    /** A page, and how well it fits what was looked for. */
    private record Scored<T>(Page<T> page, double score) {}

    /** All of them, those that fit best first. */
    private List<Scored<T>> scored(List<String> words) {
        return pages.stream()
                .map(page -> new Scored<>(page, score(page, words)))
                .sorted(Comparator.<Scored<T>>comparingDouble(Scored::score).reversed())
                .toList();
    }

    private double score(Page<T> page, List<String> words) {
        return (page.isCalled(whole) ? CALLED : 0)
                + words.stream().mapToDouble(word -> weights.getOrDefault(word, 0.0) * page.about(word)).sum();
    }

    /** A word that nothing has may be misspelt, though hardly its first letter. */
    private String spelt(String word, Set<String> known) {
        return word.length() < SPELT || having(word) > 0
                ? word
                : Nearest.to(word, known.stream().filter(each -> each.charAt(0) == word.charAt(0)).toList())
                        .orElse(word);
    }
}
