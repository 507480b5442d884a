package io.binome.dialog;

import io.binome.id.PersonId;
import io.binome.programme.Pair;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the pair has come.
 *
 * @param number of the latest session
 * @param organiser who was asked for a date in that session; the turns alternate
 * @param wanted about when the next session should take place
 * @param lowRated whether the admin has been told of a low rating
 */
public record Course(
        Pair pair,
        int number,
        PersonId organiser,
        Instant wanted,
        boolean lowRated,
        Partner first,
        Partner second) {
    Course with(Pair newer) {
        return new Course(newer, number, organiser, wanted, lowRated, first, second);
    }

    Course with(Partner newer) {
        return newer.person().equals(pair.first())
                ? new Course(pair, number, organiser, wanted, lowRated, newer, second)
                : new Course(pair, number, organiser, wanted, lowRated, first, newer);
    }

    Course session(int next, PersonId by) {
        return new Course(pair, next, by, wanted, lowRated, first, second);
    }

    Course rated() {
        return new Course(pair, number, organiser, wanted, true, first, second);
    }

    Course wanting(Instant then) {
        return new Course(pair, number, organiser, then, lowRated, first, second);
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
     * @param asked when the person was last asked whether to find a date, because the partner had said they are silent
     * @param away until when the person is on a pause that the partner has been told of
     */
    public record Partner(PersonId person, @Nullable Instant asked, @Nullable LocalDate away) {}
}
