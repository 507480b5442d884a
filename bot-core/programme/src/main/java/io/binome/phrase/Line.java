package io.binome.phrase;

import io.binome.phrase.Token.Sense;
import io.binome.text.Language;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens of one text, as the rules look at them: any place may be asked about, also behind the end. */
record Line(List<Token> tokens, boolean twelve) {
    private static final Token NONE =
            new Token(new Lexeme("", Lexeme.Type.SIGN, true, false), Set.of(), false);

    /** The line in the language that knows most of its words: the writer's own, where several do. */
    static Line of(List<Lexeme> lexemes, Language own) {
        var best = in(own, lexemes);
        for (var language : Language.all()) {
            var line = in(language, lexemes);
            best = line.known() > best.known() ? line : best;
        }
        return best;
    }

    private static Line in(Language language, List<Lexeme> lexemes) {
        var book = Phrasebook.of(language);
        return new Line(book.tokens(lexemes), book.isTwelve());
    }

    /** How well the language knows these words: those it does not count against it. */
    long known() {
        return tokens.stream().filter(each -> !each.senses().isEmpty() && !each.slipped()).count()
                - tokens.stream().filter(Token::isUnknownWord).count();
    }

    int length() {
        return tokens.size();
    }

    Token at(int place) {
        return place >= 0 && place < tokens.size() ? tokens.get(place) : NONE;
    }

    boolean is(int place, Kind kind) {
        return at(place).is(kind);
    }

    boolean isSign(int place, String sign) {
        return at(place).isSign(sign);
    }

    /** The place behind it, if it is of one of these kinds; itself otherwise. */
    int past(int place, Kind... kinds) {
        for (var kind : kinds) {
            if (is(place, kind)) {
                return place + 1;
            }
        }
        return place;
    }

    int pastSign(int place, String sign) {
        return isSign(place, sign) ? place + 1 : place;
    }

    /** Whether nothing stands between it and the token before. */
    boolean isAttached(int place) {
        return place > 0 && place < tokens.size() && !at(place).first().spaced();
    }

    /** The number that stands here in figures or words, or -1. */
    int number(int place) {
        var token = at(place);
        if (token.isFigures()) {
            return token.first().number();
        }
        var sense = token.sense(Kind.NUMBER);
        return sense == null ? -1 : sense.number();
    }

    /** How many figures the number here has; none where it is in words. */
    int figures(int place) {
        return at(place).isFigures() ? at(place).first().text().length() : 0;
    }

    @Nullable
    Sense sense(int place, Kind kind) {
        return at(place).sense(kind);
    }

    /** What a rule has found, and where it ends. */
    record Found<T>(T what, int end) {}
}
