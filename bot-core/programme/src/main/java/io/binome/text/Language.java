package io.binome.text;

import java.util.Locale;
import java.util.Optional;

/** A language Binôme speaks. Adding one means adding a constant here and a bundle of messages beside the others. */
public enum Language {
    FR(Locale.FRENCH),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language of a code such as {@code fr}, {@code en-CA} or {@code FR}. */
    public static Optional<Language> of(String code) {
        for (var language : values()) {
            if (code.toUpperCase(Locale.ROOT).startsWith(language.name())) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
