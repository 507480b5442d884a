package io.binome.skill;

import io.binome.text.Language;

/** Something a person can teach or learn, or an interest: known by its id, and read by its label in a language. */
public record Skill(String id, String family, String english, String french) {
    public String in(Language language) {
        return language == Language.FR ? french : english;
    }
}
