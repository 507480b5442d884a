package io.binome.matching;

import static io.binome.matching.Colleague.PROGRAMME;
import static io.binome.matching.Colleague.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.RoundId;
import io.binome.programme.AdminOverrides;
import io.binome.programme.Format;
import io.binome.programme.Policy;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Policy.Part;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Round;
import io.binome.round.Comparison;
import io.binome.round.Comparison.Row;
import io.binome.round.Settings;
import io.binome.round.Workbench;
import io.binome.skill.Taxonomy;
import io.binome.text.Languages;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A trial beside the draft: Ada and Bea help each other best, Ada and Chloe meet the same way. */
class ComparisonTest {
    private static final Workbench BENCH = new Workbench(
            Colleague.pool(
                    Kind.CROSS,
                    named("ada").offers("SEO:4").wants("Négociation:4|TikTok:4").meetingBy(Format.VIDEO),
                    named("bea").offers("Négociation:4").wants("SEO:4|Photographie:4").meetingBy(Format.PHONE),
                    named("chloe").offers("TikTok:4").wants("Photographie:4|SEO:4").meetingBy(Format.VIDEO),
                    named("dora").offers("Photographie:4").wants("TikTok:4|Négociation:4").meetingBy(Format.PHONE)),
            Taxonomy.standard());
    private static final Round DRAFT = run(Policy.standard());

    private static Round run(Policy policy) {
        return BENCH.run(RoundId.of(PROGRAMME, 1), 1, new Settings(policy, AdminOverrides.none()), 1);
    }

    @Test
    void whereTheWeightsDifferBothAreMeasuredWithBoth() {
        var policy = Policy.standard();
        for (var part : Part.values()) {
            policy = policy.with(part, part == Part.FORMATS ? 100 : 0);
        }
        var comparison = new Comparison(BENCH, DRAFT, run(policy));
        var old = row(comparison, "mean.old");
        var fresh = row(comparison, "mean.new");
        assertThat(old.after()).isLessThan(old.before());
        assertThat(fresh.after()).isGreaterThan(fresh.before()).isEqualTo(100);
        var reader = new Reader(Languages.ENGLISH, List.of(ZoneId.of("Europe/Paris")), id -> "");
        assertThat(reader.read(comparison.words()))
                .containsPattern("average fit down by \\d+ points with the previous weights")
                .containsPattern("average fit up by \\d+ points with the new weights");
    }

    @Test
    void whereTheyAreAlikeOneFigureIsEnough() {
        var comparison = new Comparison(BENCH, DRAFT, run(Policy.standard().with(Objective.BEST_FIT)));
        assertThat(row(comparison, "mean").before()).isEqualTo(row(comparison, "mean").after());
        assertThat(comparison.rows()).extracting(Row::label).doesNotContain(Text.of("round.compare.mean.old"));
    }

    private static Row row(Comparison comparison, String name) {
        return comparison.rows().stream()
                .filter(row -> row.label().equals(Text.of("round.compare." + name)))
                .findFirst()
                .orElseThrow();
    }
}
