package io.binome.programme;

import io.binome.id.RoundId;
import io.binome.programme.Round.Result;
import io.binome.programme.Round.Stage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A round without its people, who may be thousands: they stay in the {@link RoundPart}s of the run that found them, while
 * what was found becomes a draft and the draft is published.
 *
 * @param number counts from 1 within the programme
 * @param seed what the run was seeded with, so that it can be repeated
 * @param run under whose id the parts are
 * @param parts how many there are
 * @param stale pairs that could not be proposed any more: they are in a part, and not in the round
 */
public record RoundHead(
        RoundId id,
        int number,
        long seed,
        Instant at,
        Stage stage,
        Policy policy,
        AdminOverrides overrides,
        Result result,
        RoundId run,
        int parts,
        List<PersonPair> stale)
        implements Entry {
    RoundHead as(RoundId other, Stage next, Collection<PersonPair> gone) {
        return new RoundHead(
                other, number, seed, at, next, policy, overrides, result, run, parts, List.copyOf(gone));
    }
}
