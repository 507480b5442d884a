package io.binome.skill;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Reader;
import io.binome.text.Text;
import io.binome.text.Texts;
import java.nio.charset.Charset;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaxonomyExtensionTest {
    private final Taxonomy standard = Taxonomy.standard();

    @Test
    void anOrganisationAddsASkillOfItsOwn() {
        var extension = standard.with(SkillCsv.of(
                "oblique,method,Oblique method,Méthode Oblique,OBQ|oblique thinking,creativity|pitching"));
        var taxonomy = extension.taxonomy();
        assertThat(extension.faults()).isEmpty();
        var oblique = taxonomy.find("methode oblique").orElseThrow();
        assertThat(oblique).isEqualTo(new Skill("oblique", "method", Map.of(
                Languages.ENGLISH, "Oblique method",
                Languages.FRENCH, "Méthode Oblique",
                Languages.SPANISH, "Méthode Oblique")));
        assertThat(taxonomy.find("OBQ")).contains(oblique);
        assertThat(taxonomy.mentionedIn("Apprendre la méthode Oblique")).containsExactly(oblique);
        assertThat(taxonomy.near(oblique)).extracting(Skill::id).containsExactlyInAnyOrder("creativity", "pitching");
        assertThat(taxonomy.nearness(taxonomy.find("creativity").orElseThrow(), oblique)).isEqualTo(Taxonomy.NEAR);
        assertThat(taxonomy.all()).hasSize(standard.all().size() + 1).endsWith(oblique);
    }

    @Test
    void theTaxonomyItStartsFromDoesNotChange() {
        var creativity = standard.find("creativity").orElseThrow();
        var near = standard.near(creativity);
        standard.with(SkillCsv.of("oblique,method,Oblique method,Méthode Oblique,OBQ,creativity"));
        assertThat(standard.find("OBQ")).isEmpty();
        assertThat(standard.near(creativity)).isEqualTo(near);
    }

    @Test
    void aKnownSkillGainsSynonymsAndNeighboursAndKeepsItsLabels() {
        var extension = standard.with(SkillCsv.of("seo,,Being found,,la gazette des moteurs|gazette!,podcasting"));
        var seo = extension.taxonomy().find("gazette des moteurs").orElseThrow();
        assertThat(extension.faults()).isEmpty();
        assertThat(seo).isEqualTo(standard.find("SEO").orElseThrow());
        assertThat(extension.taxonomy().find("being found")).contains(seo);
        assertThat(extension.taxonomy().near(seo)).extracting(Skill::id).contains("podcasting", "sea");
        assertThat(extension.taxonomy().find("gazette")).contains(seo);
        assertThat(extension.taxonomy().mentionedIn("lire la gazette")).isEmpty();
    }

    @Test
    void theOrderOfLinesIsFreeAndOneLabelIsEnough() {
        var taxonomy = standard.with(SkillCsv.of("alpha,method,,Méthode Alpha,,beta", "beta,method,Beta method,,,"))
                .taxonomy();
        var alpha = taxonomy.find("méthode alpha").orElseThrow();
        assertThat(alpha.in(Languages.ENGLISH)).isEqualTo("Méthode Alpha");
        assertThat(taxonomy.near(alpha)).extracting(Skill::id).containsExactly("beta");
    }

    @Test
    void marksSemicolonsFrenchHeadersAndOlderSpreadsheetsAreUnderstood() {
        var file = "sep=;\r\nidentifiant;famille;français;synonymes;proches\r\n"
                + "oblique;method;\"Méthode ; Oblique\";OBQ;creativity\r\n\r\n;;;;\r\n";
        var marked = standard.with(SkillCsv.bytes("\uFEFF" + file));
        assertThat(marked.faults()).isEmpty();
        assertThat(marked.taxonomy().find("OBQ")).map(skill -> skill.in(Languages.FRENCH))
                .contains("Méthode ; Oblique");
        var older = standard.with(file.getBytes(Charset.forName("windows-1252")));
        assertThat(older.taxonomy().find("OBQ")).map(skill -> skill.in(Languages.FRENCH)).contains("Méthode ; Oblique");
        assertThat(reasons(older)).containsExactly("skill.fault.encoding-guessed");
    }

    @Test
    void aBadLineIsNamedAndTheRestIsTaken() {
        var extension = standard.with(SkillCsv.of(
                "Méthode,method,Method,Méthode,,",
                "orphan,,Orphan,Orphelin,,",
                "silent,method,,,still,",
                "double,method,Search engine optimisation,Double,,",
                "broken,method,\"Broken,,,",
                "long,method,Long,Long,,,,too",
                "oblique,method,Oblique method,Méthode Oblique,SEO|OBQ,nowhere|creativity"));
        assertThat(reasons(extension))
                .containsExactly(
                        "skill.fault.id-invalid",
                        "skill.fault.family-missing",
                        "skill.fault.label-missing",
                        "skill.fault.label-taken",
                        "skill.fault.line-broken",
                        "skill.fault.too-many-cells",
                        "skill.fault.synonym-taken",
                        "skill.fault.near-unknown");
        assertThat(extension.faults().stream().map(fault -> read(fault, Languages.ENGLISH).substring(0, 7)))
                .containsExactly(
                        "Line 2:", "Line 3:", "Line 4:", "Line 5:", "Line 6:", "Line 7:", "Line 8:", "Line 8:");
        assertThat(extension.taxonomy().all()).hasSize(standard.all().size() + 1);
        assertThat(extension.taxonomy().find("OBQ")).isPresent();
        assertThat(extension.taxonomy().find("SEO")).map(Skill::id).contains("seo");
    }

    @Test
    void aFileThatIsNoneIsExplainedAndAddsNothing() {
        for (var file : List.of("", "\n \n", "\uFEFF", "name,place\nAda,Paris", "\"")) {
            var extension = standard.with(SkillCsv.bytes(file));
            assertThat(extension.faults()).hasSize(1);
            assertThat(extension.taxonomy().all()).isEqualTo(standard.all());
        }
        assertThat(reasons(standard.with(new byte[3 * 1024 * 1024]))).containsExactly("skill.fault.file-too-large");
    }

    @ParameterizedTest
    @MethodSource("io.binome.text.Language#all")
    void everyReasonIsASentence(Language language) {
        var keys = Texts.bundle("skill", language).stringPropertyNames();
        assertThat(keys).allSatisfy(key -> assertThat(
                read(Text.of(key, "line", 12, "cell", "cellule", "owner", "seo"), language))
                .matches("(?s).*[.?]")
                .doesNotContain("{", "''"));
        assertThat(keys).hasSize(12);
    }

    private static String read(Text text, Language language) {
        return new Reader(language, List.of(ZoneOffset.UTC), person -> "").read(text);
    }

    private static List<String> reasons(Taxonomy.Extension extension) {
        return extension.faults().stream()
                .map(fault -> ((Text.Key) fault).key())
                .toList();
    }
}
