package io.binome.skill;

import io.binome.text.Text;

/** Something wrong in a file of skills, as a sentence that names its line, counted from 1. */
record SkillFault(int line, Text sentence) {
    private static final int LONGEST_QUOTE = 80;

    static SkillFault of(int line, String reason) {
        return new SkillFault(line, Text.of("skill.fault." + reason, "line", line));
    }

    static SkillFault of(int line, String reason, String cell) {
        return new SkillFault(line, Text.of("skill.fault." + reason, "line", line, "cell", shortened(cell)));
    }

    /** A spelling that another skill has already. */
    static SkillFault taken(int line, String reason, String cell, Skill owner) {
        return new SkillFault(
                line,
                Text.of("skill.fault." + reason, "line", line, "cell", shortened(cell), "owner", owner.id()));
    }

    private static String shortened(String cell) {
        var end = Math.min(cell.length(), LONGEST_QUOTE);
        return end == cell.length() ? cell : cell.substring(0, end) + "…";
    }
}
