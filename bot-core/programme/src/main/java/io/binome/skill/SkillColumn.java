package io.binome.skill;

import io.binome.text.Spelling;
import java.util.Arrays;
import java.util.Optional;

/** The columns of a file of skills, by their headers in English and in French. */
enum SkillColumn {
    ID("id", "identifiant"),
    FAMILY("family", "famille"),
    ENGLISH("english", "anglais"),
    FRENCH("french", "francais"),
    SYNONYMS("synonyms", "synonymes"),
    NEAR("near", "proches");

    private final String english;
    private final String french;

    SkillColumn(String english, String french) {
        this.english = english;
        this.french = french;
    }

    static Optional<SkillColumn> named(String header) {
        var folded = Spelling.fold(header);
        return Arrays.stream(values())
                .filter(column -> folded.equals(column.english) || folded.equals(column.french))
                .findFirst();
    }
}
