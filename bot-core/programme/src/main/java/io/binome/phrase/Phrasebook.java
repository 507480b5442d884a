package io.binome.phrase;

import io.binome.phrase.Token.Sense;
import io.binome.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the phrases of one language may mean, found by the longest that fits. */
final class Phrasebook {
    private static final Map<Language, Phrasebook> BOOKS = new ConcurrentHashMap<>();

    private final Node root = new Node();
    private final Slips slips = new Slips();
    private boolean twelve;

    private Phrasebook() {}

    /** The book of a language, made when it is first asked for. */
    static Phrasebook of(Language language) {
        return BOOKS.computeIfAbsent(language, each -> {
            var book = new Phrasebook();
            Phrases.of(each).forEach(book::add);
            return book;
        });
    }

    private void add(String phrase, Sense sense) {
        twelve |= sense.kind() == Kind.TWELVE && !phrase.isBlank();
        var node = root;
        var lexemes = whole(Lexeme.of(phrase));
        for (var lexeme : lexemes) {
            node = node.next.computeIfAbsent(lexeme.text(), each -> new Node());
        }
        if (node != root) {
            node.senses.add(sense);
        }
        if (lexemes.size() == 1) {
            slips.add(lexemes.getFirst().text(), sense);
        }
    }

    /** Without the apostrophe at the end of what is cut short before another word. */
    private static List<Lexeme> whole(List<Lexeme> lexemes) {
        var isShort = lexemes.size() > 1 && lexemes.getLast().text().equals("'");
        return isShort ? lexemes.subList(0, lexemes.size() - 1) : lexemes;
    }

    /** Whether hours are counted to twelve. */
    boolean isTwelve() {
        return twelve;
    }

    List<Token> tokens(List<Lexeme> lexemes) {
        var tokens = new ArrayList<Token>();
        for (var at = 0; at < lexemes.size();) {
            var end = end(lexemes, at);
            tokens.add(
                    end == at ? unknown(lexemes.get(at)) : new Token(lexemes.get(at), senses(lexemes, at, end), false));
            at = Math.max(end, at + 1);
        }
        return tokens;
    }

    private Token unknown(Lexeme lexeme) {
        var meant = lexeme.type() == Lexeme.Type.LETTERS ? slips.meant(lexeme.text()) : Set.<Sense>of();
        return new Token(lexeme, meant, !meant.isEmpty());
    }

    private int end(List<Lexeme> lexemes, int from) {
        var longest = from;
        @Nullable
        Node node = root;
        for (var at = from; at < lexemes.size() && node != null; at++) {
            node = node.next.get(lexemes.get(at).text());
            longest = node == null || node.senses.isEmpty() ? longest : at + 1;
        }
        return longest;
    }

    private Set<Sense> senses(List<Lexeme> lexemes, int from, int end) {
        var node = root;
        for (var at = from; at < end; at++) {
            node = node.next.getOrDefault(lexemes.get(at).text(), root);
        }
        return node.senses;
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final Set<Sense> senses = new LinkedHashSet<>();
    }
}
