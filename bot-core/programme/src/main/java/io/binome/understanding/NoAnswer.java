package io.binome.understanding;

import io.binome.message.Expects;
import io.binome.text.Language;
import io.binome.when.Viewpoint;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Tells words that say something from a mere "yes", "I do not know", "stop" or "thanks", which nobody wants to be kept. */
public final class NoAnswer {
    private NoAnswer() {}

    /**
     * Whether words are no answer, whatever was asked.
     *
     * @param wanted the kind of answer that was asked for
     */
    public static boolean isOne(String words, Expects wanted, Language language) {
        var seen = Viewpoint.of(Instant.EPOCH.atZone(ZoneOffset.UTC), language, "");
        var understood = Understanding.read(words, seen, Optional.of(wanted), List.of());
        var isAsked = understood.asks().filter(Understood.question("answer")::equals).isPresent();
        return (understood.reading() instanceof Reading.Reply && !isAsked)
                || (understood.sure()
                        && (understood.reading() instanceof Reading.WayOut
                                || understood.reading() instanceof Reading.Courtesy));
    }
}
