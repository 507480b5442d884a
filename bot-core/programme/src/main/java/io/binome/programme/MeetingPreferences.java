package io.binome.programme;

import io.binome.text.Language;
import java.util.Set;

/**
 * How somebody can meet a partner. No formats mean that anything goes; no languages, that only the one they read is
 * known.
 */
public record MeetingPreferences(Set<Format> formats, Set<Language> languages) {
    public static MeetingPreferences any() {
        return new MeetingPreferences(Set.of(), Set.of());
    }

    public MeetingPreferences in(Set<Language> others) {
        return new MeetingPreferences(formats, others);
    }

    public MeetingPreferences by(Set<Format> others) {
        return new MeetingPreferences(others, languages);
    }
}
