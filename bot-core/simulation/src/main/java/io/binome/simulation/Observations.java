package io.binome.simulation;

import java.util.List;
import java.util.Map;

/**
 * What was seen of the promises that every run must keep.
 *
 * @param setAside conversations that failed too often
 * @param unfinished conversations with something left to do at once
 * @param dangling questions shown as open that no conversation waits for
 * @param mostADay messages that one person got on one day without having done anything
 * @param crowded person-days with more than is bearable
 * @param outsideHours messages outside the reader's working hours or in their pause, other than answers to the reader,
 *     reminders of a session and, in a pause, words about a session both have agreed on; by the key of their first words,
 *     after {@code room} or {@code channel} where they were not said to one person
 * @param aWeek messages that one person got in one week without having done anything, on average of the weeks in which
 *     anybody got one
 * @param mostAWeek the same in the worst week of anybody
 * @param contradictions what cannot all be true of what is on record
 */
public record Observations(
        List<String> setAside,
        int unfinished,
        List<String> dangling,
        int mostADay,
        List<String> crowded,
        Map<String, Integer> outsideHours,
        double aWeek,
        int mostAWeek,
        List<String> contradictions) {

    /** Whether nothing was seen that must not be. */
    public boolean allKept() {
        return setAside.isEmpty()
                && unfinished == 0
                && dangling.isEmpty()
                && crowded.isEmpty()
                && outsideHours.isEmpty()
                && contradictions.isEmpty();
    }
}
