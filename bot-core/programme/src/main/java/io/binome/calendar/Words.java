package io.binome.calendar;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The words of a place name, in lower case and without accents. */
final class Words {
    private Words() {}

    static List<String> in(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return List.of(plain.toLowerCase(Locale.ROOT).split("[^a-z]+"));
    }
}
