package io.binome.programme;

import io.binome.id.RoundPartId;
import io.binome.programme.Round.LeftOut;
import io.binome.programme.Round.Match;
import java.util.List;

/** Some of the people of a round, never more than a store takes in one document. A {@link Round} puts the parts together. */
public record RoundPart(RoundPartId id, List<Match> matches, List<LeftOut> leftOut) implements Entry {
    /** Pairs, and people left out, in one part. */
    static final int MOST = 250;
}
