package io.binome.skill;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Languages;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyTest {
    private final Taxonomy taxonomy = Taxonomy.standard();

    @Nested
    class WhatPeopleTypeIsFound {
        @ParameterizedTest
        @CsvSource({
            "SEO, seo",
            "référencement naturel, seo",
            "Referencement Naturel, seo",
            "search engine optimization, seo",
            "search engine optimisation, seo",
            "prise de parole en public, public-speaking",
            "Prise de parole, public-speaking",
            "public speaking, public-speaking",
            "tableur, spreadsheets",
            "Excel, spreadsheets",
            "PowerBI, power-bi",
            "gestion de projets, project-management",
            "Gestion du projet, project-management",
            "project management, project-management",
            "IA générative, generative-ai",
            "GenAI, generative-ai",
            "Chat GPT, generative-ai",
            "prompts, prompting",
            "vidéo, video-creation",
            "Montage, video-editing",
            "management d'équipe, team-management",
            "Éthique de l'IA, ai-ethics",
            "negotiation, negotiation",
            "négocier, negotiation",
            "RH, human-resources",
            "HR, human-resources",
            "organisation, planning",
            "C++, c-family",
            "C#, dotnet",
            ".NET, dotnet",
            "œnologie, wine",
            "échecs, chess",
            "tik tok, tiktok"
        })
        void byLabelOrSynonymInEitherLanguage(String typed, String id) {
            assertThat(idOf(typed)).contains(id);
        }

        @ParameterizedTest
        @ValueSource(strings = {"e-mailing", "emailing", "E mailing", " EMAILING ", "e–mailing", "emailings."})
        void whateverTheCaseSpacesAndHyphens(String typed) {
            assertThat(idOf(typed)).contains("emailing");
        }

        @ParameterizedTest
        @ValueSource(strings = {"A/B testing", "a/b tests", "Tests A/B", "tests AB", "A-B testing", "ABtesting"})
        void whateverThePunctuation(String typed) {
            assertThat(idOf(typed)).contains("ab-testing");
        }

        @ParameterizedTest
        @CsvSource({
            "negociaton, negotiation",
            "Négocation, negotiation",
            "Leadreship, leadership",
            "leadershp, leadership",
            "Exccel, spreadsheets",
            "story teling, storytelling",
            "storytteling, storytelling",
            "podcsat, podcasting",
            "managment, team-management",
            "gestion de projte, project-management",
            "Javascrpit, javascript",
            "Pyhton, python",
            "Photohsop, graphic-design",
            "référencment naturel, seo",
            "prise de parolle en public, public-speaking",
            "comunity managment, community-management",
            "accesibilité numerique, accessibility",
            "fidelistion, loyalty"
        })
        void withASmallMistake(String typed, String id) {
            assertThat(idOf(typed)).contains(id);
        }
    }

    @Nested
    class WhatIsSomethingElseIsNotTaken {
        @ParameterizedTest
        @CsvSource({
            "SEA, sea",
            "SEO, seo",
            "Java, java",
            "JavaScript, javascript",
            "audit, audit",
            "audio, sound",
            "sailing, sailing",
            "mailing, emailing",
            "product management, product-management",
            "project management, project-management",
            "GEO, geo",
            "TikTok, tiktok",
            "social media, social-media"
        })
        void neighboursInSpellingAreToldApart(String typed, String id) {
            assertThat(idOf(typed)).contains(id);
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "SEX", "SXO", "Jave", "Exce", "GA5", "Office 356", "Microsoft 356", "ISO 9002", "Web4", "audis SEX",
            "SEE Ads", "underwater basket weaving", "poterie quantique", "toile", "bailing", "", " ", "!!!", "la", "l’",
            "42", "???", "de la", "absenting", "vercors"
        })
        void shortWordsAndDigitsAreRightOrUnknown(String typed) {
            assertThat(taxonomy.find(typed)).isEmpty();
        }

        @Test
        void whereTwoSkillsAreEquallyNearNeitherIsMeant() {
            var two = taxonomy.with(SkillCsv.of(
                    "falconing,leisure,Falconing,Falconing,,", "falconung,leisure,Falconung,Falconung,,"))
                    .taxonomy();
            assertThat(two.find("falconing")).map(Skill::id).contains("falconing");
            assertThat(two.find("falconang")).isEmpty();
        }

        @Test
        void aNovelIsNoSkill() {
            assertThat(taxonomy.find("negotiation ".repeat(10_000))).isEmpty();
        }
    }

    @Nested
    class Nearness {
        @Test
        void isGradedFromTheSameToNothing() {
            assertThat(nearness("SEO", "référencement naturel")).isEqualTo(Taxonomy.SAME).isEqualTo(100);
            assertThat(nearness("TikTok", "social media")).isEqualTo(Taxonomy.NEAR).isEqualTo(60);
            assertThat(nearness("TikTok", "SEA")).isEqualTo(Taxonomy.SAME_FAMILY).isEqualTo(25);
            assertThat(nearness("TikTok", "accounting")).isZero();
        }

        @Test
        void isTheSameBothWays() {
            for (var one : taxonomy.all()) {
                for (var other : taxonomy.all()) {
                    assertThat(taxonomy.nearness(one, other)).isEqualTo(taxonomy.nearness(other, one));
                }
                assertThat(taxonomy.near(one))
                        .doesNotContain(one)
                        .allSatisfy(near -> assertThat(taxonomy.near(near)).contains(one));
            }
        }

        private int nearness(String one, String other) {
            return taxonomy.nearness(
                    taxonomy.find(one).orElseThrow(), taxonomy.find(other).orElseThrow());
        }
    }

    @Test
    void aLabelIsReadInTheLanguageOfTheReader() {
        var skill = taxonomy.find("SEO").orElseThrow();
        assertThat(skill.in(Languages.ENGLISH)).isEqualTo("Search engine optimisation");
        assertThat(skill.in(Languages.FRENCH)).isEqualTo("Référencement naturel");
    }

    @Test
    void everyShippedSpellingIsFoundAndWhatOnlyLooksLikeOneIsNot() {
        assertThat(ShippedSkills.lines().stream()
                .flatMap(line -> line.spellings().stream()))
                .isNotEmpty()
                .allMatch(spelling -> taxonomy.find(spelling).isPresent());
        assertThat(IntStream.rangeClosed('a', 'z').mapToObj(letter -> "communicatrice" + (char) letter + "tion"))
                .allMatch(word -> taxonomy.find(word).isEmpty());
    }

    private Optional<String> idOf(String typed) {
        return taxonomy.find(typed).map(Skill::id);
    }
}
