package io.binome.programme;

import io.binome.id.MemberId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands in a programme. Written by the membership; read by matching and statistics.
 *
 * @param since when the person first joined the pool: waiting time counts from here
 * @param roundsLeftOut published rounds in which no partner was found
 * @param mentoring partners the person has or is offered; in one-way mentoring, those they mentor
 * @param mentored mentors the person has or is offered, in one-way mentoring
 * @param parted people with whom a proposal came to nothing
 * @param partners people the person works with or is offered now; nobody is proposed twice at once
 * @param pairs those the person works in
 * @param silences proposals and pairs that have ended in their silence since they last answered; null for none
 */
public record Member(
        MemberId id,
        Status status,
        Instant since,
        int roundsLeftOut,
        int mentoring,
        int mentored,
        Set<PersonId> parted,
        Set<PersonId> partners,
        Set<PairId> pairs,
        @Nullable Integer silences) implements Entry {
    /** After so many in a row, having waited counts for nothing, and the person is asked whether to go on. */
    public static final int MANY_SILENCES = 3;

    /** How far the person has come. */
    public enum Status {
        /** Wants a partner and has none. */
        WAITING,
        /** Has been offered a partner and is asked for consent. */
        PROPOSED,
        /** Works with at least one partner. */
        PAIRED,
        /** Takes no part any more. */
        LEFT
    }

    /** Somebody who has answered last time. */
    public Member(
            MemberId id,
            Status status,
            Instant since,
            int roundsLeftOut,
            int mentoring,
            int mentored,
            Set<PersonId> parted,
            Set<PersonId> partners,
            Set<PairId> pairs) {
        this(id, status, since, roundsLeftOut, mentoring, mentored, parted, partners, pairs, null);
    }

    /** Somebody whose partners do not matter. */
    public Member(
            MemberId id,
            Status status,
            Instant since,
            int roundsLeftOut,
            int mentoring,
            int mentored,
            Set<PersonId> parted) {
        this(id, status, since, roundsLeftOut, mentoring, mentored, parted, Set.of(), Set.of());
    }

    /** Somebody who has no partner and is offered none. */
    public Member(MemberId id, Status status, Instant since, int roundsLeftOut) {
        this(id, status, since, roundsLeftOut, 0, 0, Set.of());
    }

    /** How often in a row the person was silent. */
    public int silent() {
        return silences == null ? 0 : silences;
    }

    /** Whether the person has been silent so often that having waited counts for nothing. */
    public boolean isOftenSilent() {
        return silent() >= MANY_SILENCES;
    }

    /** Places that pairs and proposals take of what the person can carry over all programmes. */
    public int load() {
        return mentoring + mentored;
    }
}
