package io.binome.skill;

import io.binome.text.Language;
import io.binome.text.Text;
import java.util.Map;

/**
 * Something a person can teach or learn, or an interest: known by its id, and read by its label in a language.
 *
 * @param labels one for each language
 */
public record Skill(String id, String family, Map<Language, String> labels) {
    public Skill {
        labels = Map.copyOf(labels);
    }

    public String in(Language language) {
        return labels.getOrDefault(language, id);
    }

    /** Its label in the reader's language. */
    public Text name() {
        return Text.inEach(this::in);
    }
}
