package io.binome.slack.block;

import io.binome.message.Message.Block;
import io.binome.render.ChartWords;
import io.binome.render.Wording;
import java.util.ArrayList;

/** A chart in characters: bars for those who see them, numbers for those who are read to. */
record Bars(ChartWords words) {
    private static final int WIDTH = 16;

    Bars(Block.Chart chart, Wording wording) {
        this(new ChartWords(chart, wording));
    }

    /** What each kind of bar stands for, then each label with its bars, the longest of them as wide as there is room. */
    String drawn() {
        var lines = new ArrayList<String>();
        var series = words.series();
        var legend = new ArrayList<String>();
        for (var at = 0; at < series.size(); at++) {
            legend.add(words.ink(at) + " " + series.get(at));
        }
        lines.add(String.join("   ", legend));
        for (var bar : words.chart().bars()) {
            lines.add(words.label(bar));
            for (var at = 0; at < bar.values().size(); at++) {
                int value = bar.values().get(at);
                lines.add((words.bar(at, value, WIDTH) + " " + words.number(value)).strip());
            }
        }
        return String.join("\n", lines);
    }
}
