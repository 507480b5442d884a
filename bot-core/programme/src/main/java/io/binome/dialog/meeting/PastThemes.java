package io.binome.dialog.meeting;

import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a pair has talked about and what it would rather not, by the names of the themes.
 *
 * @param chosen what the coming session is about, where that has been settled
 * @param last what the last session that took place was about, where that is known
 * @param done what the sessions before were about, the first of them first
 * @param refused what was put aside for something else
 * @param isSaidToHaveMet whether one of the two at least has said that they met
 */
record PastThemes(
        Optional<String> chosen, Optional<String> last, List<String> done, Set<String> refused,
        boolean isSaidToHaveMet) {
    static PastThemes of(List<Recorded> history) {
        var done = new ArrayList<String>();
        var refused = new LinkedHashSet<String>();
        var settled = Optional.<String>empty();
        var last = Optional.<String>empty();
        var hasMet = false;
        for (var each : history) {
            if (each.fact() instanceof Fact.ThemeSet set) {
                settled.filter(before -> !before.equals(set.theme())).ifPresent(refused::add);
                settled = Optional.of(set.theme());
            } else if (each.fact() instanceof Fact.SessionClosed closed && closed.outcome().tookPlace()) {
                settled.ifPresent(done::add);
                last = settled;
                settled = Optional.empty();
            } else if (each.fact() instanceof Fact.SessionReported reported) {
                hasMet |= reported.met();
            }
        }
        return new PastThemes(settled, last, List.copyOf(done), Set.copyOf(refused), hasMet);
    }

    /** The same, where the coming session is about this. */
    PastThemes choosing(String theme) {
        return new PastThemes(Optional.of(theme), last, done, refused, isSaidToHaveMet);
    }
}
