package io.binome.programme;

import io.binome.fact.Fact.Fit;
import io.binome.id.ClosingAnswerId;
import java.time.Instant;

/**
 * How one of a pair looks back when their time together is over. Only they read it; whoever runs the programme is shown the
 * sentence, for as long as it may be quoted.
 *
 * @param fit how well the two suited each other
 * @param good what was good, in their own words; empty where unsaid, as are the next three
 * @param better what could be better
 * @param now what they do differently since
 * @param sentence what they would tell others
 * @param quote whether the sentence may be quoted
 */
public record ClosingAnswer(
        ClosingAnswerId id, Fit fit, String good, String better, String now, String sentence, Quote quote,
        Instant since) implements Entry {
    /** Whether others may be shown a sentence. */
    public enum Quote {
        NO,
        UNNAMED,
        NAMED
    }

    public boolean isQuotable() {
        return quote != Quote.NO && !sentence.isEmpty();
    }

    /** The same, and nobody may be shown the sentence any more. */
    public ClosingAnswer withdrawn() {
        return new ClosingAnswer(id, fit, good, better, now, sentence, Quote.NO, since);
    }
}
