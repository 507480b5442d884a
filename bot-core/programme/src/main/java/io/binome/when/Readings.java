package io.binome.when;

import io.binome.phrase.Piece;
import io.binome.phrase.Pieces;
import io.binome.when.When.AtMoment;
import io.binome.when.When.AtTime;
import io.binome.when.When.Impossible;
import io.binome.when.When.Several;
import io.binome.when.When.Unread;
import io.binome.when.When.Why;
import java.util.ArrayList;
import java.util.List;

/** Puts together what the pieces of a text come to: what is offered, and what is refused beside it. */
final class Readings {
    private static final int MOST_OPTIONS = 12;

    private Readings() {}

    static Understood of(String words, Viewpoint seen) {
        var sorted = Clauses.sort(Pieces.of(words, seen.language(), seen.order()));
        var refused = new ArrayList<When>();
        for (var clause : sorted.refused()) {
            Slots.of(clause).slots().forEach(slot -> refused.add(new Moments(seen).of(slot).when()));
        }
        refused.removeIf(each -> each instanceof Unread);
        var pieces = new ArrayList<Piece>();
        for (var clause : sorted.offered()) {
            pieces.addAll(clause);
            pieces.add(Piece.Mark.COMMA);
        }
        var filled = Slots.of(pieces);
        if (filled.slots().isEmpty()) {
            if (sorted.isRefusal() && !refused.isEmpty()) {
                return Understood.refusal(refused, !sorted.isDoubtful());
            }
            return sorted.isOver() ? Understood.impossible(Why.PAST, new Unread(), List.of()) : Understood.NOTHING;
        }
        var isDayRefused = sorted.refused().stream().flatMap(List::stream).anyMatch(Readings::isDay);
        var read = together(filled.slots().stream()
                .map(slot -> isDayRefused && !slot.hasDay() && slot.length() == null
                        ? dayless(new Moments(seen).of(slot))
                        : new Moments(seen).of(slot))
                .toList());
        var isDoubtful = filled.isDoubtful() || sorted.isDoubtful();
        return (isDoubtful ? read.doubted() : read).refusing(refused);
    }

    static boolean nameDay(String words, Viewpoint seen) {
        return Pieces.of(words, seen.language(), seen.order()).stream().anyMatch(Readings::isDay);
    }

    private static boolean isDay(Piece piece) {
        return piece instanceof Piece.Day || piece instanceof Piece.Days;
    }

    /** An hour beside a day that is refused is of another day, nobody knows which. */
    private static Understood dayless(Understood read) {
        return read.when() instanceof AtMoment(var at)
                ? new Understood(new AtTime(at.toLocalTime()), false, Asks.DAY, List.of(), List.of())
                : read.doubted();
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
