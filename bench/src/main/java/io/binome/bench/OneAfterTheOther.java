package io.binome.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Each in turn takes the best partner who is still free; in the manner of chat-roulette. */
final class OneAfterTheOther implements Contender {
    @Override
    public String name() {
        return "one after the other (as chat-roulette)";
    }

    @Override
    public String note() {
        return "In a random order each takes the best partner still free, never the same again. The score (what both, or"
                + " the mentee, would gain), roles and places are lent to it, for chat-roulette has none; it does not"
                + " know of hours, languages, seniority or managers.";
    }

    @Override
    public List<Duo> pairs(Crowd crowd, long seed) {
        var gains = new Gains(crowd);
        var free = new int[crowd.size()];
        var pairs = new ArrayList<Duo>();
        var mentors = crowd.mentors();
        for (var mentor : mentors) {
            free[mentor] = crowd.capacity(mentor);
        }
        for (int person : Shuffle.shuffled(crowd, new Random(seed))) {
            if (!crowd.learns(person) || (crowd.isMutual() && free[person] == 0)) {
                continue;
            }
            var best = -1;
            var most = -1.0;
            for (var other : mentors) {
                if (free[other] == 0 || other == person) {
                    continue;
                }
                var gain = gains.of(person, other) + (crowd.isMutual() ? gains.of(other, person) : 0);
                if (gain > most && !crowd.haveMet(person, other)) {
                    most = gain;
                    best = other;
                }
            }
            if (best >= 0) {
                free[best]--;
                if (crowd.isMutual()) {
                    free[person]--;
                }
                pairs.add(new Duo(best, person));
            }
        }
        return pairs;
    }
}
