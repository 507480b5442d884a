package io.binome.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact.Ending;
import io.binome.message.Message.Block;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.statistics.Statistics.Rate;
import io.binome.text.Reader;
import io.binome.text.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatisticsReportTest {
    private static final Statistics BUSY = new Statistics(
            new Statistics.Participation(50, 41, 38, 36, 30, 6, Map.of("time", 4, "elsewhere", 2), 3, 2, 4),
            new Statistics.Answers(new Rate(47, 50), new Rate(0, 0), new Rate(2, 3)),
            new Statistics.Pairs(
                    2, 18, 10, 1, Map.of(Ending.COMPLETED, 4, Ending.SILENT, 2, Ending.REQUESTED, 1, Ending.LEFT, 1)),
            new Statistics.Sessions(60, 50, 3, 4, 2, 5),
            List.of(),
            new Statistics.Pulse(
                    new Statistics.Scale(30, List.of(new Statistics.Band(1, 2, 9), new Statistics.Band(3, 3, 21))),
                    new Statistics.Scale(7, List.of(new Statistics.Band(1, 3, 7))),
                    null),
            Statistics.Ratings.of(List.of(0, 1, 2, 10, 20)),
            LocalDate.of(2027, 12, 14));

    private static Stream<String> lines(Language language, Statistics statistics) {
        var reader = new Reader(language, List.of(ZoneId.of("Europe/Paris")), person -> "");
        return StatisticsReport.message("Croisé", statistics).blocks().stream().flatMap(block -> switch (block) {
            case Block.Heading heading -> Stream.of(reader.read(heading.text()));
            case Block.Paragraph paragraph -> Stream.of(reader.read(paragraph.text()));
            case Block.Items items -> items.items().stream().map(reader::read);
            case Block.Facts facts ->
                facts.facts().stream().map(fact -> reader.read(fact.label()) + ": " + reader.read(fact.value()));
            case Block.Chart chart -> Stream.of(reader.read(chart.title()));
            case Block.Context context -> Stream.of(reader.read(context.text()));
            case Block.Link link -> Stream.of(reader.read(link.label()));
        });
    }

    @Test
    void numbersReadNaturallyInFrench() {
        assertThat(lines(Languages.FRENCH, BUSY))
                .contains(
                        "« Croisé » en chiffres",
                        "Réponses aux invitations: 94 % (47 sur 50)",
                        "Réponses à « avez-vous pu vous rencontrer ? »: aucune question pour l’instant",
                        "Note moyenne: 4,5 sur 5",
                        "Pas le temps: 4",
                        "Réponses, notes et raisons : décompte du mardi 14 décembre. Le prochain viendra un lundi, dès qu’au"
                                + " moins 5 personnes auront donné de nouvelles réponses à une même question.",
                        "elsewhere: 2");
    }

    @Test
    void numbersReadNaturallyInEnglish() {
        assertThat(lines(Languages.ENGLISH, BUSY))
                .contains("Answers to invitations: 94% (47 of 50)", "Average rating: 4.5 out of 5",
                        "Need a hand now: 1");
    }

    @Test
    void howItIsGoingIsToldAsFarAsFiveStandBehindEachAnswer() {
        assertThat(lines(Languages.ENGLISH, BUSY)).containsSubsequence(
                "A month after the two became a pair (30 answers):", "All right, or could be better: 9", "Well: 21",
                "Halfway through (7 answers):", "All answers together: 7");
        assertThat(lines(Languages.ENGLISH, BUSY)).noneMatch(line -> line.startsWith("Progress"));
    }

    @Test
    void eachGroupHasItsHeading() {
        assertThat(StatisticsReport.message("Croisé", BUSY).blocks())
                .filteredOn(Block.Heading.class::isInstance)
                .hasSize(7);
        assertThat(lines(Languages.ENGLISH, BUSY))
                .containsSubsequence("People", "Answers", "Pairs and rounds", "Ratings");
    }

    @ParameterizedTest
    @MethodSource("io.binome.text.Language#all")
    void everyFigureIsDefined(Language language) {
        var all = lines(language, BUSY).toList();
        assertThat(all).hasSizeGreaterThan(60);
        assertThat(Texts.bundle("statistics", language).keySet())
                .isEqualTo(Texts.bundle("statistics", Languages.ENGLISH).keySet());
    }
}
