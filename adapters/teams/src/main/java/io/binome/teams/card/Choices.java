package io.binome.teams.card;

import io.binome.render.Pieces;
import io.binome.teams.card.Element.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Labels as a client lists them in a {@code Input.ChoiceSet}. One that is too long for a list, or in which something could
 * be markup, begins with its number, and is written out in full above.
 */
final class Choices {
    private final List<String> labels;
    private final List<String> titles;
    private final List<String> values;

    Choices(List<String> labels, List<String> values) {
        this.labels = labels;
        this.values = values;
        this.titles = IntStream.range(0, labels.size())
                .mapToObj(at -> title(Pieces.line(labels.get(at)), at + 1))
                .toList();
    }

    /** How a label reads in the list. */
    private static String title(String label, int number) {
        if (label.isEmpty()) {
            return "…";
        }
        if (Weight.PIECES.fits(label, Ceiling.CHOICE) && !Markup.isIn(label)) {
            return label;
        }
        var begun = Weight.PIECES.shortened(label, 2 * Ceiling.CHOICE);
        return Weight.PIECES.shortened(number + " – " + Markup.stripped(begun), Ceiling.CHOICE);
    }

    int size() {
        return labels.size();
    }

    List<String> labels(int from, int to) {
        return labels.subList(from, to).stream().map(Pieces::line).toList();
    }

    boolean isBrief(int at) {
        return titles.get(at).equals(Pieces.line(labels.get(at))) || labels.get(at).isBlank();
    }

    List<Map<String, Object>> listed(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::listed).toList();
    }

    private Map<String, Object> listed(int at) {
        var choice = Element.of("Input.Choice");
        choice.remove("type");
        choice.put("title", titles.get(at));
        choice.put("value", values.get(at));
        return choice;
    }

    /** The labels that stand in full above the list. */
    List<Map<String, Object>> writtenOut(int from, int to) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var at = from; at < to; at++) {
            if (!isBrief(at)) {
                lines.addAll(Parts.lines((at + 1) + ". " + labels.get(at), Run::plain, "Small"));
            }
        }
        return lines;
    }

    /** Where to end a list that begins here, so that it keeps to the weight; one choice is in it at least. */
    int end(int from, int most) {
        var weight = 0;
        var end = from;
        while (end < labels.size()) {
            weight += Weight.of(listed(end, end + 1)) + Weight.of(writtenOut(end, end + 1));
            if (weight > most && end > from) {
                return end;
            }
            end++;
        }
        return end;
    }
}
