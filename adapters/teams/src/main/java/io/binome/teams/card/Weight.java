package io.binome.teams.card;

import io.binome.render.Pieces;
import java.util.Map;

/** How many bytes a tree of maps, lists, words, numbers and booleans takes as JSON in UTF-8, without spaces. */
final class Weight {
    /** Words cut to so many bytes. */
    static final Pieces PIECES = new Pieces(Weight::ofUnit);

    private Weight() {}

    static int of(Object json) {
        return switch (json) {
            case String words -> 2 + ofWords(words);
            case Map<?, ?> object -> {
                var weight = 1;
                for (var entry : object.entrySet()) {
                    weight += of(entry.getKey()) + of(entry.getValue()) + 2;
                }
                yield object.isEmpty() ? 2 : weight;
            }
            case Iterable<?> list -> {
                var weight = 1;
                var any = false;
                for (var each : list) {
                    weight += of(each) + 1;
                    any = true;
                }
                yield any ? weight : 2;
            }
            default -> json.toString().length();
        };
    }

    /** Of words within quotes. */
    static int ofWords(String words) {
        var weight = 0;
        for (var at = 0; at < words.length(); at++) {
            weight += ofUnit(words.charAt(at));
        }
        return weight;
    }

    /** A pair of surrogates is four bytes. */
    static int ofUnit(char unit) {
        if (unit == '"' || unit == '\\' || unit == '\n' || unit == '\t') {
            return 2;
        }
        if (unit < ' ') {
            return 6;
        }
        return unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
    }
}
