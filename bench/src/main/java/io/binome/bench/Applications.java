package io.binome.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A list of mentors by score for each mentee, who applies to the first five; as the WCC platform does it. */
final class Applications implements Contender {
    private static final int WISHES = 5;

    @Override
    public String name() {
        return "lists and applications (as WCC)";
    }

    @Override
    public String note() {
        return "Everybody sees a list by score (what the one who learns would gain) and applies to the first " + WISHES
                + "; who applies first is taken, while there is a place. Knows roles and places, but not what the other"
                + " side gains, history, hours, languages, seniority or managers.";
    }

    @Override
    public List<Duo> pairs(Crowd crowd, long seed) {
        var gains = new Gains(crowd);
        var mentors = crowd.mentors();
        var free = new int[crowd.size()];
        for (var mentor : mentors) {
            free[mentor] = crowd.capacity(mentor);
        }
        var pairs = new ArrayList<Duo>();
        for (int person : Shuffle.shuffled(crowd, new Random(seed))) {
            if (!crowd.learns(person) || (crowd.isMutual() && free[person] == 0)) {
                continue;
            }
            for (var wish : best(person, mentors, gains)) {
                if (wish >= 0 && free[wish] > 0) {
                    free[wish]--;
                    if (crowd.isMutual()) {
                        free[person]--;
                    }
                    pairs.add(new Duo(wish, person));
                    break;
                }
            }
        }
        return pairs;
    }

    private static int[] best(int person, int[] mentors, Gains gains) {
        var best = new int[WISHES];
        var most = new double[WISHES];
        Arrays.fill(best, -1);
        Arrays.fill(most, -1);
        for (var mentor : mentors) {
            var gain = mentor == person ? -1 : gains.of(person, mentor);
            if (gain <= most[WISHES - 1]) {
                continue;
            }
            var at = WISHES - 1;
            while (at > 0 && most[at - 1] < gain) {
                most[at] = most[at - 1];
                best[at] = best[at - 1];
                at--;
            }
            most[at] = gain;
            best[at] = mentor;
        }
        return best;
    }
}
