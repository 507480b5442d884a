package io.binome.programme;

import io.binome.id.PersonId;
import io.binome.id.RoundId;
import io.binome.text.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * One run of matching. A draft is for the admin's eyes only; a published round has been told to its people. Beside the
 * draft of a programme there may be a trial: the same round with other settings.
 *
 * @param number counts from 1 within the programme
 * @param seed what the run was seeded with, so that it can be repeated
 */
public record Round(
        RoundId id,
        int number,
        long seed,
        Instant at,
        Stage stage,
        Policy policy,
        AdminOverrides overrides,
        List<Match> matches,
        List<LeftOut> leftOut,
        Result result)
        implements Entry {
    /** How far the round has come. */
    public enum Stage {
        /** Run with other settings than the draft, for comparison. */
        TRIAL,
        DRAFT,
        PUBLISHED
    }

    /**
     * Two people the round would bring together. In one-way mentoring the first is the mentor.
     *
     * @param fit 0 to 100
     */
    public record Match(PersonId first, PersonId second, int fit) {
        public PersonPair couple() {
            return new PersonPair(first, second);
        }
    }

    /** Somebody the round found no partner for: why, and what would change it. */
    public record LeftOut(PersonId person, Text reason, Text advice) {}

    /**
     * What the round reached.
     *
     * @param total sum of the pairs' integer weights
     * @param bound no set of pairs can have a larger total
     * @param people people with a partner
     * @param method how the pairs were found
     */
    public record Result(long total, long bound, int people, Method method) {
        /** Proven best where it is 0; otherwise the share of the bound that may be missing, in percent. */
        public double gap() {
            return bound == 0 ? 0 : 100.0 * (bound - total) / bound;
        }
    }

    /** How the pairs were found. */
    public enum Method {
        /** The best of all admissible pairs. */
        EXACT,
        /** The best among each person's best candidates. */
        BEST_CANDIDATES,
        /** A good answer within the time allowed. */
        IN_TIME
    }

    /** Locked pairs that could not be made. */
    public List<PersonPair> unkept() {
        var made = matches.stream().map(Match::couple).toList();
        return overrides.locked().stream().filter(couple -> !made.contains(couple)).toList();
    }

    /** Another copy, as the trial with which nothing is different. */
    public Round tried() {
        return new Round(
                RoundId.trial(id.programme()), number, seed, at, Stage.TRIAL, policy, overrides, matches, leftOut,
                result);
    }

    /** The round as it was told to its people. {@code stale} are pairs that could not be proposed any more. */
    public Round published(Collection<PersonPair> stale) {
        var proposed = matches.stream().filter(match -> !stale.contains(match.couple())).toList();
        return new Round(id, number, seed, at, Stage.PUBLISHED, policy, overrides, proposed, leftOut, result);
    }
}
