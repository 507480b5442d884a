package io.binome.matching;

import io.binome.id.PersonId;
import io.binome.matching.Matching.Places;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Programme.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The people of a round as the nodes of a graph, with their free places. In one-way mentoring somebody who both mentors
 * and learns is two nodes, unless there is room for one pair only. Who has room for fewer pairs than places keeps one
 * to learn.
 */
final class Capacities {
    private static final int NONE = -1;

    private final int[] giving;
    private final int[] learning;
    private final int[] places;
    private final int[] kept;
    private final boolean[] alone;
    private final int[] free;
    private int size;

    Capacities(List<Features> sheets, Kind kind) {
        giving = new int[sheets.size()];
        learning = new int[sheets.size()];
        places = new int[2 * sheets.size()];
        kept = new int[sheets.size()];
        alone = new boolean[2 * sheets.size()];
        for (var person = 0; person < sheets.size(); person++) {
            var features = sheets.get(person);
            var toGive = Math.min(features.toGive, features.room);
            if (kind == Kind.CROSS) {
                giving[person] = node(toGive, features.candidate.standing().load() == 0);
                learning[person] = giving[person];
            } else if (toGive > 0 && features.toLearn > 0 && features.room == 1) {
                giving[person] = node(1, features.candidate.standing().load() == 0);
                learning[person] = giving[person];
            } else {
                var toLearn = Math.min(features.toLearn, features.room);
                var beside = Math.min(toGive, features.room - (toGive > 0 ? toLearn : 0));
                kept[person] = toGive - beside;
                giving[person] = toGive > 0 ? node(beside, features.candidate.standing().mentoring() == 0) : NONE;
                learning[person] = toLearn > 0 ? node(toLearn, true) : NONE;
            }
        }
        free = Arrays.copyOf(places, size);
    }

    /** Who finds nobody to learn from need not keep a place for it. */
    void release(Edges edges) {
        var mentored = new boolean[giving.length];
        for (var edge = 0; edge < edges.size(); edge++) {
            mentored[edges.second(edge)] = true;
        }
        for (var person = 0; person < giving.length; person++) {
            if (kept[person] > 0 && !mentored[person] && free[learning[person]] == places[learning[person]]) {
                places[giving[person]] += kept[person];
                free[giving[person]] += kept[person];
            }
        }
    }

    private int node(int many, boolean hasNobody) {
        places[size] = many;
        alone[size] = hasNobody;
        return size++;
    }

    int size() {
        return size;
    }

    /** Whether nobody is the same node as mentor and as learner, so that every pair joins two sides. */
    boolean areTwoSides() {
        return IntStream.range(0, giving.length).noneMatch(person -> giving[person] == learning[person]
                && giving[person] != NONE);
    }

    /** Where somebody stands as the first of a pair; in one-way mentoring, as the mentor. */
    int giving(int person) {
        return giving[person];
    }

    int learning(int person) {
        return learning[person];
    }

    /** The places of somebody, as they are before any is taken. */
    Places places(int person, PersonId id, Kind kind) {
        var toGive = giving[person] == NONE ? 0 : places[giving[person]];
        var toLearn = learning[person] == NONE ? 0 : places[learning[person]];
        if (kind == Kind.CROSS) {
            return new Places(id, toGive, 0, toGive);
        }
        return new Places(id, toGive, toLearn, giving[person] == learning[person] ? 1 : toGive + toLearn);
    }

    /** Takes a place of each for a pair that is settled; false where one has none left. */
    boolean take(int first, int second) {
        var one = giving[first];
        var other = learning[second];
        if (one == NONE || other == NONE || free[one] == 0 || free[other] == 0) {
            return false;
        }
        free[one]--;
        free[other]--;
        return true;
    }

    /** Whether somebody still has a place for a partner; in one-way mentoring, for a mentee. */
    boolean canGive(int person) {
        return giving[person] != NONE && free[giving[person]] > 0;
    }

    boolean canLearn(int person) {
        return learning[person] != NONE && free[learning[person]] > 0;
    }

    /** Free places by node. */
    int[] free() {
        return free;
    }

    /** More than all fits together can make up for, for whoever has no partner yet; nothing where the fit alone counts. */
    long[] bonuses(Objective objective) {
        var bonuses = new long[size];
        if (objective == Objective.MOST_PEOPLE) {
            var pairs = Arrays.stream(free).asLongStream().sum() / 2 + 1;
            for (var node = 0; node < size; node++) {
                bonuses[node] = alone[node] && free[node] == places[node] ? pairs * Score.HEAVIEST : 0;
            }
        }
        return bonuses;
    }
}
