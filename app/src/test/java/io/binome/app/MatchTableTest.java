package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.round.Applicants;
import io.binome.matching.Matching;
import io.binome.optimum.WorkLimit;
import io.binome.programme.Policy;
import io.binome.programme.Programme.Kind;
import io.binome.roster.RosterFile;
import io.binome.skill.Taxonomy;
import io.binome.text.Language;
import io.binome.text.Languages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchTableTest {

    private static String table(int width, Kind kind, Language language) throws IOException {
        try (var file = Language.class.getResourceAsStream("/io/binome/simulation/roster.csv")) {
            var applicants = Applicants.of(RosterFile.read(file.readAllBytes()));
            var policy = Policy.standard();
            var matching = new Matching(
                    applicants.pool(kind), policy, applicants.overrides(), Taxonomy.standard(), 1);
            var people = applicants.byId();
            var found = MatchFindings.of(matching, matching.run(WorkLimit.unlimited()), kind, people, false, 0);
            var out = new StringWriter();
            var speaker = new Operator(language);
            new MatchTable(found, kind, policy, speaker, speaker.knowing(people), width).print(new PrintWriter(out));
            return out.toString();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80, 100, 140})
    void noLineIsWiderThanTheTerminal(int width) throws IOException {
        for (var kind : Kind.values()) {
            for (var language : Language.all()) {
                assertThat(table(width, kind, language).lines())
                        .allSatisfy(line -> assertThat(Cells.width(line)).as(line).isLessThanOrEqualTo(width));
            }
        }
    }

    @Test
    void aWideTerminalShowsColumnsAndANarrowOneDoesNot() throws IOException {
        assertThat(table(120, Kind.TRADITIONAL, Languages.ENGLISH)).containsPattern("Fit +Mentor +Mentee +Why");
        assertThat(table(60, Kind.TRADITIONAL, Languages.ENGLISH))
                .doesNotContain("Mentee")
                .containsPattern("[^\n]+ mentors [^\n]+: \\d+\n    ");
        assertThat(table(120, Kind.CROSS, Languages.FRENCH)).containsPattern("Sur 100 +Collègue +Collègue +Pourquoi");
    }

    @Test
    void theBarsAddUpToThePairs() throws IOException {
        var table = table(100, Kind.CROSS, Languages.ENGLISH);
        var pairs = table.lines()
                .filter(line -> line.endsWith(" pairs"))
                .mapToInt(line -> Integer.parseInt(line.replace(" pairs", "")))
                .findFirst();
        var bars = table.lines()
                .filter(line -> line.matches(" *\\d+–\\d+ +█* *\\d+"))
                .mapToInt(line -> Integer.parseInt(line.replaceFirst(".* ", "")))
                .sum();
        assertThat(pairs).hasValue(bars);
    }
}
