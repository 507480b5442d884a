package io.binome.skill;

import io.binome.skill.SkillColumn.Own;
import io.binome.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A line of a file of skills, cut into its cells and not judged yet. */
record SkillLine(
        int number,
        String id,
        String family,
        SortedMap<Language, String> labels,
        List<String> synonyms,
        List<String> near) {

    /** At the end of a synonym that counts as an answer only, and not in a sentence: "organisation!". */
    static final String ALONE = "!";

    static SkillLine of(int number, Map<SkillColumn, String> cells) {
        return new SkillLine(
                number,
                cell(cells, Own.ID),
                cell(cells, Own.FAMILY),
                labels(cells),
                list(cell(cells, Own.SYNONYMS)),
                list(cell(cells, Own.NEAR)));
    }

    /** The same skill, with what another line about it says as well. */
    SkillLine with(SkillLine other) {
        var more = new TreeMap<>(other.labels);
        more.putAll(labels);
        return new SkillLine(
                number,
                id,
                family.isEmpty() ? other.family : family,
                more,
                Stream.concat(synonyms.stream(), other.synonyms.stream()).toList(),
                Stream.concat(near.stream(), other.near.stream()).toList());
    }

    /** The label in each language; in one for which there is none, that of the first for which there is one. */
    Map<Language, String> everyLabel() {
        var every = new TreeMap<Language, String>();
        labels.values().stream().findFirst().ifPresent(first -> Language.all().forEach(each -> every.put(each, first)));
        every.putAll(labels);
        return every;
    }

    /** All labels and the synonyms. */
    List<String> spellings() {
        return Stream.concat(labels.values().stream(), synonyms.stream()).toList();
    }

    private static SortedMap<Language, String> labels(Map<SkillColumn, String> cells) {
        var labels = new TreeMap<Language, String>();
        cells.forEach((column, cell) -> {
            if (column instanceof SkillColumn.Label(var language) && !cell.isBlank()) {
                labels.put(language, cell.strip());
            }
        });
        return labels;
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
