package io.binome.programme;

import io.binome.id.PersonId;
import io.binome.id.RoundId;
import io.binome.id.RoundPartId;
import io.binome.programme.Round.LeftOut;
import io.binome.programme.Round.Match;
import io.binome.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Some of the people of a round, never more than a store takes in one document. A {@link Round} puts the parts together. */
public record RoundPart(RoundPartId id, List<Match> matches, List<LeftOut> leftOut) implements Entry {
    /** Pairs, and people left out, in one part. */
    static final int MOST = 250;

    private static final Text UNTOLD = Text.verbatim("—");

    /** Says that a run was begun for the nth time; it holds nobody. */
    public static RoundPart mark(RoundId run, int nth) {
        return new RoundPart(run.attempt(nth), List.of(), List.of());
    }

    public boolean isEmpty() {
        return matches.isEmpty() && leftOut.isEmpty();
    }

    public Stream<PersonId> people() {
        return Stream.concat(
                matches.stream().flatMap(match -> Stream.of(match.first(), match.second())),
                leftOut.stream().map(LeftOut::person));
    }

    /** Why somebody was left out may repeat words of theirs: of those who are gone it is not told. */
    public RoundPart without(Collection<PersonId> gone) {
        return new RoundPart(
                id,
                matches,
                leftOut.stream()
                        .map(each -> gone.contains(each.person()) ? new LeftOut(each.person(), UNTOLD, UNTOLD) : each)
                        .toList());
    }
}
