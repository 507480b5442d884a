package io.binome.statistics;

import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of a programme add up to. The order in which the facts are given means nothing; where two of them
 * contradict each other, the one that happened later is right.
 *
 * @param weeks every week from the first to the last for which a session was planned, empty ones included
 * @param ratings null where fewer than {@link #LEAST} people gave one
 */
public record Statistics(
        Participation participation,
        Answers answers,
        Pairs pairs,
        Sessions sessions,
        List<Week> weeks,
        @Nullable Ratings ratings) {

    /** What fewer people than this have said is withheld, lest it be traced back to one of them. */
    public static final int LEAST = 5;

    /**
     * How far people have come, in people.
     *
     * @param invited were invited or asked to join
     * @param joined said yes, whether or not they have left since
     * @param completed finished the onboarding survey
     * @param paired have been in a pair
     * @param met have been in a session that both partners confirmed
     * @param declined said no and have not joined since
     * @param reasons how many declined for which reason; empty where fewer than {@link #LEAST} declined
     * @param unanswered let the invitation lapse and have neither joined nor declined since
     * @param lapsed left the survey unfinished until it was closed
     * @param left joined and left again
     */
    public record Participation(
            int invited,
            int joined,
            int completed,
            int paired,
            int met,
            int declined,
            Map<String, Integer> reasons,
            int unanswered,
            int lapsed,
            int left) {

        /** The way from the invitation to the first session, each stage with the people who reached it. */
        public Map<Stage, Integer> funnel() {
            return Map.of(
                    Stage.INVITED, invited,
                    Stage.JOINED, joined,
                    Stage.COMPLETED, completed,
                    Stage.PAIRED, paired,
                    Stage.MET, met);
        }
    }

    /** The stages of the funnel, in order. */
    public enum Stage {
        INVITED,
        JOINED,
        COMPLETED,
        PAIRED,
        MET
    }

    /**
     * How many of Binôme's questions were answered. A question counts once it is settled: answered, or past its deadline;
     * one that is still open counts neither way.
     *
     * @param invitations yes or no to the invitation
     * @param meetings "did you meet?", put to both partners of every session that had a date and is closed
     * @param feedback a rating for a session that took place
     */
    public record Answers(Rate invitations, Rate meetings, Rate feedback) {
        public Rate all() {
            return invitations.and(meetings).and(feedback);
        }
    }

    /** So many answers to so many questions. */
    public record Rate(int answered, int asked) {
        /** The share that was answered, rounded to whole per cent; empty where nothing was asked. */
        public OptionalInt percent() {
            return asked == 0
                    ? OptionalInt.empty()
                    : OptionalInt.of((int) Math.round(100.0 * answered / asked));
        }

        Rate and(Rate other) {
            return new Rate(answered + other.answered, asked + other.asked);
        }
    }

    /**
     * The pairs.
     *
     * @param rounds rounds of matching that were published
     * @param formed both partners said yes
     * @param active formed and not closed, at risk or not
     * @param atRisk active, and their latest sign was one of risk
     * @param closed by how they ended
     */
    public record Pairs(int rounds, int formed, int active, int atRisk, Map<Fact.Ending, Integer> closed) {}

    /**
     * The sessions.
     *
     * @param planned a date was agreed, whatever came of it
     * @param met both partners say they met
     * @param metByOne one says so and the other has not answered
     * @param notMet they say they did not, or do not agree
     * @param unknown nobody answered
     * @param notPlanned closed without a date
     */
    public record Sessions(int planned, int met, int metByOne, int notMet, int unknown, int notPlanned) {}

    /**
     * One ISO week in the programme's zone, by the agreed start of its sessions.
     *
     * @param met sessions that both partners confirmed
     */
    public record Week(LocalDate monday, int planned, int met) {}

    /**
     * What people thought of their sessions, from 1 to 5.
     *
     * @param people how many different people gave a rating
     * @param distribution how often each rating was given, 1 first
     */
    public record Ratings(int people, List<Integer> distribution) {
        public int given() {
            return distribution.stream().mapToInt(Integer::intValue).sum();
        }

        public double mean() {
            var sum = 0;
            for (var index = 0; index < distribution.size(); index++) {
                sum += (index + 1) * distribution.get(index);
            }
            return (double) sum / given();
        }
    }

    /** Adds up facts of one programme, or of several, seen from a zone. */
    public static Statistics of(Collection<Recorded> facts, ZoneId zone) {
        var tally = new Tally();
        facts.forEach(tally::add);
        return tally.statistics(zone);
    }
}
