package io.binome.render;

import io.binome.message.Message.Block;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;

/** A chart in words, for those who are read to, and what bars of characters are made of. */
public record ChartWords(Block.Chart chart, Wording wording) {
    private static final String INK = "█▒▓░";

    public String title() {
        return wording.say(chart.title());
    }

    /** What the chart says in one sentence; its title where it says nothing. */
    public String alternative() {
        var words = wording.say(chart.alternative());
        return words.isBlank() ? title() : words;
    }

    /** A line for each label with what was counted. */
    public String numbers() {
        return String.join("\n", chart.bars().stream().map(this::numbers).toList());
    }

    /** The same of one label. */
    public String numbers(Block.Bar bar) {
        var series = series();
        var values = new ArrayList<String>();
        for (var at = 0; at < bar.values().size(); at++) {
            var name = at < series.size() ? series.get(at) : "";
            values.add((name + " " + number(bar.values().get(at))).strip());
        }
        return wording.say("render.label", "label", label(bar)) + " " + String.join(", ", values);
    }

    /** What each kind of bar stands for. */
    public List<String> series() {
        return chart.series().stream().map(wording::say).map(Pieces::line).toList();
    }

    public String label(Block.Bar bar) {
        var label = Pieces.line(wording.say(bar.label()));
        return label.isEmpty() ? "…" : label;
    }

    public String number(int value) {
        return wording.say(new Text.Count(value));
    }

    /** The longest bar. */
    public int most() {
        return chart.bars().stream().flatMap(bar -> bar.values().stream()).max(Integer::compare).orElse(0);
    }

    /** A bar of characters where the longest has so much room; whatever there is shows. */
    public String bar(int series, int value, int room) {
        var width = value <= 0 ? 0 : Math.max(1, Math.round((float) room * value / most()));
        return ink(series).repeat(width);
    }

    /** The character of which a series of bars is made. */
    public String ink(int series) {
        return String.valueOf(INK.charAt(series % INK.length()));
    }
}
