package io.binome.skill;

import io.binome.text.Language;
import io.binome.text.LanguageNames;
import io.binome.text.Vocabulary;
import java.util.Optional;

/** The columns of a file of skills: a label for each language, and those that have a header of their own. */
sealed interface SkillColumn {
    /** What the skill is called in a language; the header is the language's name or code. */
    record Label(Language language) implements SkillColumn {}

    /** Everything else; the headers stand in the words of the languages. */
    enum Own implements SkillColumn {
        ID,
        FAMILY,
        SYNONYMS,
        NEAR
    }

    static Optional<SkillColumn> named(String header) {
        var own = Vocabulary.find("skills.", Own.class, header);
        return own.isPresent()
                ? own.map(SkillColumn.class::cast)
                : LanguageNames.language(header).map(Label::new);
    }
}
