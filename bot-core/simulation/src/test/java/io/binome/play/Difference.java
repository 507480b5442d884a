package io.binome.play;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a platform shows otherwise than the playground, and must.
 *
 * @param file the transcript in which it stands
 * @param here lines of the transcript
 * @param there the lines that stand on the platform in their place
 */
public record Difference(String file, String reason, List<String> here, List<String> there) {
    /** The lines as the platform has them; a difference that is none any more is a fault. */
    List<String> in(List<String> lines) {
        var from = Collections.indexOfSubList(lines, Alike.of(here));
        if (from < 0) {
            throw new AssertionError(file + " has no such lines any more: " + here);
        }
        var changed = new ArrayList<>(lines.subList(0, from));
        changed.addAll(Alike.of(there));
        changed.addAll(lines.subList(from + here.size(), lines.size()));
        return changed;
    }
}
