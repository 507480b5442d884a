package io.binome.phrase;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some lexemes with what they may mean in one language; nothing where the language does not know them.
 *
 * @param first the first of the lexemes
 * @param slipped whether it is spelt a little differently
 */
record Token(Lexeme first, Set<Sense> senses, boolean slipped) {
    boolean is(Kind kind) {
        return sense(kind) != null;
    }

    @Nullable
    Sense sense(Kind kind) {
        for (var sense : senses) {
            if (sense.kind() == kind) {
                return sense;
            }
        }
        return null;
    }

    boolean isSign(String sign) {
        return first.type() == Lexeme.Type.SIGN && first.text().equals(sign) && senses.isEmpty();
    }

    boolean isFigures() {
        return first.type() == Lexeme.Type.FIGURES && senses.isEmpty();
    }

    /** Whether it is a word that the language does not know. */
    boolean isUnknownWord() {
        return first.type() == Lexeme.Type.LETTERS && senses.isEmpty();
    }

    /** Whether it is something that may be counted and is no time, as the noun in "3 people". */
    boolean isThing() {
        return isUnknownWord() || is(Kind.THING) || is(Kind.EVENT);
    }

    /** One meaning of a phrase: its kind, and which of that kind, as {@code weekday.3} or {@code unit.P1W}. */
    record Sense(Kind kind, String which) {
        static Sense of(String key) {
            var dot = key.indexOf('.');
            return new Sense(Kind.of(key), dot < 0 ? "" : key.substring(dot + 1));
        }

        int number() {
            return Integer.parseInt(which);
        }
    }
}
