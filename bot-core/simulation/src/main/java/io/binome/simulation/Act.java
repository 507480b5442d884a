package io.binome.simulation;

import io.binome.id.InputId;
import io.binome.id.PromptId;
import java.time.Instant;
import java.util.Comparator;

/** Something a simulated colleague is going to do. Its id is always the same, so that doing it twice is doing it once. */
sealed interface Act extends Comparable<Act> {
    Comparator<Act> ORDER =
            Comparator.comparing(Act::at).thenComparing(each -> each.id().value());

    Instant at();

    InputId id();

    @Override
    default int compareTo(Act other) {
        return ORDER.compare(this, other);
    }

    /** Answers a question, if it is still open then. */
    record Answering(Instant at, PromptId prompt) implements Act {
        @Override
        public InputId id() {
            return new InputId(prompt.value() + "@" + at);
        }
    }

    /** Types a command. */
    record Going(Errand errand) implements Act {
        @Override
        public Instant at() {
            return errand.at();
        }

        @Override
        public InputId id() {
            return new InputId(errand.by().value() + "/" + errand.word().name() + "@" + errand.at());
        }
    }
}
