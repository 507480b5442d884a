package io.binome.teams.card;

import io.binome.render.Pieces;
import io.binome.render.Wording;
import io.binome.message.Message.Block;
import io.binome.render.ChartWords;
import io.binome.teams.card.Element.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chart: Teams' own, with bars of characters for clients that have none and numbers for those who are read to. Several
 * series stand beside one another, for only so can they be compared; more bars than can be read at one look are drawn in
 * characters, which go on for as long as it takes.
 */
record Bars(ChartWords words) {
    /** Of the theme: readable in light, dark and high contrast. */
    private static final List<String> TONES = List.of("Accent", "Default", "Good", "Warning");
    private static final int WIDTH = 14;
    private static final int LYING = 20;
    private static final int STANDING = 12;
    private static final int NATIVE = 9_000;

    Bars(Block.Chart chart, Wording wording) {
        this(new ChartWords(chart, wording));
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        var drawn = drawn();
        var container = Element.container(drawn.stream().flatMap(part -> part.elements().stream()).toList());
        var element = Element.with(element(), "fallback", container);
        var most = words.chart().series().size() > 1 ? STANDING : LYING;
        if (words.chart().bars().size() <= most && Weight.of(element) <= NATIVE) {
            parts.add(Part.of(element, title() + "\n" + words.numbers()).clinging().widely());
        } else {
            parts.addAll(drawn);
        }
        parts.addAll(Parts.contexts(words.alternative()));
        return parts;
    }

    private String title() {
        return Pieces.line(words.title());
    }

    private Map<String, Object> element() {
        if (words.chart().series().size() > 1) {
            var series = words.series();
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
        return words.chart().bars().stream()
                .map(bar -> {
                    var point = new LinkedHashMap<String, Object>();
                    point.put("x", words.label(bar));
                    point.put("y", series < bar.values().size() ? bar.values().get(series) : 0);
                    return (Map<String, Object>) point;
                })
                .toList();
    }

    /** The title, what each kind of bar stands for, then each label with its bars. */
    private List<Part> drawn() {
        var parts = new ArrayList<Part>(Parts.heading(title()));
        var series = words.series();
        if (series.size() > 1) {
            var legend = new ArrayList<Run>();
            for (var at = 0; at < series.size(); at++) {
                legend.add(ink(at, words.ink(at)));
                legend.add(Run.plain(" " + series.get(at) + (at < series.size() - 1 ? "   " : "")));
            }
            parts.add(Part.of(Element.line("Default", legend.toArray(Run[]::new)), "").clinging());
        }
        for (var bar : words.chart().bars()) {
            var lines = new ArrayList<>(Parts.lines(words.label(bar), Run::plain, "Small"));
            for (var at = 0; at < bar.values().size(); at++) {
                int value = bar.values().get(at);
                lines.add(Element.line("None", ink(at, words.bar(at, value, WIDTH)),
                        Run.bold(" " + words.number(value))));
            }
            parts.add(Part.of(lines, words.numbers(bar)));
        }
        return parts;
    }

    private Run ink(int series, String bar) {
        return Run.coloured(bar, TONES.get(series % TONES.size()));
    }
}
