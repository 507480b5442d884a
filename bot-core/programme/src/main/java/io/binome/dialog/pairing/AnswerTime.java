package io.binome.dialog.pairing;

import io.binome.dialog.pairing.Proposal.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Obstacle;
import io.binome.id.PersonId;
import io.binome.message.Message;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The three working days that each of the two has to answer, and how a proposal ends where there is no pair. */
record AnswerTime(ProposedPair offer, StepContext at) {
    static final int LAST = 3;

    private static final Alarm.Key NUDGE = Alarm.Key.of("nudge");

    Effect alarm(PersonId person, int nudge) {
        return new SetAlarm(at.in(1, person, nudge(person, nudge)));
    }

    /** For somebody who has decided, or while a question is open. */
    static List<Effect> stopped(PersonId person) {
        return IntStream.rangeClosed(1, LAST).<Effect>mapToObj(nth -> new CancelAlarm(nudge(person, nth))).toList();
    }

    private static Alarm.Key nudge(PersonId person, int nth) {
        return NUDGE.about(person).nth(nth);
    }

    Step<State> ring(Alarm.Key alarm) {
        return offer.undecided()
                .filter(person -> alarm.equals(nudge(person, alarm.nth())))
                .findFirst()
                .map(person -> alarm.nth() == LAST ? lapse(person) : remind(person, alarm.nth()))
                .orElseGet(() -> Step.stay(new State.Asked(offer)));
    }

    /** Whoever has said no is left in peace, though their clock runs on. */
    private Step<State> remind(PersonId person, int nudge) {
        return Step.<State>to(new State.Asked(offer), alarm(person, nudge + 1))
                .and(offer.unlessRefusing(person, words().nudge(person, nudge)));
    }

    /** The time of one of the two is up. What each of them said, or did not say, is kept; neither learns it. */
    private Step<State> lapse(PersonId late) {
        var other = offer.partner(late);
        if (offer.refuses(late)) {
            return close(late, offer.no().getOrDefault(late, Obstacle.UNSAID));
        }
        if (offer.refuses(other)) {
            return close(other, offer.no().getOrDefault(other, Obstacle.UNSAID));
        }
        return close(late, offer.yes().isEmpty() ? Obstacle.UNANSWERED : Obstacle.SILENT);
    }

    /**
     * Each is told in a way that depends on nothing but what they said themselves: whoever said yes, that it is not for
     * this time; whoever said nothing, that their silence was taken for an answer; whoever said no knows already.
     */
    Step<State> close(PersonId cause, Obstacle reason) {
        var other = offer.partner(cause);
        var early = reason == Obstacle.LEFT || reason == Obstacle.PAUSED;
        var silent = !early && !offer.hasAnswered(other);
        var also = silent && reason != Obstacle.UNANSWERED ? Obstacle.SILENT : offer.no().get(other);
        return closed(cause, reason, also)
                .and(reason == Obstacle.LEFT ? List.of() : offer.unlessRefusing(cause, words().noted(cause, reason)))
                .and(offer.unlessRefusing(
                        other, silent ? words().noted(other, Obstacle.SILENT) : words().notThisTime(other)));
    }

    /** The programme is over before both have decided. */
    Step<State> endWithProgramme() {
        return closed(offer.first(), Obstacle.ENDED, null)
                .and(offer.unlessRefusing(offer.first(), Message.of("proposal.ended", "partner", offer.second())))
                .and(offer.unlessRefusing(offer.second(), Message.of("proposal.ended", "partner", offer.first())));
    }

    private Step<State> closed(PersonId by, Obstacle reason, @Nullable Obstacle also) {
        return Step.to(
                new State.Done(offer.pair()),
                new Announce(new Fact.ProposalClosed(offer.pair(), offer.first(), offer.second(), by, reason, also)));
    }

    private ProposalWords words() {
        return new ProposalWords(offer, at);
    }
}
