package io.binome.understanding;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A yes or a no, neither yet, or "I do not know". Where something contradicts it or takes some of it back, it is asked
 * about: an answer is never turned round.
 */
record Replies(Senses senses, boolean isAsked) {
    /** A reply may come after so many words that say nothing of it. */
    private static final int LEAD = 2;

    /** What turns a sentence round wherever it stands; "back" and "skip" are everyday words. */
    private static final Set<Sense> ENDS = EnumSet.of(Sense.STOP, Sense.CANCEL, Sense.HUMAN);

    private static final Set<Sense> PUTTING_OFF = EnumSet.of(Sense.LATER, Sense.UNKNOWN);

    Optional<Understood> read() {
        var replies = senses.among(Sense.REPLIES);
        if (replies.isEmpty() || (!isAsked && !senses.isWhole())) {
            return Optional.empty();
        }
        if (replies.size() > 1) {
            return Optional.of(several(replies));
        }
        var reply = replies.getFirst();
        return Optional.of(isTakenBack(reply) || isDoubtful(reply)
                ? unsure(reply, reply == Sense.NO ? Sense.YES : Sense.NO)
                : Understood.surely(reply.reading()));
    }

    /** "No, maybe another time" is a no; "yes … no" is nothing. */
    private Understood several(List<Sense> replies) {
        if (PUTTING_OFF.containsAll(replies) && senses.isWhole()) {
            return Understood.surely(replies.getFirst().reading());
        }
        var isPut = replies.equals(List.of(Sense.NO, Sense.LATER)) && !senses.has(Sense.CONTRAST)
                && senses.beginsWith(Sense.NO) && senses.isWhole();
        return isPut ? Understood.surely(Sense.NO.reading()) : unsure(replies.toArray(Sense[]::new));
    }

    /** By a "but", a negation, which a no can bear, a mere "noted", or a way out. */
    private boolean isTakenBack(Sense reply) {
        return senses.has(Sense.CONTRAST)
                || (senses.has(Sense.NEGATION) && !bearsNegation(reply))
                || (senses.has(Sense.RECEIPT) && reply == Sense.YES)
                || senses.among(Sense.WAYS).stream().anyMatch(way -> senses.isWhole() || ENDS.contains(way));
    }

    /** "No, I cannot" and "not this time" are a no; "I am not saying … no" may be anything. */
    private boolean bearsNegation(Sense reply) {
        return reply == Sense.NO && (senses.isWhole() || senses.beginsWith(reply) || !senses.isOfOneWord(reply));
    }

    /** To put something off does no harm: "not sure, can I think about it?" is no doubtful answer. */
    private boolean isDoubtful(Sense reply) {
        if (PUTTING_OFF.contains(reply)) {
            return !senses.isWhole() && !senses.beginsWith(reply) && senses.rest().size() > LEAD;
        }
        if (senses.isWhole()) {
            return senses.asks() && senses.isOfOneWord(reply);
        }
        return senses.asks() || (!senses.beginsWith(reply) && senses.rest().size() > LEAD);
    }

    static Understood unsure(Sense... likely) {
        var choices = Stream.of(likely).map(Sense::reading).toList();
        return Understood.asking("reply", choices.getFirst(), choices);
    }
}
