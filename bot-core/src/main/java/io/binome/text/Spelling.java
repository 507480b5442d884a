package io.binome.text;

import java.text.Normalizer;
import java.util.Locale;

/** Tells words that are the same but for how they are written. */
public final class Spelling {
    private Spelling() {}

    /** Lower case, without accents: "Binôme" and "binome" are the same word. */
    public static String fold(String words) {
        return Normalizer.normalize(words.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }
}
