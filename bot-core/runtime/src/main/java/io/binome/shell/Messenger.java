package io.binome.shell;

import io.binome.engine.Address;
import io.binome.id.EffectId;
import io.binome.id.InputId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Document;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries what the bot says to a platform. A method that returns has delivered; each may be called again with the same
 * id after a crash. A messenger renders and sends; it decides nothing.
 */
public interface Messenger {
    /**
     * Delivers a message.
     *
     * @param cause the input that asked for it, so that an answer can be given where the question was put; null where unknown
     * @param readers who will read it: one for a direct message, one for each language in a room
     */
    void post(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readers);

    /** Hands over a file. */
    void hand(EffectId id, @Nullable InputId cause, Address to, Document document, List<Reader> readers);

    /** Replaces the buttons of a question by what was answered. */
    void settle(EffectId id, @Nullable InputId cause, PromptId prompt, Text answer, Reader reader);

    void show(EffectId id, @Nullable InputId cause, PersonId to, Form form, Reader reader);

    void openRoom(EffectId id, PairId pair, List<PersonId> members);

    /** The platform cannot take it now and says when to try again; tried for as long as it takes. */
    final class TryLater extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Duration after;

        public TryLater(Duration after, String reason) {
            super(reason);
            this.after = after;
        }

        public Duration after() {
            return after;
        }
    }

    /** The platform will never take it: the person is gone, the channel is archived. The effect ends here. */
    final class Undeliverable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Reason reason;

        /** @param detail the platform's own word for it, for the log */
        public Undeliverable(Reason reason, String detail) {
            super(detail);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }

        /** What stands in the way. */
        public enum Reason {
            /** The addressee cannot be reached any more: the account is closed, or the bot was shut out. */
            GONE,
            /** The place cannot be written to: archived, deleted, or the bot is not in it. */
            CLOSED,
            /** This one message cannot be taken; the next may be. */
            REFUSED
        }
    }
}
