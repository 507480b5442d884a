package io.binome.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.programme.SkillList.Reading;
import io.binome.programme.SkillList.Reason;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillListTest {

    @Test
    void aListOfSkillsWithAndWithoutLevels() {
        assertThat(SkillList.read("SEO 4, rédaction web, montage vidéo: 2"))
                .isEqualTo(understood(skill("SEO", 4), skill("rédaction web", 3), skill("montage vidéo", 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Excel, pas Word", "Photoshop mais pas Illustrator", "anything but Excel",
        "todo menos Excel"})
    void whatIsRefusedIsNoSkill(String typed) {
        assertThat(SkillList.read(typed)).isInstanceOfSatisfying(
                SkillList.Reading.Unclear.class,
                unclear -> assertThat(unclear.reason()).isEqualTo(SkillList.Reason.REFUSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SEO 4;Data 2",
        "SEO:4|Data:2",
        "SEO 4\nData 2\n",
        "- SEO 4\r\n- Data 2",
        "• SEO : 4\n• Data : 2",
        "1. SEO 4\n2. Data 2",
        "SEO 4 et Data 2",
        "SEO 4, and Data 2.",
        "SEO (4) ; Data (2)"
    })
    void theSeparatorsAndBulletsOfPeople(String typed) {
        assertThat(SkillList.read(typed)).isEqualTo(understood(skill("SEO", 4), skill("Data", 2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "SEO 4>4",
        "SEO 4/5>4",
        "SEO 4 / 5>4",
        "SEO 4 sur 5>4",
        "SEO (4/5)>4",
        "SEO: 4>4",
        "SEO = 4>4",
        "SEO - 4>4",
        "SEO – 4>4",
        "SEO niveau 4>4",
        "SEO level 4>4",
        "SEO : niveau 4>4",
        "SEO ★★★★>4",
        "SEO ★★★★☆>4",
        "SEO★★>2",
        "SEO ⭐⭐>2",
        "SEO ***>3",
        "SEO débutant>1",
        "SEO débutante>1",
        "SEO débutant·e>1",
        "SEO (débutant(e))>1",
        "SEO beginner>1",
        "SEO notions>2",
        "SEO intermédiaire>3",
        "SEO avancé>4",
        "SEO: advanced>4",
        "SEO (expert)>5",
        "SEO Experte>5",
        "SEO>3"
    })
    void theLevelsOfPeople(String typed, int level) {
        assertThat(SkillList.read(typed)).isEqualTo(understood(skill("SEO", level)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GA4",
        "Web 3.0",
        "Office 365",
        "B2B",
        "5S",
        "ISO 9001",
        "Agenda 2030",
        "Support 24/7",
        "A/B testing",
        "C++",
        "Python (pandas)",
        "Node.js",
        "COVID-19",
        "Recherche et développement",
        "Formation des experts métier"
    })
    void numbersAndSignsInNamesStayThere(String name) {
        assertThat(SkillList.read(name)).isEqualTo(understood(skill(name, 3)));
        assertThat(SkillList.read(name + " 4")).isEqualTo(understood(skill(name, 4)));
        assertThat(SkillList.read(name + " : 4")).isEqualTo(understood(skill(name, 4)));
    }

    @Test
    void aSkillNamedTwiceCountsOnceAsSaidLast() {
        assertThat(SkillList.read("SEO 2, Data 3, seo 5")).isEqualTo(understood(skill("seo", 5), skill("Data", 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEO 9", "SEO 0", "SEO: 12", "SEO 7/10", "SEO 6/5", "SEO ★★★★★★", "SEO: 3.5",
        "SEO niveau 20"})
    void aLevelOutOfRangeIsNotGuessedAt(String part) {
        assertThat(SkillList.read("Data 2, " + part)).isEqualTo(new Reading.Unclear(Reason.LEVEL, part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "?", "★★", "365"})
    void aSkillHasAName(String part) {
        assertThat(SkillList.read("Data 2, " + part)).isEqualTo(new Reading.Unclear(Reason.NAME, part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", ",;|", "rien", "Aucune.", "none"})
    void nothingIsNotAList(String typed) {
        assertThat(SkillList.read(typed)).isEqualTo(new Reading.Unclear(Reason.EMPTY, ""));
    }

    @Test
    void tenSkillsAreTheMostAndSixtyCharactersTheLongest() {
        assertThat(SkillList.read(numbered(10))).isInstanceOf(Reading.Understood.class);
        assertThat(SkillList.read(numbered(11))).isEqualTo(new Reading.Unclear(Reason.MANY, ""));
        assertThat(SkillList.read("x".repeat(60) + " 4")).isEqualTo(understood(skill("x".repeat(60), 4)));
        assertThat(SkillList.read("x".repeat(61))).isEqualTo(new Reading.Unclear(Reason.LONG, "x".repeat(61)));
    }

    @Test
    void aWrittenListIsReadBack() {
        var skills = List.of(skill("Office 365", 4), skill("HTML 5", 3), skill("GA4", 1));

        assertThat(SkillList.read(SkillList.write(skills))).isEqualTo(new Reading.Understood(skills));
    }

    private static String numbered(int count) {
        return IntStream.range(0, count).mapToObj(each -> "skill" + each).collect(Collectors.joining(","));
    }

    private static Reading understood(SkillLevel... skills) {
        return new Reading.Understood(List.of(skills));
    }

    private static SkillLevel skill(String name, int level) {
        return new SkillLevel(name, level);
    }
}
