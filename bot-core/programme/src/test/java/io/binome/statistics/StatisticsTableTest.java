package io.binome.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact.Ending;
import io.binome.id.OrganisationId;
import io.binome.programme.Programme;
import io.binome.statistics.Statistics.Rate;
import io.binome.statistics.Statistics.Week;
import io.binome.text.Cell;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The key figures in sentences, and all the numbers as a table. */
class StatisticsTableTest {
    private static final Statistics.Ratings RATINGS = Statistics.Ratings.of(
            List.of(0, 1, 2, 10, 20),
            List.of(new Statistics.Band(1, 4, 13), new Statistics.Band(5, 5, 20)));

    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final Programme PROGRAMME = new Programme(
            ACME.programme("p"), "Duos de marque", Programme.Kind.CROSS, ACME.person("claire"),
            Instant.parse("2027-01-04T08:00:00Z"), LocalDate.of(2027, 1, 4), LocalDate.of(2027, 7, 2),
            ZoneId.of("Europe/Paris"), "FR", Languages.FRENCH, 4, 60);

    private static Statistics of(int invited, int paired, int asked, Statistics.@Nullable Ratings ratings) {
        return new Statistics(
                new Statistics.Participation(invited, 4, 4, paired, 2, 0, Map.of(), 0, 0, 0),
                new Statistics.Answers(asked < Statistics.LEAST ? null : new Rate(asked, asked), null, null),
                new Statistics.Pairs(1, 4, 3, 1, Map.of(Ending.LEFT, 1)),
                new Statistics.Sessions(9, 7, 0, 1, 1, 0),
                List.of(new Week(LocalDate.of(2027, 1, 4), 3, 2)),
                new Statistics.Pulse(
                        new Statistics.Scale(
                                11, List.of(new Statistics.Band(1, 2, 5), new Statistics.Band(3, 3, 6))),
                        new Statistics.Scale(6, List.of(new Statistics.Band(1, 3, 6))),
                        null),
                ratings,
                null);
    }

    private static Reader reader(Language language) {
        return new Reader(language, List.of(ZoneId.of("Europe/Paris")), person -> "");
    }

    private static String csv(Statistics statistics, Reader reader) {
        return StatisticsTable.csv(PROGRAMME, statistics, LocalDate.of(2027, 1, 12), reader);
    }

    private static List<String> sentences(Statistics statistics) {
        return KeyFigures.of(statistics).stream().map(reader(Languages.ENGLISH)::read).toList();
    }

    @Test
    void keyFiguresSayWhatTheyCount() {
        assertThat(sentences(of(8, 8, 5, RATINGS)))
                .containsExactly(
                        "Participation: 50% (4 yes out of 8 invited)",
                        "Answers: 100% of the questions counted so far were answered (5 of 5)",
                        "Sessions: 1.8 per pair (7 confirmed by both, 4 pairs)",
                        "Satisfaction: 4.5 out of 5 (33 ratings)",
                        "Need a hand: 1 of 3 active pairs");
    }

    @Test
    void whatFewerThanFiveStandBehindIsWithheldAndOneMoreShowsIt() {
        assertThat(sentences(of(4, 4, 4, null)).subList(0, 4)).allMatch(line -> line.contains("shown once"));
        assertThat(sentences(of(5, 5, 5, RATINGS))).noneMatch(line -> line.contains("shown once"));
    }

    @Test
    void theTableHasANameForEachNumberThatDoesNotDependOnTheLanguage() {
        var french = csv(of(8, 8, 5, RATINGS), reader(Languages.FRENCH));
        var english = csv(of(8, 8, 5, RATINGS), reader(Languages.ENGLISH));
        assertThat(french.lines().skip(1).map(line -> line.split(";")[0]).toList())
                .isEqualTo(english.lines().skip(1).map(line -> line.split(",")[0]).toList())
                .contains("invited", "answers.asked", "ending.silent", "week.2027-01-04.planned", "rating.mean",
                        "rating.1-4", "rating.5", "answers.day", "pulse.month.1-2", "pulse.month.3", "pulse.half",
                        "pulse.progress")
                .doesNotContain("pulse.half.1-3")
                .doesNotHaveDuplicates();
    }

    @Test
    void theTableIsWrittenForTheSpreadsheetOfItsReader() {
        assertThat(csv(of(8, 8, 5, RATINGS), reader(Languages.FRENCH)))
                .startsWith("\uFEFF\"Clé\";\"Ce que l’on compte\";Nombre\r\n")
                .contains("rating.mean;\"Note moyenne\";\"4,48\"\r\n");
        assertThat(csv(of(8, 8, 5, RATINGS), reader(Languages.ENGLISH)))
                .contains("\r\ninvited,Invited,8\r\n", "rating.mean,\"Average rating\",4.48\r\n");
    }

    @Test
    void theTableSaysWhatItIsAboutAndOfWhatDay() {
        assertThat(csv(of(8, 8, 5, RATINGS), reader(Languages.FRENCH)).lines().skip(1).limit(4))
                .containsExactly(
                        "programme;Programme;\"Duos de marque\"",
                        "starts;\"Premier jour\";2027-01-04",
                        "ends;\"Dernier jour\";2027-07-02",
                        "made;\"Chiffres du\";2027-01-12");
    }

    @Test
    void withheldRatingsAreEmpty() {
        assertThat(csv(of(8, 8, 5, null), reader(Languages.ENGLISH)).lines())
                .filteredOn(line -> line.startsWith("rating."))
                .hasSize(1)
                .allMatch(line -> line.endsWith(","));
    }

    @Test
    void noCellOfTheTableIsAFormula() {
        for (var language : Language.all()) {
            csv(of(8, 8, 5, RATINGS), reader(language)).lines()
                    .flatMap(line -> Stream.of(line.split("[;,]")))
                    .map(cell -> cell.replaceAll("^\uFEFF?\"?", ""))
                    .forEach(cell -> assertThat(cell).isEqualTo(Cell.read(cell)).doesNotContainPattern("^[=+@-]"));
        }
    }
}
