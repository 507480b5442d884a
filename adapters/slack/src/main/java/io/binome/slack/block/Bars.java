package io.binome.slack.block;

import io.binome.message.Message.Block;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;

/** A chart in characters: bars for those who see them, numbers for those who are read to. */
record Bars(Block.Chart chart, Wording wording) {
    private static final String INK = "█▒▓░";
    private static final int WIDTH = 16;

    String title() {
        return wording.say(chart.title());
    }

    /** What the chart says in one sentence; its title where it says nothing. */
    String alternative() {
        var words = wording.say(chart.alternative());
        return words.isBlank() ? title() : words;
    }

    /** What each kind of bar stands for, then each label with its bars, the longest of them as wide as there is room. */
    String drawn() {
        var lines = new ArrayList<String>();
        var series = series();
        var legend = new ArrayList<String>();
        for (var at = 0; at < series.size(); at++) {
            legend.add(ink(at) + " " + series.get(at));
        }
        lines.add(String.join("   ", legend));
        var most = chart.bars().stream()
                .flatMap(bar -> bar.values().stream())
                .max(Integer::compare)
                .orElse(0);
        for (var bar : chart.bars()) {
            lines.add(label(bar));
            for (var at = 0; at < bar.values().size(); at++) {
                int value = bar.values().get(at);
                lines.add((ink(at).repeat(width(value, most)) + " " + number(value)).strip());
            }
        }
        return String.join("\n", lines);
    }

    /** A line for each label with what was counted. */
    String numbers() {
        var series = series();
        return String.join("\n", chart.bars().stream().map(bar -> numbers(bar, series)).toList());
    }

    private String numbers(Block.Bar bar, List<String> series) {
        var values = new ArrayList<String>();
        for (var at = 0; at < bar.values().size(); at++) {
            var name = at < series.size() ? series.get(at) : "";
            values.add((name + " " + number(bar.values().get(at))).strip());
        }
        return wording.say("slack.label", "label", label(bar)) + " " + String.join(", ", values);
    }

    private List<String> series() {
        return chart.series().stream().map(wording::say).map(Pieces::line).toList();
    }

    private String label(Block.Bar bar) {
        return Pieces.line(wording.say(bar.label()));
    }

    private String number(int value) {
        return wording.say(new Text.Count(value));
    }

    /** Whatever there is shows. */
    private static int width(int value, int most) {
        return value <= 0 ? 0 : Math.max(1, Math.round((float) WIDTH * value / most));
    }

    private static String ink(int series) {
        return String.valueOf(INK.charAt(series % INK.length()));
    }
}
