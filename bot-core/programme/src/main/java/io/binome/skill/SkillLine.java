package io.binome.skill;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A line of a file of skills, cut into its cells and not judged yet. */
record SkillLine(
        int number,
        String id,
        String family,
        String english,
        String french,
        List<String> synonyms,
        List<String> near) {

    /** At the end of a synonym that counts as an answer only, and not in a sentence: "organisation!". */
    static final String ALONE = "!";

    static SkillLine of(int number, Map<SkillColumn, String> cells) {
        return new SkillLine(
                number,
                cell(cells, SkillColumn.ID),
                cell(cells, SkillColumn.FAMILY),
                cell(cells, SkillColumn.ENGLISH),
                cell(cells, SkillColumn.FRENCH),
                list(cell(cells, SkillColumn.SYNONYMS)),
                list(cell(cells, SkillColumn.NEAR)));
    }

    /** Both labels and the synonyms. */
    List<String> spellings() {
        return Stream.concat(Stream.of(english, french), synonyms.stream()).toList();
    }

    private static String cell(Map<SkillColumn, String> cells, SkillColumn column) {
        return cells.getOrDefault(column, "").strip();
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
