package io.binome.play;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What a chart shows, as a play writes it, read from the words that are read out to those who do not see it. */
public final class Counts {
    private static final Pattern ROW = Pattern.compile("(.+?)[\\s\u00a0]?: (.+)");
    private static final Pattern COUNT = Pattern.compile("(.*?) ?(\\d+)");

    private Counts() {}

    /** Its title with what was counted, and a line for each bar. */
    public static List<String> of(String title, String readOut) {
        var rows = new ArrayList<String>();
        var series = new LinkedHashSet<String>();
        for (var line : readOut.split("\n")) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                var counts = new ArrayList<String>();
                for (var value : row.group(2).split(", ")) {
                    var count = COUNT.matcher(value);
                    if (count.matches()) {
                        series.add(count.group(1));
                        counts.add(count.group(2));
                    }
                }
                if (!counts.isEmpty()) {
                    rows.add("| " + row.group(1) + " " + String.join("/", counts));
                }
            }
        }
        var lines = new ArrayList<String>();
        lines.add("▇ " + title + " (" + String.join(" / ", series) + ")");
        lines.addAll(rows);
        return lines;
    }
}
