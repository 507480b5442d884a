package io.binome.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A yes or a no, neither, or "I do not know". Where something contradicts it or takes some of it back, it is asked about:
 * an answer is never turned round.
 */
final class Replies {
    private static final int SHORT = 12;

    private Replies() {}

    static Optional<Understood> read(Senses senses, boolean isAsked) {
        var replies = senses.among(Sense.REPLIES);
        if (replies.isEmpty()) {
            return Optional.empty();
        }
        if (replies.size() > 1) {
            return several(senses, replies);
        }
        var reply = replies.getFirst();
        if (senses.isWhole() && !isTakenBack(senses, reply)) {
            return Optional.of(Understood.surely(reply.reading()));
        }
        if (!isAsked && !senses.isWhole()) {
            return Optional.empty();
        }
        var begins =
                senses.inOrder().stream().filter(sense -> sense != Sense.FILLER).findFirst().orElse(reply) == reply;
        if (begins && !isTakenBack(senses, reply) && !senses.asks() && senses.rest().size() <= SHORT) {
            return Optional.of(Understood.surely(reply.reading()));
        }
        return Optional.of(unsure(List.of(reply, reply == Sense.NO ? Sense.YES : Sense.NO)));
    }

    /** "No, not yet" is one answer; "yes … no" is none. */
    private static Optional<Understood> several(Senses senses, List<Sense> replies) {
        return Optional.of(unsure(replies));
    }

    /** A negation confirms a no. */
    private static boolean isTakenBack(Senses senses, Sense reply) {
        return senses.has(Sense.CONTRAST) || (senses.has(Sense.NEGATION) && reply != Sense.NO)
                || !senses.among(Sense.WAYS).isEmpty();
    }

    private static Understood unsure(List<Sense> likely) {
        var choices = new ArrayList<Reading>();
        likely.forEach(sense -> choices.add(sense.reading()));
        return Understood.asking("reply", choices.getFirst(), choices);
    }
}
