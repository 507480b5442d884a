package io.binome.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The languages the bot speaks, by the names and codes people write for them in any of these languages. */
public final class LanguageNames {
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, Language> NAMES = new HashMap<>();

    static {
        for (var language : Language.all()) {
            name(language, language.code());
            name(language, language.locale().getISO3Language());
            Vocabulary.in(language, "language").forEach(name -> name(language, name));
            for (var other : Language.all()) {
                name(language, language.nameIn(other));
            }
        }
    }

    private LanguageNames() {}

    private static void name(Language language, String name) {
        NAMES.putIfAbsent(first(name), language);
    }

    /** The first word, without what is beside it. */
    private static String first(String written) {
        return OTHER.splitAsStream(Spelling.fold(written)).filter(part -> !part.isEmpty()).findFirst().orElse("");
    }

    /** The one meant by "Français", "fr-CA" or "French (Canada)"; nothing for a language the bot does not speak. */
    public static Optional<Language> language(String written) {
        return Optional.ofNullable(NAMES.get(first(written)));
    }
}
