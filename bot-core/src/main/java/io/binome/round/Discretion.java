package io.binome.round;

import io.binome.id.PersonId;
import io.binome.matching.Candidate;
import io.binome.matching.Pool;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A pool as somebody may hear of it. Whom others do not want to be matched with must not show in what is suggested,
 * not even by the absence of a name.
 */
public final class Discretion {
    private Discretion() {}

    /** Without anybody's exclusions. */
    public static Pool forAdmin(Pool pool) {
        return keeping(pool, candidate -> false);
    }

    /** With the reader's own exclusions, which are no secret to them. */
    public static Pool forReader(Pool pool, PersonId reader) {
        return keeping(pool, candidate -> candidate.id().equals(reader));
    }

    private static Pool keeping(Pool pool, Predicate<Candidate> known) {
        var candidates = pool.candidates().stream()
                .map(candidate -> known.test(candidate)
                        ? candidate
                        : new Candidate(candidate.person(), candidate.profile(), candidate.standing(),
                                candidate.wishes(), Set.of(), candidate.carried()))
                .toList();
        return new Pool(pool.kind(), candidates, pool.earlier(), pool.managers(), pool.now());
    }
}
