package io.binome.dialog.meeting;

import io.binome.id.PersonId;
import io.binome.programme.Pair;
import io.binome.programme.Pair.Status;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the pair has come.
 *
 * @param number of the latest session
 * @param organiser who was asked for a date in that session; the turns alternate
 * @param wanted about when the next session should take place
 */
record PairProgress(
        Pair pair,
        int number,
        PersonId organiser,
        Instant wanted,
        Partner first,
        Partner second) {
    PairProgress with(Pair newer) {
        return new PairProgress(newer, number, organiser, wanted, first, second);
    }

    PairProgress with(Partner newer) {
        return newer.person().equals(pair.first())
                ? new PairProgress(pair, number, organiser, wanted, newer, second)
                : new PairProgress(pair, number, organiser, wanted, first, newer);
    }

    PairProgress being(Status status, @Nullable Instant next) {
        return with(new Pair(pair.id(), pair.first(), pair.second(), status, pair.since(), pair.met(), next));
    }

    PairProgress session(int next, PersonId by) {
        return new PairProgress(pair, next, by, wanted, first, second);
    }

    PairProgress wanting(Instant then) {
        return new PairProgress(pair, number, organiser, then, first, second);
    }

    Partner partner(PersonId person) {
        return person.equals(pair.first()) ? first : second;
    }

    PersonId nextOrganiser() {
        return pair.partnerOf(organiser);
    }

    /**
     * What is remembered of one of the two.
     *
     * @param away until when the person is on a pause that the partner has been told of
     */
    public record Partner(PersonId person, @Nullable LocalDate away) {}
}
