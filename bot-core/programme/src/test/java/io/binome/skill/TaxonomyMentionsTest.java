package io.binome.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyMentionsTest {
    @Test
    void aGoalNamesItsSkillsInItsOrder() {
        assertThat(mentioned("Je veux mieux parler en public et lancer un podcast."))
                .containsExactly("public-speaking", "podcasting");
        assertThat(mentioned("I would like to speak in public, and to learn SQL; public speaking above all!"))
                .containsExactly("public-speaking", "sql");
    }

    @Test
    void theLongestNameCounts() {
        assertThat(mentioned("progresser en communication interne")).containsExactly("internal-communication");
        assertThat(mentioned("apprendre le montage vidéo")).containsExactly("video-editing");
        assertThat(mentioned("piloter un projet, même agile")).containsExactly("project-management", "agile");
        assertThat(mentioned("éco-conception numérique")).containsExactly("digital-sobriety");
    }

    @Test
    void onlyWholeWordsCount() {
        assertThat(mentioned("javanais, seoul, tableurisation")).isEmpty();
    }

    @Test
    void aNameDoesNotGoBeyondAComma() {
        assertThat(mentioned("la data science")).containsExactly("data-science");
        assertThat(mentioned("la data, science de demain")).containsExactly("data-literacy");
        assertThat(mentioned("Apprendre Vue.js. Puis SQL.")).containsExactly("javascript", "sql");
    }

    @Test
    void anInterestHidesNoSkill() {
        assertThat(mentioned("le tourisme culturel")).containsExactly("hospitality");
    }

    @Test
    void aMistypedWordIsNoMention() {
        assertThat(mentioned("la negociaton")).isEmpty();
        assertThat(mentioned("la négociation")).containsExactly("negotiation");
    }

    @Test
    void twoLettersCountInCapitalsOnly() {
        assertThat(mentioned("J’ai envie de progresser, it is time")).isEmpty();
        assertThat(mentioned("Comprendre l’IA et les RH")).containsExactly("ai-literacy", "human-resources");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Apprendre de mes échecs, en mode pas à pas",
        "Mieux connaître mon organisation et son environnement",
        "Having a mentor outside my team",
        "Être content de la veille",
        "Un objectif réel, avec énergie et assurance",
        "Meeting new people",
        ""
    })
    void ordinaryWordsAreNoSkills(String goal) {
        assertThat(mentioned(goal)).isEmpty();
    }

    private static List<String> mentioned(String text) {
        return Taxonomy.standard().mentionedIn(text).stream().map(Skill::id).toList();
    }
}
