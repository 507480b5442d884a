package io.binome.when;

import io.binome.phrase.Piece;
import io.binome.phrase.Piece.Mark;
import io.binome.when.Clause.Stand;
import java.util.ArrayList;
import java.util.List;

/**
 * What is offered and what is refused. A "not" refuses what stands in its clause, before and behind; one in a clause without
 * dates refuses what was said before. What follows a refusal is refused as well, until something says that it is offered.
 */
final class Clauses {
    /**
     * The pieces of each clause that offers, and of each that refuses.
     *
     * @param isRefusal whether something is refused, be it unknown what
     * @param isDoubtful whether what is refused may be offered, or the other way round
     * @param isOver whether something is told that has been
     */
    record Sorted(
            List<List<Piece>> offered,
            List<List<Piece>> refused,
            boolean isRefusal,
            boolean isDoubtful,
            boolean isOver) {}

    private final List<Clause> all = new ArrayList<>();
    private Clause now = new Clause(Stand.OPEN, false);
    private boolean isRefusal;
    private boolean isDoubtful;
    /** Where the sentence begins, and whether one before it names a day or an hour. */
    private int first;

    private boolean isDated;

    private Clauses() {
        all.add(now);
    }

    static Sorted sort(List<Piece> pieces) {
        var clauses = new Clauses();
        for (var place = 0; place < pieces.size(); place++) {
            clauses.take(pieces.get(place), place + 1 < pieces.size() && Clause.isDate(pieces.get(place + 1)));
        }
        clauses.stop();
        return clauses.sorted();
    }

    private void take(Piece piece, boolean isBeforeDate) {
        if (piece instanceof Mark mark) {
            mark(mark, isBeforeDate);
        } else {
            now.pieces.add(piece);
        }
    }

    private void mark(Mark mark, boolean isBeforeDate) {
        switch (mark) {
            case STOP -> {
                stop();
                next(Stand.OPEN, false);
            }
            case COMMA -> comma();
            case BUT -> {
                close();
                next(Stand.OFFERED, false);
            }
            case SAY -> {
                if (now.stand == Stand.REFUSED) {
                    close();
                    next(Stand.OFFERED, false);
                }
            }
            case EXCEPT -> {
                isRefusal = true;
                next(Stand.REFUSED, false);
                now.isException = true;
            }
            case NOT -> not(isBeforeDate);
            case BUSY -> {
                not(isBeforeDate);
                now.isBusy = true;
            }
            case OVER -> now.isOver = true;
            case OK -> {
                isDoubtful |= now.stand == Stand.REFUSED && now.inherited;
                now.stand = now.stand == Stand.REFUSED && !now.inherited ? Stand.REFUSED : Stand.OFFERED;
            }
            case OR, AND, ODD, LEFT -> now.pieces.add(mark);
        }
    }

    private void comma() {
        if (now.isOver && !now.isDated()) {
            now.forget();
            isDoubtful = true;
            next(Stand.OPEN, false);
        } else if (now.stand == Stand.REFUSED && now.isDated()) {
            next(Stand.REFUSED, true);
        } else {
            isDoubtful |= now.stand == Stand.REFUSED && now.pieces.contains(Mark.LEFT);
            now.pieces.add(Mark.COMMA);
        }
    }

    /** What is said before any date, or of what has been, does not matter to the dates that follow. */
    private void stop() {
        close();
        var sentence = all.subList(first, all.size());
        if (sentence.stream().anyMatch(Clause::isTimed)) {
            isDated = true;
        } else if (!isDated || sentence.stream().anyMatch(each -> each.isOver)) {
            sentence.forEach(Clause::forget);
        }
        first = all.size();
    }

    private void not(boolean isBeforeDate) {
        isRefusal = true;
        if (now.isDated() && isBeforeDate) {
            isDoubtful |= now.stand == Stand.OPEN && now.pieces.getLast() != Mark.COMMA;
            next(Stand.REFUSED, false);
        } else if (!now.isDated() || now.stand != Stand.REFUSED || !now.inherited) {
            split();
        }
    }

    /** A "not" behind the dates of its clause: it refuses those after the last comma, and the others in doubt. */
    private void split() {
        var comma = lastComma();
        if (comma >= 0 && now.stand != Stand.REFUSED) {
            var tail = new ArrayList<>(now.pieces.subList(comma + 1, now.pieces.size()));
            now.pieces.subList(comma, now.pieces.size()).clear();
            next(Stand.REFUSED, false);
            now.pieces.addAll(tail);
        } else {
            now.stand = Stand.REFUSED;
        }
    }

    private int lastComma() {
        for (var place = now.pieces.size() - 1; place >= 0; place--) {
            if (now.pieces.get(place) == Mark.COMMA) {
                return place;
            }
        }
        return -1;
    }

    private void next(Stand stand, boolean inherited) {
        now = new Clause(stand, inherited);
        all.add(now);
    }

    /** A refusal that names nothing is of what was said before, as far as nothing offers it. */
    private void close() {
        if (now.isException && !now.isDated()) {
            isDoubtful = true;
            return;
        }
        if (now.stand == Stand.REFUSED && !now.isDated() && !now.inherited) {
            isDoubtful |= all.stream()
                    .anyMatch(each -> (now.isBusy || each.stand == Stand.OFFERED) && each.isDated());
            all.stream().filter(each -> each.stand == Stand.OPEN).forEach(each -> each.stand = Stand.REFUSED);
        }
    }

    private Sorted sorted() {
        var offered = new ArrayList<List<Piece>>();
        var refused = new ArrayList<List<Piece>>();
        var isOver = false;
        for (var clause : all) {
            var isDated = clause.isDated();
            isOver |= clause.isOver && isDated;
            if (!clause.isOver || !isDated) {
                (clause.stand == Stand.REFUSED ? refused : offered).add(clause.pieces);
            }
            isDoubtful |= clause.stand == Stand.REFUSED && (clause.inherited || clause.isBusy) && isDated;
        }
        return new Sorted(offered, refused, isRefusal, isDoubtful || isOver, isOver);
    }
}
