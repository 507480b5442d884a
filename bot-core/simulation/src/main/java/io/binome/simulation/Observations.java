package io.binome.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
 * @param aPersonAndWeek the same of everybody and of all weeks of the run, those without a message among them
 * @param worst the worst week, and whose it was; null where nobody got any message
 * @param worstBeside the same without messages about a session or its date
 * @param crowdedWeeks weeks of somebody with more of those than three
 * @param pairs those that were formed
 * @param held sessions that took place, by the word of one at least
 * @param stuck pairs and proposals to which at some time nothing was going to happen any more
 * @param afterwards messages, other than answers, to somebody who had left an hour before, or was forgotten
 * @param reminders those that can wait and came though their reader had had three messages unasked in seven days
 * @param contradictions what cannot all be true of what is told
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
        double aPersonAndWeek,
        @Nullable Week worst,
        @Nullable Week worstBeside,
        int crowdedWeeks,
        int pairs,
        int held,
        List<String> stuck,
        List<String> afterwards,
        List<String> reminders,
        List<String> contradictions) {

    /**
     * The week in which somebody got most.
     *
     * @param person who, counted from 1 in the order in which people stand in the cast
     * @param monday when it began
     */
    public record Week(int person, LocalDate monday, int messages) {}

    /** Whether nothing was seen that must not be. */
    public boolean allKept() {
        return setAside.isEmpty()
                && unfinished == 0
                && dangling.isEmpty()
                && crowded.isEmpty()
                && outsideHours.isEmpty()
                && stuck.isEmpty()
                && afterwards.isEmpty()
                && reminders.isEmpty()
                && contradictions.isEmpty();
    }
}
