package io.binome.programme;

import io.binome.id.PersonId;
import io.binome.id.RoundId;
import io.binome.text.Text;
import java.time.Instant;
import java.util.List;

/**
 * One run of matching. A draft is for the admin's eyes only; a published round has been told to its people.
 *
 * @param number counts from 1 within the programme
 * @param seed what the run was seeded with, so that it can be repeated
 */
public record Round(RoundId id, int number, long seed, Instant at, Stage stage, List<Match> matches,
        List<LeftOut> leftOut)
        implements Entry {
    /** How far the round has come. */
    public enum Stage {
        DRAFT,
        PUBLISHED
    }

    /**
     * Two people the round would bring together, and why.
     *
     * @param fit 0 to 100
     */
    public record Match(PersonId first, PersonId second, int fit, List<Text> reasons) {}

    /** Somebody the round found no partner for, and why. */
    public record LeftOut(PersonId person, Text reason) {}

    public Round published() {
        return new Round(id, number, seed, at, Stage.PUBLISHED, matches, leftOut);
    }
}
