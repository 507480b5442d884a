package io.binome.phrase;

import io.binome.phrase.DayWords.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pieces that have been cut so far; what the last of them is tells what a number behind it may be. */
final class Cuttings {
    private final List<Piece> pieces = new ArrayList<>();

    void add(Piece piece) {
        pieces.add(piece);
    }

    List<Piece> all() {
        return List.copyOf(pieces);
    }

    /** Whether the last piece is a weekday, so that a number may be its day of the month. */
    boolean isWeekday() {
        return last() instanceof Piece.Day(Named named) && named.weekday() != null && named.day() == 0;
    }

    boolean isTime() {
        return last() instanceof Piece.At || last() instanceof Piece.Between;
    }

    boolean isPart() {
        return last() instanceof Piece.Part;
    }

    /** What stands before the last "or" and "and", where it is of this sort. */
    @Nullable
    Piece beforeMark(Class<? extends Piece> sort) {
        var at = pieces.size() - 1;
        while (at >= 0 && (pieces.get(at) == Piece.Mark.OR || pieces.get(at) == Piece.Mark.AND)) {
            at--;
        }
        return at >= 0 && sort.isInstance(pieces.get(at)) ? pieces.get(at) : null;
    }

    private @Nullable Piece last() {
        return pieces.isEmpty() ? null : pieces.getLast();
    }
}
