package io.binome.matching;

import io.binome.programme.Policy.Part;
import io.binome.programme.Programme.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * How well two people fit, in integers. Each part goes from 0 to 1,000; the weight of a pair is one more than ten times
 * the weighted mean of the parts, so from 1 to 10,001. The formula, with a worked example, is in {@code docs/matching.md}.
 */
final class Score {
    static final int WHOLE = 1_000;
    static final int HEAVIEST = 10 * WHOLE + 1;

    private static final int PLENTY_OF_MINUTES = 20 * 60;
    private static final int A_SUBJECT = 500;
    private static final int A_RANK = 200;
    private static final Part[] PARTS = Part.values();
    private static final Set<Part> SUITING =
            EnumSet.of(Part.SKILLS, Part.INTERESTS, Part.FORMATS, Part.HOURS, Part.DIVERSITY);

    private final RoundContext context;
    private final boolean mutual;
    private final int[] weights;
    private final int allWeights;

    Score(RoundContext context) {
        this.context = context;
        this.mutual = context.pool().kind() == Kind.CROSS;
        this.weights = Arrays.stream(PARTS).mapToInt(context.policy()::weight).toArray();
        this.allWeights = Arrays.stream(weights).sum();
    }

    /** The integer weight of a pair; in one-way mentoring the first is the mentor. */
    int weight(Features first, Features second) {
        if (allWeights == 0) {
            return 1;
        }
        var sum = 0;
        for (var at = 0; at < PARTS.length; at++) {
            if (weights[at] > 0) {
                sum += weights[at] * part(PARTS[at], first, second);
            }
        }
        return 1 + 10 * sum / allWeights;
    }

    /** How well the two suit each other, 0 to 100: waiting and wishes, which say who comes first, left aside. */
    int fit(Features first, Features second) {
        var sum = 0;
        var all = 0;
        for (var part : SUITING) {
            sum += context.policy().weight(part) * part(part, first, second);
            all += context.policy().weight(part);
        }
        return all == 0 ? 0 : Math.round(100f * sum / (WHOLE * all));
    }

    /** The most that parts other than skills and wishes can add to a weight, whoever the other may be. */
    int mostBesidesSkills(Features features, int longestWaiting) {
        var sites = features.site == RoundContext.NOWHERE ? 0 : WHOLE / 2;
        var departments = features.department == RoundContext.NOWHERE ? 0 : WHOLE / 2;
        return weightOf(Part.INTERESTS, Math.min(WHOLE, A_SUBJECT * subjects(features).length))
                + weightOf(Part.FORMATS, WHOLE)
                + weightOf(Part.HOURS, hours(context.hours().most(features.hours)))
                + weightOf(Part.DIVERSITY, sites + departments)
                + weightOf(Part.WAITING, (features.waiting + longestWaiting) / 2);
    }

    /** What a value of one part adds to a weight, rounded up. */
    int weightOf(Part part, int value) {
        return allWeights == 0 ? 0 : Math.ceilDiv(10 * context.policy().weight(part) * value, allWeights);
    }

    /** 0 to 1,000. */
    int part(Part part, Features first, Features second) {
        return switch (part) {
            case SKILLS -> skills(first, second);
            case INTERESTS -> Math.min(WHOLE, A_SUBJECT * common(subjects(first), subjects(second)));
            case FORMATS -> formats(first, second);
            case HOURS -> hours(context.hours().shared(first.hours, second.hours));
            case DIVERSITY ->
                (differ(first.department, second.department) + differ(first.site, second.site)) / 2;
            case WAITING -> (first.waiting + second.waiting) / 2;
            case WISHES -> (wish(first, second) + wish(second, first)) / 2;
        };
    }

    private int[] subjects(Features features) {
        return features.subjects(context.lexicon());
    }

    private static int hours(int minutes) {
        return Math.min(WHOLE, WHOLE * minutes / PLENTY_OF_MINUTES);
    }

    private int skills(Features first, Features second) {
        var second1 = gain(second, first);
        return mutual ? both(gain(first, second), second1) : second1;
    }

    /** The smaller gain counts twice: of two pairs with the same sum the balanced one is better. */
    static int both(int one, int other) {
        return (2 * Math.min(one, other) + Math.max(one, other)) / 3;
    }

    /** What somebody gains from another: for each want the nearest offer, at its level, by priority. */
    int gain(Features learner, Features teacher) {
        var gain = 0;
        for (var want = 0; want < learner.wants.length; want++) {
            var best = 0;
            for (var offer = 0; offer < teacher.offers.length; offer++) {
                best = Math.max(best, met(learner, want, teacher, offer));
            }
            gain += learner.shares[want] * best;
        }
        return gain / WHOLE;
    }

    /** How far an offer meets a want, 0 to 1,000: nearness times the share of the level that is reached. */
    int met(Features learner, int want, Features teacher, int offer) {
        var near = context.lexicon().nearness(learner.wants[want], teacher.offers[offer]);
        if (near == 0) {
            return 0;
        }
        var wanted = learner.wantLevels[want];
        var level = Math.min(wanted, teacher.offerLevels[offer]);
        return 10 * near * level / wanted;
    }

    private static int formats(Features first, Features second) {
        if (first.formats == 0 || second.formats == 0) {
            return WHOLE;
        }
        var common = first.formats & second.formats;
        var apart = first.site != second.site || first.site == RoundContext.NOWHERE;
        return (apart ? common & ~Features.IN_PERSON : common) == 0 ? 0 : WHOLE;
    }

    private static int differ(int one, int other) {
        return one != RoundContext.NOWHERE && other != RoundContext.NOWHERE && one != other ? WHOLE : 0;
    }

    private static int wish(Features from, Features to) {
        var rank = from.candidate.wishes().indexOf(to.id());
        return rank < 0 ? 0 : Math.max(0, WHOLE - A_RANK * rank);
    }

    /** How many numbers two sorted lists have in common. */
    static int common(int[] one, int[] other) {
        var common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length;) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
