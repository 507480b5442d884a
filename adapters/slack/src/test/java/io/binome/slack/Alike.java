package io.binome.slack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What counts as the same in a transcript and in Slack: a no-break space and a space, which Slack gets in French where
 * the texts have none; a label with and without a space before its colon.
 */
final class Alike {
    private Alike() {}

    /**
     * What Slack shows otherwise than the playground, and must.
     *
     * @param file the transcript in which it stands
     * @param here lines of the transcript
     * @param there the lines that stand in Slack in their place
     */
    record Difference(String file, String reason, List<String> here, List<String> there) {
        /** The lines as Slack has them; a difference that is none any more is a fault. */
        List<String> in(List<String> lines) {
            var from = Collections.indexOfSubList(lines, of(here));
            if (from < 0) {
                throw new AssertionError(file + " has no such lines any more: " + here);
            }
            var changed = new ArrayList<>(lines.subList(0, from));
            changed.addAll(of(there));
            changed.addAll(lines.subList(from + here.size(), lines.size()));
            return changed;
        }
    }

    static List<String> of(List<String> lines) {
        var alike = new ArrayList<>(lines.stream().map(line -> spaced(line).replace(" : ", ": ")).toList());
        while (!alike.isEmpty() && alike.getLast().isBlank()) {
            alike.removeLast();
        }
        return alike;
    }

    static String spaced(String line) {
        return line.replace('\u00a0', ' ');
    }
}
