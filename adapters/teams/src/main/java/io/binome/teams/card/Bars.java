package io.binome.teams.card;

import io.binome.message.Message.Block;
import io.binome.teams.card.Element.Run;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chart: Teams' own, with bars of characters for clients that have none and numbers for those who are read to. Several
 * series stand beside one another, for only so can they be compared; more bars than can be read at one look are drawn in
 * characters, which go on for as long as it takes.
 */
record Bars(Block.Chart chart, Wording wording) {
    private static final String INK = "█▒▓░";
    /** Of the theme: readable in light, dark and high contrast. */
    private static final List<String> TONES = List.of("Accent", "Default", "Good", "Warning");
    private static final int WIDTH = 14;
    private static final int LYING = 20;
    private static final int STANDING = 12;
    private static final int NATIVE = 9_000;

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        var drawn = drawn();
        var container = Element.container(drawn.stream().flatMap(part -> part.elements().stream()).toList());
        var element = Element.with(element(), "fallback", container);
        var most = chart.series().size() > 1 ? STANDING : LYING;
        if (chart.bars().size() <= most && Weight.of(element) <= NATIVE) {
            parts.add(Part.of(element, title() + "\n" + numbers()).clinging().widely());
        } else {
            parts.addAll(drawn);
        }
        parts.addAll(Parts.contexts(alternative()));
        return parts;
    }

    private String title() {
        return Pieces.line(wording.say(chart.title()));
    }

    /** What the chart says in one sentence; its title where it says nothing. */
    private String alternative() {
        var words = wording.say(chart.alternative());
        return words.isBlank() ? title() : words;
    }

    private Map<String, Object> element() {
        if (chart.series().size() > 1) {
            var series = series();
            var data = new ArrayList<Map<String, Object>>();
            for (var at = 0; at < series.size(); at++) {
                var each = new LinkedHashMap<String, Object>();
                each.put("legend", series.get(at));
                each.put("values", points(at));
                data.add(each);
            }
            return Element.of(
                    "Chart.VerticalBar.Grouped", "title", title(), "showBarValues", true, "data", data);
        }
        return Element.of("Chart.HorizontalBar", "title", title(), "data", points(0));
    }

    private List<Map<String, Object>> points(int series) {
        return chart.bars().stream()
                .map(bar -> {
                    var point = new LinkedHashMap<String, Object>();
                    point.put("x", label(bar));
                    point.put("y", series < bar.values().size() ? bar.values().get(series) : 0);
                    return (Map<String, Object>) point;
                })
                .toList();
    }

    /** The title, what each kind of bar stands for, then each label with its bars. */
    private List<Part> drawn() {
        var parts = new ArrayList<Part>(Parts.heading(title()));
        var series = series();
        if (series.size() > 1) {
            var legend = new ArrayList<Run>();
            for (var at = 0; at < series.size(); at++) {
                legend.add(ink(at, 1));
                legend.add(Run.plain(" " + series.get(at) + (at < series.size() - 1 ? "   " : "")));
            }
            parts.add(Part.of(Element.line("Default", legend.toArray(Run[]::new)), "").clinging());
        }
        var most = chart.bars().stream()
                .flatMap(bar -> bar.values().stream())
                .max(Integer::compare)
                .orElse(0);
        for (var bar : chart.bars()) {
            var lines = new ArrayList<>(Parts.lines(label(bar), Run::plain, "Small"));
            for (var at = 0; at < bar.values().size(); at++) {
                int value = bar.values().get(at);
                lines.add(Element.line("None", ink(at, width(value, most)), Run.bold(" " + number(value))));
            }
            parts.add(Part.of(lines, numbers(bar, series)));
        }
        return parts;
    }

    /** A line for each label with what was counted. */
    private String numbers() {
        var series = series();
        return String.join("\n", chart.bars().stream().map(bar -> numbers(bar, series)).toList());
    }

    private String numbers(Block.Bar bar, List<String> series) {
        var values = new ArrayList<String>();
        for (var at = 0; at < bar.values().size(); at++) {
            var name = at < series.size() ? series.get(at) : "";
            values.add((name + " " + number(bar.values().get(at))).strip());
        }
        return wording.say("card.label", "label", label(bar)) + " " + String.join(", ", values);
    }

    private List<String> series() {
        return chart.series().stream().map(wording::say).map(Pieces::line).toList();
    }

    private String label(Block.Bar bar) {
        var label = Pieces.line(wording.say(bar.label()));
        return label.isEmpty() ? "…" : label;
    }

    private String number(int value) {
        return wording.say(new Text.Count(value));
    }

    /** Whatever there is shows. */
    private static int width(int value, int most) {
        return value <= 0 ? 0 : Math.max(1, Math.round((float) WIDTH * value / most));
    }

    private static Run ink(int series, int width) {
        var sign = String.valueOf(INK.charAt(series % INK.length()));
        return Run.coloured(sign.repeat(width), TONES.get(series % TONES.size()));
    }
}
