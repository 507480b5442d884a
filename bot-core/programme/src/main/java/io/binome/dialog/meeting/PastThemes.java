package io.binome.dialog.meeting;

import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a pair has talked about and what it would rather not, by the names of the themes.
 *
 * @param chosen what the coming session is about, where that has been settled: the last of what there still is
 * @param withdrawn what had been settled last, where there is no such theme any more
 * @param last what the last session that took place was about, where that is known
 * @param done what the sessions before were about, the first of them first
 * @param refused what was put aside for something else
 * @param isSaidToHaveMet whether one of the two at least has said that they met
 */
record PastThemes(
        Optional<String> chosen, Optional<String> withdrawn, Optional<String> last, List<String> done,
        Set<String> refused, boolean isSaidToHaveMet) {
    /**
     * By what has been told.
     *
     * @param isThere whether there still is such a theme: a choice of what has been taken out since is none, and has put nothing
     *     aside
     */
    static PastThemes of(List<Recorded> history, Predicate<String> isThere) {
        var done = new ArrayList<String>();
        var refused = new LinkedHashSet<String>();
        var settled = new ArrayList<String>();
        var last = Optional.<String>empty();
        var hasMet = false;
        for (var each : history) {
            if (each.fact() instanceof Fact.ThemeSet set) {
                settled.add(set.theme());
            } else if (each.fact() instanceof Fact.SessionClosed closed && closed.outcome().tookPlace()) {
                last = latest(settled);
                last.ifPresent(done::add);
                refused.addAll(putAside(settled));
                settled.clear();
            } else if (each.fact() instanceof Fact.SessionReported reported) {
                hasMet |= reported.met();
            }
        }
        var withdrawn = latest(settled).filter(isThere.negate());
        settled.removeIf(isThere.negate());
        refused.addAll(putAside(settled));
        return new PastThemes(latest(settled), withdrawn, last, List.copyOf(done), Set.copyOf(refused), hasMet);
    }

    private static Optional<String> latest(List<String> settled) {
        return settled.isEmpty() ? Optional.empty() : Optional.of(settled.getLast());
    }

    /** What was settled for a session before something else was. */
    private static List<String> putAside(List<String> settled) {
        return IntStream.range(1, settled.size())
                .filter(at -> !settled.get(at).equals(settled.get(at - 1)))
                .mapToObj(at -> settled.get(at - 1))
                .toList();
    }

    /** The same, where the coming session is about this. */
    PastThemes choosing(String theme) {
        return new PastThemes(Optional.of(theme), Optional.empty(), last, done, refused, isSaidToHaveMet);
    }
}
