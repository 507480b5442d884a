package io.binome.statistics;

import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.programme.Release;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of a programme add up to. The order in which the facts are given means nothing; where two of them
 * contradict each other, the one that happened later is right. What an admin can see of people by name anyway is as of
 * now; what depends on people's answers is as of the newest {@link Release}, and null where it is withheld.
 *
 * @param weeks every week from the first to the last for which a session was planned, empty ones included
 * @param pulse how it is going with people's partners, and how far they have come
 * @param ratings null where fewer than {@link #LEAST} people gave one
 * @param released the day of the newest release; null before the first one
 */
public record Statistics(
        Participation participation,
        Answers answers,
        Pairs pairs,
        Sessions sessions,
        List<Week> weeks,
        Pulse pulse,
        @Nullable Ratings ratings,
        @Nullable LocalDate released) {

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
     * @param declined said no and had not joined when they were counted
     * @param reasons how many declined for which reason, those of few together as {@link #OTHER}; empty where reasons
     *     cannot be told apart without telling one person's
     * @param unanswered let the invitation lapse and had neither joined nor declined when they were counted
     * @param lapsed left the survey unfinished until it was closed
     * @param left joined and left again
     */
    public record Participation(
            int invited,
            int joined,
            int completed,
            int paired,
            int met,
            @Nullable Integer declined,
            Map<String, Integer> reasons,
            @Nullable Integer unanswered,
            @Nullable Integer lapsed,
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
    public record Answers(@Nullable Rate invitations, @Nullable Rate meetings, @Nullable Rate feedback) {
        /** Of those that are told; null where none is. */
        public @Nullable Rate all() {
            return together(together(invitations, meetings), feedback);
        }

        private static @Nullable Rate together(@Nullable Rate one, @Nullable Rate other) {
            if (one == null) {
                return other;
            }
            return other == null ? one : one.and(other);
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
    public record Sessions(
            int planned,
            int met,
            @Nullable Integer metByOne,
            @Nullable Integer notMet,
            @Nullable Integer unknown,
            int notPlanned) {}

    /**
     * One ISO week in the programme's zone, by the agreed start of its sessions.
     *
     * @param met sessions that both partners confirmed
     */
    public record Week(LocalDate monday, int planned, int met) {}

    /**
     * What people say when they are asked how it is going, each on a scale from 1 to 3; null where fewer than {@link #LEAST} did.
     *
     * @param month with their partner, a month after the two became a pair
     * @param half the same at half-time
     * @param progress how far they had come at half-time
     */
    public record Pulse(@Nullable Scale month, @Nullable Scale half, @Nullable Scale progress) {
        static final Pulse NONE = new Pulse(null, null, null);
    }

    /**
     * Answers on a scale.
     *
     * @param bands its steps, neighbours together where few people said so; one band where they cannot be told apart
     */
    public record Scale(int given, List<Band> bands) {}

    /**
     * What people thought of their sessions, from 1 to 5.
     *
     * @param bands the stars, neighbours together where few people gave them; one band where they cannot be told apart
     */
    public record Ratings(int given, double mean, List<Band> bands) {
        /** Each star by itself. */
        static Ratings of(List<Integer> distribution) {
            var bands = new ArrayList<Band>();
            for (var stars = 1; stars <= distribution.size(); stars++) {
                bands.add(new Band(stars, stars, distribution.get(stars - 1)));
            }
            return of(distribution, bands);
        }

        static Ratings of(List<Integer> distribution, List<Band> bands) {
            var given = distribution.stream().mapToInt(Integer::intValue).sum();
            var sum = 0;
            for (var index = 0; index < distribution.size(); index++) {
                sum += (index + 1) * distribution.get(index);
            }
            return new Ratings(given, given == 0 ? 0 : (double) sum / given, List.copyOf(bands));
        }

        /** Whether there is more to tell than the mean. */
        public boolean areToldApart() {
            return bands.size() > 1;
        }
    }

    /** So many answers from one step of a scale, such as stars, to another. */
    public record Band(int from, int to, int given) {}

    /** Reasons that only few people gave, together. */
    public static final String OTHER = "other";

    /** What an admin may be shown: facts of one programme, and what of its answers has been released so far. */
    public static Statistics of(Collection<Recorded> facts, Optional<Release> release, ZoneId zone) {
        return new Released(release).of(everything(facts, zone));
    }

    /** Adds up everything, answers of few people too: for people who do not exist. */
    public static Statistics everything(Collection<Recorded> facts, ZoneId zone) {
        var tally = new Tally();
        facts.forEach(tally::add);
        return tally.statistics(zone);
    }
}
