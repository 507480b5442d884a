package io.binome.golden;

import java.util.ArrayList;
import java.util.List;

/** Lists in which something comes again and again. */
final class Repeats {
    private Repeats() {}

    /** The same where whatever comes more than twice in a row, be it one thing or several, comes twice. */
    static <T> List<T> twice(List<T> list) {
        var kept = new ArrayList<T>();
        for (var each : list) {
            kept.add(each);
            for (var length = 1; 3 * length <= kept.size(); length++) {
                var end = kept.size();
                var last = kept.subList(end - length, end);
                if (last.equals(kept.subList(end - 2 * length, end - length))
                        && last.equals(kept.subList(end - 3 * length, end - 2 * length))) {
                    last.clear();
                }
            }
        }
        return List.copyOf(kept);
    }

    /** Names in their order, each with how often it stands there in a row. */
    static String counted(List<String> names) {
        var counted = new ArrayList<String>();
        for (var at = 0; at < names.size();) {
            var from = at;
            while (at < names.size() && names.get(at).equals(names.get(from))) {
                at++;
            }
            counted.add(names.get(from) + (at - from > 1 ? " ×" + (at - from) : ""));
        }
        return String.join(", ", counted);
    }
}
