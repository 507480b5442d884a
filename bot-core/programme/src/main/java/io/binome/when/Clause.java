package io.binome.when;

import io.binome.phrase.Piece;
import io.binome.phrase.Piece.Mark;
import java.util.ArrayList;
import java.util.List;

/** A part of a sentence of which everything is offered, or everything refused. */
final class Clause {
    /** What is said of the dates in it. */
    enum Stand {
        OPEN,
        OFFERED,
        REFUSED
    }

    final List<Piece> pieces = new ArrayList<>();
    /** Whether its stand is taken from the clause before. */
    final boolean inherited;
    Stand stand;
    /** Whether it is refused by what is in the way, and not by a word for no. */
    boolean isBusy;
    /** Whether it is an exception to what was said before. */
    boolean isException;
    /** Whether it tells what has been. */
    boolean isOver;

    Clause(Stand stand, boolean inherited) {
        this.stand = stand;
        this.inherited = inherited;
    }

    boolean isDated() {
        return pieces.stream().anyMatch(Clause::isDate);
    }

    /** Leaves out the words that say something else. */
    void forget() {
        pieces.removeIf(piece -> piece == Mark.LEFT);
    }

    /** Whether there is a day, an hour or a length in it. */
    boolean isTimed() {
        return pieces.stream().anyMatch(piece -> isDate(piece) || piece instanceof Piece.Length);
    }

    static boolean isDate(Piece piece) {
        return switch (piece) {
            case Piece.Day day -> true;
            case Piece.Days days -> true;
            case Piece.At at -> true;
            case Piece.Between between -> true;
            case Piece.Part part -> true;
            case Piece.Bound bound -> true;
            case Piece.Zone zone -> false;
            case Piece.Length length -> length.count() == Piece.Count.AHEAD;
            case Mark mark -> false;
        };
    }
}
