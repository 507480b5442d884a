package io.binome.phrase;

import io.binome.phrase.Piece.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a text once the words of its dates are taken away, and whether it matters. Words that the language knows to
 * say nothing about when are harmless, and so are names; any other word may turn round what is said.
 */
record RestRules(Line line) {
    /** What may stand between "I have" and what it is that somebody has. */
    private static final List<Kind> ARTICLES = List.of(Kind.ONE, Kind.THE, Kind.OF, Kind.ON, Kind.AT, Kind.IN);
    private static final List<Kind> PREPOSITIONS = List.of(Kind.ON, Kind.AT, Kind.IN, Kind.OF);
    /** So many words of a name at the most, and so many articles. */
    private static final int MOST = 3;

    private static final String SOMEWHERE = "somewhere";

    @Nullable
    Mark at(int place) {
        if (line.is(place, Kind.OVER)) {
            return Mark.OVER;
        }
        if (isObstacle(place)) {
            return Mark.BUSY;
        }
        var token = line.at(place);
        var isHarmless = token.isUnknownWord() && isName(place);
        return isWord(token) && !isHarmless ? Mark.LEFT : null;
    }

    private boolean isObstacle(int place) {
        var have = line.sense(place, Kind.HAVE);
        if (have == null || (have.which().equals(SOMEWHERE) && !is(place + 1, PREPOSITIONS))) {
            return false;
        }
        var at = place + 1;
        while (at <= place + MOST && is(at, ARTICLES)) {
            at++;
        }
        return isWord(line.at(at)) || line.is(at, Kind.EVENT) || line.is(at, Kind.CITY);
    }

    /** Whether it says something by itself; single letters are what is left of words that were cut short. */
    private static boolean isWord(Token token) {
        return token.isUnknownWord()
                ? token.first().text().length() > 1
                : token.is(Kind.EVENT) && !token.is(Kind.GLUE);
    }

    private boolean is(int place, List<Kind> kinds) {
        return kinds.stream().anyMatch(kind -> line.is(place, kind));
    }

    /** Whether it belongs to a name, which some word has announced. */
    private boolean isName(int place) {
        var at = place - 1;
        while (at > place - MOST && (line.at(at).isUnknownWord() || line.isSign(at, ",") || is(at, ARTICLES))) {
            at--;
        }
        var isCalled = place == 0 && line.isSign(1, ",") && line.at(0).isUnknownWord();
        return isCalled || line.is(at, Kind.NAMED);
    }
}
