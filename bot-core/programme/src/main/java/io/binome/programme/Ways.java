package io.binome.programme;

import io.binome.text.Language;
import java.util.Set;

/**
 * How somebody can meet a partner. No formats mean that anything goes; no languages, that only the one they read is
 * known.
 */
public record Ways(Set<Format> formats, Set<Language> languages) {
    public static Ways any() {
        return new Ways(Set.of(), Set.of());
    }

    public Ways in(Set<Language> others) {
        return new Ways(formats, others);
    }

    public Ways by(Set<Format> others) {
        return new Ways(others, languages);
    }
}
