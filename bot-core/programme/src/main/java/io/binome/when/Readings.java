package io.binome.when;

import io.binome.text.Language;
import io.binome.when.When.Except;
import io.binome.when.When.Impossible;
import io.binome.when.When.Several;
import io.binome.when.When.Unread;
import java.util.ArrayList;
import java.util.List;

/** Reads in every language, and takes the one that knows most of the words; the writer's own, where several do. */
final class Readings {
    private static final int MOST_OPTIONS = 12;

    private Readings() {}

    static Understood best(String words, Viewpoint seen) {
        var lexemes = Lexeme.of(words);
        var best = line(lexemes, seen.language());
        for (var language : Language.all()) {
            var line = line(lexemes, language);
            best = known(line) > known(best) ? line : best;
        }
        return of(best, seen);
    }

    private static Line line(List<Lexeme> lexemes, Language language) {
        var book = Phrasebook.of(language);
        return new Line(book.tokens(lexemes), book.isTwelve());
    }

    private static long known(Line line) {
        return 2 * line.tokens().stream().filter(each -> !each.senses().isEmpty() && !each.slipped()).count()
                - 2 * line.tokens().stream().filter(Token::isUnknownWord).count();
    }

    private static Understood of(Line line, Viewpoint seen) {
        var sorted = Clauses.sort(Pieces.of(line, seen.order()));
        var refused = new ArrayList<When>();
        for (var clause : sorted.refused()) {
            Slots.of(clause).slots().forEach(slot -> refused.add(new Moments(seen).of(slot).when()));
        }
        refused.removeIf(each -> each instanceof Unread);
        var pieces = new ArrayList<Piece>();
        for (var clause : sorted.offered()) {
            pieces.addAll(clause);
            pieces.add(new Piece.Comma());
        }
        var filled = Slots.of(pieces);
        if (filled.slots().isEmpty()) {
            var isRefusal = sorted.isRefusal() && !refused.isEmpty();
            var except = new Understood(new Except(List.copyOf(refused)), !sorted.isDoubtful(), Asks.WHEN, List.of(),
                    refused);
            return isRefusal ? except : Understood.NOTHING;
        }
        var read = together(filled.slots().stream().map(new Moments(seen)::of).toList());
        var isDoubtful = filled.isDoubtful() || sorted.isDoubtful();
        return (isDoubtful ? read.doubted() : read).refusing(refused);
    }

    private static Understood together(List<Understood> all) {
        if (all.size() == 1) {
            return all.getFirst();
        }
        var possible = all.stream().filter(each -> !(each.when() instanceof Impossible)).toList();
        var options = possible.stream().map(Understood::when).distinct().limit(MOST_OPTIONS).toList();
        if (options.isEmpty()) {
            return all.getFirst();
        }
        var isSure = possible.size() == all.size() && all.stream().allMatch(Understood::sure);
        if (options.size() == 1) {
            return isSure ? possible.getFirst() : possible.getFirst().doubted();
        }
        return new Understood(new Several(options), isSure, Asks.WHICH, options, List.of());
    }
}
