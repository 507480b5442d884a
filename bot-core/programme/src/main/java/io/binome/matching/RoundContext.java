package io.binome.matching;

import io.binome.id.PersonId;
import io.binome.programme.AdminOverrides;
import io.binome.programme.Policy;
import io.binome.skill.Taxonomy;
import io.binome.text.Spelling;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that is the same for all comparisons of a round, with the numbers given to words and timetables. */
final class RoundContext {
    static final int NOWHERE = 0;

    private final Pool pool;
    private final Policy policy;
    private final AdminOverrides overrides;
    private final Lexicon lexicon;
    private final Hours hours = new Hours();
    private final Map<String, Integer> places = new HashMap<>(Map.of("", NOWHERE));
    private final Map<String, Integer> names = new HashMap<>();

    RoundContext(Pool pool, Policy policy, AdminOverrides overrides, Taxonomy taxonomy) {
        this.pool = pool;
        this.policy = policy;
        this.overrides = overrides;
        this.lexicon = new Lexicon(taxonomy);
    }

    Pool pool() {
        return pool;
    }

    Policy policy() {
        return policy;
    }

    AdminOverrides overrides() {
        return overrides;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Hours hours() {
        return hours;
    }

    /** The number of a department or site; 0 where it is not known. */
    int place(String name) {
        return names.computeIfAbsent(name,
                unread -> places.computeIfAbsent(Spelling.fold(name), folded -> places.size()));
    }

    @Nullable
    PersonId managerOf(@Nullable PersonId person) {
        return person == null ? null : pool.managers().get(person);
    }
}
