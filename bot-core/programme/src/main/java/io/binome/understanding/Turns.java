package io.binome.understanding;

import io.binome.text.Vocabulary;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What turns a reply round, or makes it none: a refusal that is denied ("I won't say no"), and trouble with a button or a
 * link ("it doesn't work").
 */
record Turns(Typed typed) {
    private static final List<List<String>> REFUSALS = Typed.phrases("frame.refusal");
    private static final List<List<String>> TROUBLES = Typed.phrases("frame.trouble");

    /** The question that such a sentence leads to, where yes or no is asked for; empty for any other. */
    Optional<Understood> read() {
        return denied().or(() -> isTrouble()
                ? Optional.of(Understood.asking("reply", Sense.HUMAN.reading(),
                        List.of(Sense.NO.reading(), Sense.HUMAN.reading())))
                : Optional.empty());
    }

    /** The question that a denied refusal leads to, also where there are other answers than yes and no. */
    Optional<Understood> denied() {
        return isDenied() ? Optional.of(Replies.unsure(Sense.YES, Sense.NO)) : Optional.empty();
    }

    /** A negation right before a refusal, but for what adds nothing. */
    private boolean isDenied() {
        var words = typed.words();
        return REFUSALS.stream().anyMatch(refusal -> {
            var from = Collections.indexOfSubList(words, refusal);
            while (from > 0 && Vocabulary.has("frame.filler", words.get(from - 1))) {
                from--;
            }
            return from > 0 && Vocabulary.has("frame.denial", words.get(from - 1));
        });
    }

    private boolean isTrouble() {
        return TROUBLES.stream().anyMatch(trouble -> Collections.indexOfSubList(typed.words(), trouble) >= 0);
    }
}
