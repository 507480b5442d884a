package io.binome.play;

import java.util.ArrayList;
import java.util.List;

/**
 * What counts as the same in a transcript and on a platform: a no-break space and a space, which people get in French
 * where the texts have none; a label with and without a space before its colon.
 */
public final class Alike {
    private Alike() {}

    public static List<String> of(List<String> lines) {
        var alike = new ArrayList<>(lines.stream().map(line -> spaced(line).replace(" : ", ": ")).toList());
        while (!alike.isEmpty() && alike.getLast().isBlank()) {
            alike.removeLast();
        }
        return alike;
    }

    public static String spaced(String line) {
        return line.replace('\u00a0', ' ');
    }
}
