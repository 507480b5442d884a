package io.binome.understanding;

import io.binome.message.Expects;
import io.binome.understanding.Hunches.Hunch;
import java.util.List;
import java.util.Optional;

/** A text of which nothing is certain: what comes nearest is offered. */
record Puzzle(Typed typed, Optional<Expects> open, List<Hunch> hunches, Orders orders) {
    Understood read() {
        var offered = typed.isEmpty() || typed.words().size() > FreeAnswers.STORY
                ? List.<Reading>of()
                : orders.offered(hunches);
        var isLikely = !offered.isEmpty() && !hunches.getFirst().isNothing();
        return Understood.asking(
                question(offered), isLikely ? offered.getFirst() : new Reading.None(), offered);
    }

    private String question(List<Reading> offered) {
        return open.map(kind -> switch (kind) {
            case CHOICE -> "choice";
            case YES_NO -> "reply";
            case DATE -> "date";
            case DURATION -> "duration";
            case SKILLS -> "skills";
            case NAMES -> "names";
            case NUMBER -> "number";
            case WORDS -> "none";
            case DRAFT -> "draft";
        }).orElse(offered.isEmpty() ? "none" : "command");
    }
}
