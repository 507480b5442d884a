package io.binome.roster;

/** A skill as the file spells it, at a level from 1 (beginning) to 5 (expert). */
public record SkillAtLevel(String skill, int level) {
    public static final int LOWEST = 1;
    public static final int MIDDLE = 3;
    public static final int HIGHEST = 5;
}
