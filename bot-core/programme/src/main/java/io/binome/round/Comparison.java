package io.binome.round;

import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.Round;
import io.binome.programme.Round.Match;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Two runs of a round side by side: in figures, and what the difference comes to in words. Where they weigh differently,
 * each is measured with the weights of both, for each is the best by its own.
 */
public final class Comparison {
    private static final List<Line> LINES = List.of(
            new Line("pairs", Ruler.OLD, Figures::pairs),
            new Line("people", Ruler.OLD, Figures::people),
            new Line("left", Ruler.OLD, Figures::leftOut));
    private static final List<Line> ALIKE = List.of(
            new Line("total", Ruler.OLD, Figures::total),
            new Line("mean", Ruler.OLD, Figures::mean),
            new Line("lowest", Ruler.OLD, Figures::lowest));
    private static final List<Line> UNLIKE = List.of(
            new Line("mean.old", Ruler.OLD, Figures::mean),
            new Line("lowest.old", Ruler.OLD, Figures::lowest),
            new Line("mean.new", Ruler.NEW, Figures::mean),
            new Line("lowest.new", Ruler.NEW, Figures::lowest));
    private static final Line HOURS = new Line("hours", Ruler.OLD, Figures::hours);

    private final Round before;
    private final Round after;
    private final boolean alike;
    private final Map<Ruler, Figures> here = new EnumMap<>(Ruler.class);
    private final Map<Ruler, Figures> there = new EnumMap<>(Ruler.class);

    public Comparison(Workbench bench, Round before, Round after) {
        this.before = before;
        this.after = after;
        this.alike = before.policy().weights().equals(after.policy().weights());
        var old = bench.figures(before.policy(), before, after);
        measured(Ruler.OLD, old);
        measured(Ruler.NEW, alike ? old : bench.figures(after.policy(), before, after));
    }

    private void measured(Ruler ruler, List<Figures> figures) {
        here.put(ruler, figures.getFirst());
        there.put(ruler, figures.getLast());
    }

    /** Whose weights the fit is measured with: those before, or those after. */
    private enum Ruler {
        OLD,
        NEW
    }

    private record Line(String name, Ruler ruler, ToIntFunction<Figures> figure) {
        Text label() {
            return Text.of("round.compare." + name);
        }
    }

    /** One figure of both; of people left out, fewer are better. */
    public record Row(Text label, int before, int after, boolean fewerIsBetter) {}

    public List<Row> rows() {
        return Stream.of(LINES, alike ? ALIKE : UNLIKE, List.of(HOURS))
                .flatMap(List::stream)
                .map(line -> new Row(
                        line.label(),
                        line.figure().applyAsInt(here.get(line.ruler())),
                        line.figure().applyAsInt(there.get(line.ruler())),
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
        differ("pairs", Ruler.OLD, Figures::pairs).ifPresent(differences::add);
        differ("people", Ruler.OLD, Figures::people).ifPresent(differences::add);
        var mean = differ("mean", Ruler.OLD, Figures::mean);
        var anew = differ("mean", Ruler.NEW, Figures::mean);
        if (mean.equals(anew)) {
            mean.ifPresent(differences::add);
        } else {
            mean.map(by -> Text.of("round.diff.old", "difference", by)).ifPresent(differences::add);
            anew.map(by -> Text.of("round.diff.new", "difference", by)).ifPresent(differences::add);
        }
        differ("hours", Ruler.OLD, Figures::hours).ifPresent(differences::add);
        if (alike) {
            differ("lowest", Ruler.OLD, Figures::lowest).ifPresent(differences::add);
        }
        return differences.isEmpty()
                ? Text.of("round.diff.equal", "changed", changed)
                : Text.of("round.diff", "changed", changed, "differences", new Text.Listing(List.copyOf(differences)));
    }

    private Optional<Text> differ(String name, Ruler ruler, ToIntFunction<Figures> figure) {
        var more = figure.applyAsInt(there.get(ruler)) - figure.applyAsInt(here.get(ruler));
        return more == 0
                ? Optional.empty()
                : Optional.of(Text.of(
                        "round.diff." + name + (more > 0 ? ".more" : ".fewer"), "number", Math.abs(more)));
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
