package io.binome.programme;

/** A skill and a level from 1 (discovering) to 5 (could teach it): offered at that level, or wanted up to it. */
public record SkillLevel(String skill, int level) {
    public SkillLevel {
        if (skill.isBlank() || level < 1 || level > 5) {
            throw new IllegalArgumentException("a skill has a name and a level from 1 to 5");
        }
    }
}
