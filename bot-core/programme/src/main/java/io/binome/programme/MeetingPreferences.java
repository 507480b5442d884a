package io.binome.programme;

import io.binome.text.Language;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How somebody can meet a partner. No formats mean that anything goes; no languages, that only the one they read is
 * known.
 */
public record MeetingPreferences(Set<Format> formats, Set<Language> languages) {
    public static MeetingPreferences any() {
        return new MeetingPreferences(Set.of(), Set.of());
    }

    /** The one way to meet that suits both; none where neither has said how, or several would do, or none does. */
    public Optional<Format> only(MeetingPreferences other) {
        var both = formats.isEmpty() || other.formats.isEmpty()
                ? Stream.concat(formats.stream(), other.formats.stream()).toList()
                : formats.stream().filter(other.formats::contains).toList();
        return both.size() == 1 ? Optional.of(both.getFirst()) : Optional.empty();
    }

    public MeetingPreferences in(Set<Language> others) {
        return new MeetingPreferences(formats, others);
    }

    public MeetingPreferences by(Set<Format> others) {
        return new MeetingPreferences(others, languages);
    }
}
