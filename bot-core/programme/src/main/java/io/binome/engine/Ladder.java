package io.binome.engine;

import io.binome.id.PersonId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For how long somebody is waited for: its rungs are the working days after a question on which they are reminded and, on
 * the last one, no longer waited for.
 */
public record Ladder(List<Integer> rungs) {
    public static Ladder of(int... workingDays) {
        return new Ladder(IntStream.of(workingDays).boxed().toList());
    }

    /** Whether so many rungs are all there are. */
    public boolean isOver(int passed) {
        return passed >= rungs.size();
    }

    /** Forgets every rung that somebody may still be waited for on. */
    public List<Effect> cancelled(Alarm.Key key, PersonId person) {
        return IntStream.rangeClosed(1, rungs.size())
                .<Effect>mapToObj(nth -> new Effect.CancelAlarm(key.about(person).nth(nth)))
                .toList();
    }

    /** How many working days lie between the rung that was passed last, or the question, and the next one. */
    public int daysAfter(int passed) {
        return rungs.get(passed) - (passed == 0 ? 0 : rungs.get(passed - 1));
    }
}
