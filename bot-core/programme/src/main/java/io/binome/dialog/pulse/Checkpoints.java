package io.binome.dialog.pulse;

import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Checkpoint;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.programme.ProgrammeEnd;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/** When the two of a pair are asked how it goes, and whether that suits them just then. */
record Checkpoints(PairId pair, StepContext at) {
    private static final Duration A_MONTH = Duration.ofDays(30);

    /** Nobody is asked twice within so short a time, or so shortly before the end. */
    private static final Duration APART = Duration.ofDays(14);

    /** A session that is being asked about, or has just been, is left so much time. */
    private static final Duration JUST_MET = Duration.ofDays(3);

    /** From a pair that is formed now: in a short programme at half-time only, in a very short one never. */
    Map<Checkpoint, Instant> ofAPairFormed(Instant formed) {
        var moments = new EnumMap<Checkpoint, Instant>(Checkpoint.class);
        var month = formed.plus(A_MONTH);
        var half = half(formed);
        if (leavesTimeAfter(half)) {
            moments.put(Checkpoint.HALF_TIME, half);
        }
        if (leavesTimeAfter(month) && !month.plus(APART).isAfter(half)) {
            moments.put(Checkpoint.MONTH, month);
        }
        return moments;
    }

    private Instant half(Instant formed) {
        return formed.plus(Duration.between(formed, end()).dividedBy(2));
    }

    private Instant end() {
        return ProgrammeEnd.of(at.programme(pair.programme()));
    }

    private boolean leavesTimeAfter(Instant moment) {
        return !moment.plus(APART).isAfter(end());
    }

    /** Whether it is too late by now, as after a long break, or the programme has been shortened. */
    boolean isPast(Checkpoint checkpoint, Instant formed) {
        var meant = switch (checkpoint) {
            case MONTH -> formed.plus(A_MONTH);
            case HALF_TIME -> half(formed);
        };
        return at.now().isAfter(meant.plus(APART)) || !leavesTimeAfter(at.now());
    }

    /** While the partner is away, or a session is near or being asked about, another question can wait. */
    boolean isBadMoment(PersonId partner) {
        var until = at.person(partner).pausedUntil();
        return (until != null && until.isAfter(at.today(partner))) || isAboutASession();
    }

    private boolean isAboutASession() {
        var isOpen = false;
        var hasJustClosed = false;
        for (var recorded : at.history().about(pair)) {
            if (recorded.fact() instanceof Fact.OfSession fact) {
                isOpen = switch (fact) {
                    case Fact.SessionPlanned planned ->
                        planned.start().minus(1, ChronoUnit.DAYS).isBefore(at.now());
                    case Fact.SessionHeld held -> true;
                    case Fact.SessionClosed closed -> false;
                    case Fact.SessionDue due -> false;
                    case Fact.SessionPostponed postponed -> false;
                    case Fact.SessionCancelled cancelled -> false;
                    case Fact.SessionReported reported -> isOpen;
                    case Fact.FeedbackGiven given -> isOpen;
                    case Fact.FeedbackMissing missing -> isOpen;
                };
                hasJustClosed |= fact instanceof Fact.SessionClosed && recorded.at().plus(JUST_MET).isAfter(at.now());
            }
        }
        return isOpen || hasJustClosed;
    }
}
