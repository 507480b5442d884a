package io.binome.programme;

import io.binome.id.ReleaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people's answers in a programme came to on one day: all that anybody is shown of them until the next release. It
 * is kept rather than counted again, so that what was shown never changes, whoever changes an answer or is erased.
 */
public record Release(ReleaseId id, Instant at, Map<Topic, Part> parts) implements Entry {
    /** A sort of answers; each is released by itself. */
    public enum Topic {
        /** A no to the invitation, by reason. */
        DECLINED,
        /** An invitation that lapsed. */
        UNANSWERED,
        /** A survey that lapsed. */
        LAPSED,
        /** A rating of a session, by stars. */
        RATED,
        /** A session that somebody did not rate. */
        UNRATED,
        /** How it is going with the partner after a month, from 1 to 3. */
        PULSE_MONTH,
        /** The same at half-time. */
        PULSE_HALF,
        /** How far people had come at half-time, from 1 to 3. */
        PROGRESS,
        /** "Did you meet?" where not both said yes, by what became of the session. */
        UNCONFIRMED;

        /** Whether its categories are steps of a scale, so that only neighbours are put together. */
        public boolean isScale() {
            return switch (this) {
                case RATED, PULSE_MONTH, PULSE_HALF, PROGRESS -> true;
                case DECLINED, UNANSWERED, LAPSED, UNRATED, UNCONFIRMED -> false;
            };
        }
    }

    /**
     * One sort of answers.
     *
     * @param through answers first given up to then are in, as they stood when they came in
     * @param counts answers by category
     * @param groups the categories, such that at least five people stand behind each group
     */
    public record Part(Instant through, Map<String, Integer> counts, List<List<String>> groups) {
        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Answers in these categories. */
        public int of(List<String> categories) {
            return categories.stream().mapToInt(category -> counts.getOrDefault(category, 0)).sum();
        }

        /** Answers in a category that is a group of its own; null where it is not, and must not be shown. */
        public @Nullable Integer alone(String category) {
            return groups.size() > 1 && groups.contains(List.of(category)) ? counts.getOrDefault(category, 0) : null;
        }
    }

    public Optional<Part> part(Topic topic) {
        return Optional.ofNullable(parts.get(topic));
    }

    public LocalDate day() {
        return id.day();
    }
}
