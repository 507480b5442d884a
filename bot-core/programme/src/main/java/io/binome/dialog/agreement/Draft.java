package io.binome.dialog.agreement;

import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.programme.Agreement;
import io.binome.programme.Expectations;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agreement on which not both have signed.
 *
 * @param version that it will have
 * @param edition how often its text was put to the two: a signature is for one edition
 * @param mark of the text as it was put last; null where it has not been, and in what is stored from before
 */
record Draft(PairId pair, int version, int edition, @Nullable String mark, Side first, Side second) {
    static Draft of(PairId pair, int version, List<PersonId> members) {
        return new Draft(pair, version, 0, null, Side.of(members.getFirst()), Side.of(members.getLast()));
    }

    /** A new version of what has been agreed on, which nobody has signed yet. */
    static Draft changing(Agreement agreement) {
        var sides = agreement.parties().stream()
                .map(party -> new Side(party.person(), party.promised(), party.expects(), null, false))
                .toList();
        return new Draft(
                agreement.id().pair(), agreement.version() + 1, 0, null, sides.getFirst(), sides.getLast());
    }

    Stream<Side> sides() {
        return Stream.of(first, second);
    }

    Side of(PersonId person) {
        return first.person().equals(person) ? first : second;
    }

    Side partnerOf(PersonId person) {
        return first.person().equals(person) ? second : first;
    }

    Draft with(Side side) {
        return first.person().equals(side.person())
                ? new Draft(pair, version, edition, mark, side, second)
                : new Draft(pair, version, edition, mark, first, side);
    }

    /** With another text to sign, and so with no signature. */
    Draft put(String newer) {
        return new Draft(pair, version, edition + 1, newer, first.unsigned(), second.unsigned());
    }

    /** The same, for which both are waited for again. */
    Draft awake() {
        return new Draft(pair, version, edition, mark, first.awake(), second.awake());
    }

    boolean isAnswered() {
        return sides().allMatch(Side::hasAnswered);
    }

    boolean isSigned() {
        return sides().allMatch(Side::hasSigned);
    }

    /**
     * How far one of the two has come.
     *
     * @param promised when they agreed to keep in confidence what they hear
     * @param expects what they expect, once they have said so
     * @param later whether they would rather not be reminded
     */
    record Side(
            PersonId person, @Nullable Instant promised, @Nullable Expectations expects, @Nullable Instant signed,
            boolean later) {
        static Side of(PersonId person) {
            return new Side(person, null, null, null, false);
        }

        boolean hasAnswered() {
            return expects != null;
        }

        boolean hasSigned() {
            return signed != null;
        }

        Side promising(Instant now) {
            return new Side(person, promised == null ? now : promised, expects, signed, false);
        }

        Side expecting(Expectations what) {
            return new Side(person, promised, what, null, false);
        }

        Side signing(Instant now) {
            return new Side(person, promised, expects, now, false);
        }

        Side unsigned() {
            return new Side(person, promised, expects, null, false);
        }

        Side awake() {
            return new Side(person, promised, expects, signed, false);
        }

        Side leftInPeace() {
            return new Side(person, promised, expects, signed, true);
        }
    }
}
