package io.binome.skill;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.programme.SkillList;
import io.binome.roster.RosterFile;
import io.binome.simulation.Cast;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Texts;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list that is shipped keeps the promises it makes. */
class TaxonomyListTest {
    private final Taxonomy taxonomy = Taxonomy.standard();
    private final List<SkillLine> lines = ShippedSkills.lines();

    @Test
    void thereAreEnoughSkillsInNotTooManyFamilies() {
        var interests = taxonomy.all().stream()
                .filter(skill -> List.of("sport", "leisure").contains(skill.family()))
                .count();
        assertThat(taxonomy.all()).hasSameSizeAs(lines);
        assertThat(taxonomy.all().size() - interests).isGreaterThanOrEqualTo(220);
        assertThat(taxonomy.all().stream().map(Skill::family).distinct()).hasSizeBetween(12, 18);
    }

    @Test
    void noIdIsUsedTwice() {
        assertThat(lines).extracting(SkillLine::id).doesNotHaveDuplicates();
    }

    @Test
    void noSpellingBelongsToTwoSkills() {
        var owners = new HashMap<String, String>();
        for (var line : lines) {
            for (var words : line.spellings()) {
                var spelling = Wording.of(words).joined();
                assertThat(spelling).isNotEmpty();
                assertThat(owners.computeIfAbsent(spelling, each -> line.id())).as(words).isEqualTo(line.id());
            }
        }
    }

    @Test
    void everySkillHasItsLabelsAndTwoFurtherNames() {
        for (var line : lines) {
            var labels = line.labels().values().stream().map(label -> Wording.of(label).joined()).toList();
            assertThat(line.synonyms().stream().map(words -> Wording.of(words).joined()).distinct())
                    .as(line.id())
                    .filteredOn(spelling -> !labels.contains(spelling))
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(line.labels()).as(line.id()).containsOnlyKeys(Language.all());
            assertThat(String.join("", line.labels().values())).as(line.id()).doesNotContain("'");
        }
    }

    @Test
    void everySkillHasANeighbourOrAFamily() {
        for (var skill : taxonomy.all()) {
            assertThat(taxonomy.all())
                    .as(skill.id())
                    .anyMatch(other -> !other.equals(skill) && taxonomy.nearness(skill, other) > 0);
        }
    }

    @Test
    void everyNeighbourIsInTheListAndNamedOnce() {
        var ids = taxonomy.all().stream().map(Skill::id).collect(Collectors.toSet());
        for (var line : lines) {
            assertThat(ids).as(line.id()).containsAll(line.near());
            assertThat(line.near()).as(line.id()).doesNotHaveDuplicates().doesNotContain(line.id());
        }
    }

    @Test
    void everySpellingFindsItsSkill() {
        for (var line : lines) {
            for (var words : line.spellings()) {
                assertThat(taxonomy.find(words)).as(words).map(Skill::id).contains(line.id());
            }
        }
    }

    @Test
    void everythingTheFictionalColleaguesNameIsFound() throws IOException {
        var named = new TreeSet<String>();
        try (var file = Cast.class.getResourceAsStream("roster.csv")) {
            for (var line : RosterFile.read(file.readAllBytes()).lines()) {
                line.offers().forEach(offer -> named.add(offer.skill()));
                line.wants().forEach(want -> named.add(want.skill()));
                named.addAll(line.interests());
            }
        }
        assertThat(named).hasSizeGreaterThan(100).allSatisfy(words -> assertThat(taxonomy.find(words))
                .as(words)
                .isPresent());
    }

    @Test
    void whatTheSimulatedColleaguesAnswerIsTheSameInBothLanguages() {
        var keys = new HashSet<>(Texts.bundle("simulation", Languages.ENGLISH).stringPropertyNames());
        keys.removeIf(key -> !key.matches("simulation\\.(offer|wish|interest)\\.\\d"));
        assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(answer(key, Languages.ENGLISH))
                .isNotEmpty()
                .isEqualTo(answer(key, Languages.FRENCH)));
    }

    private List<String> answer(String key, Language language) {
        var typed = Texts.pattern(language, key).orElseThrow();
        return SkillList.parts(typed).stream()
                .map(part -> taxonomy.find(part.replaceFirst("\\s\\d$", "")).orElseThrow().id())
                .toList();
    }
}
