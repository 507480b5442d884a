package io.binome.programme;

import java.util.EnumMap;
import java.util.Map;

/**
 * How the rounds of a programme weigh things up.
 *
 * @param weights what each part of the fit counts, 0 to 100; what is not named counts nothing
 * @param leastHours working hours a week that two people must share
 */
public record Policy(Objective objective, Map<Part, Integer> weights, int leastHours) {
    /** What a round is to make as large as it can. */
    public enum Objective {
        /**
         * The number of people with a partner, each counted once for each part they want to play, and with so many the sum
         * of all weights.
         */
        MOST_PEOPLE,
        /** The sum of all weights. */
        BEST_FIT
    }

    /** What makes two people fit. */
    public enum Part {
        SKILLS,
        INTERESTS,
        FORMATS,
        HOURS,
        DIVERSITY,
        WAITING,
        WISHES
    }

    public static Policy standard() {
        var weights = new EnumMap<Part, Integer>(Part.class);
        weights.put(Part.SKILLS, 50);
        weights.put(Part.INTERESTS, 8);
        weights.put(Part.FORMATS, 4);
        weights.put(Part.HOURS, 10);
        weights.put(Part.DIVERSITY, 8);
        weights.put(Part.WAITING, 8);
        weights.put(Part.WISHES, 12);
        return new Policy(Objective.MOST_PEOPLE, Map.copyOf(weights), 3);
    }

    public int weight(Part part) {
        return weights.getOrDefault(part, 0);
    }

    public Policy with(Objective other) {
        return new Policy(other, weights, leastHours);
    }

    public Policy with(Part part, int weight) {
        var changed = new EnumMap<Part, Integer>(Part.class);
        changed.putAll(weights);
        changed.put(part, weight);
        return new Policy(objective, Map.copyOf(changed), leastHours);
    }

    public Policy sharing(int hours) {
        return new Policy(objective, weights, hours);
    }
}
