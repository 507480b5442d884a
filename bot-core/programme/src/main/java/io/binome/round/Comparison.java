package io.binome.round;

import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.Round;
import io.binome.programme.Round.Match;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToIntFunction;

/** Two runs of a round side by side: in figures, and what the difference comes to in words. */
public final class Comparison {
    private static final List<Line> LINES = List.of(
            new Line("pairs", Figures::pairs),
            new Line("people", Figures::people),
            new Line("left", Figures::leftOut),
            new Line("total", Figures::total),
            new Line("mean", Figures::mean),
            new Line("lowest", Figures::lowest),
            new Line("hours", Figures::hours));

    private final Round before;
    private final Round after;
    private final Figures here;
    private final Figures there;

    public Comparison(Workbench bench, Round before, Round after) {
        this.before = before;
        this.after = after;
        this.here = bench.figures(before);
        this.there = bench.figures(after);
    }

    private record Line(String name, ToIntFunction<Figures> figure) {
        Text label() {
            return Text.of("round.compare." + name);
        }
    }

    /** One figure of both; of people left out, fewer are better. */
    public record Row(Text label, int before, int after, boolean fewerIsBetter) {}

    public List<Row> rows() {
        return LINES.stream()
                .map(line -> new Row(
                        line.label(),
                        line.figure().applyAsInt(here),
                        line.figure().applyAsInt(there),
                        line.name().equals("left")))
                .toList();
    }

    /** What the admin reads of a trial. */
    public Message message() {
        var changes = SettingsWords.changes(Settings.of(before), Settings.of(after));
        return Message.titled(Text.of("round.try.title"))
                .and(new Block.Paragraph(
                        changes.isEmpty()
                                ? Text.of("round.try.same")
                                : Text.of("round.try", "settings", new Text.Listing(changes))))
                .and(new Block.Facts(rows().stream()
                        .map(row -> new Block.Fact(
                                row.label(),
                                Text.of("round.compare.row", "before", row.before(), "after", row.after())))
                        .toList()))
                .and(new Block.Paragraph(words()))
                .context("round.try.kept");
    }

    /** What an admin reads above a draft that takes another one's place. */
    public Text news() {
        var changes = SettingsWords.changes(Settings.of(before), Settings.of(after));
        return changes.isEmpty()
                ? words()
                : Text.of("round.changed", "settings", new Text.Listing(changes), "differences", words());
    }

    /** What changes from the one to the other. */
    public Text words() {
        var changed = changed();
        if (changed == 0) {
            return Text.of("round.diff.none");
        }
        var differences = new ArrayList<Text>();
        differ(differences, "pairs", there.pairs() - here.pairs());
        differ(differences, "people", there.people() - here.people());
        differ(differences, "mean", there.mean() - here.mean());
        differ(differences, "hours", there.hours() - here.hours());
        differ(differences, "lowest", there.lowest() - here.lowest());
        return differences.isEmpty()
                ? Text.of("round.diff.equal", "changed", changed)
                : Text.of("round.diff", "changed", changed, "differences", new Text.Listing(List.copyOf(differences)));
    }

    private static void differ(List<Text> differences, String name, int more) {
        if (more != 0) {
            var key = "round.diff." + name + (more > 0 ? ".more" : ".fewer");
            differences.add(Text.of(key, "number", Math.abs(more)));
        }
    }

    /** Pairs of the one that are not in the other. */
    private int changed() {
        var now = new HashSet<>(after.matches().stream().map(Match::couple).toList());
        var then = before.matches().stream().map(Match::couple).toList();
        var gone = then.stream().filter(couple -> !now.contains(couple)).count();
        then.forEach(now::remove);
        return (int) Math.max(gone, now.size());
    }
}
