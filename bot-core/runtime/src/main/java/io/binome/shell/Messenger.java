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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries what the bot says to a platform, and says what has come of it. Each may be asked again with the same id after a
 * crash. A messenger renders and sends; it decides nothing.
 */
public interface Messenger {
    /**
     * Delivers a message.
     *
     * @param cause the input that asked for it, so that an answer can be given where the question was put; null where unknown
     * @param readers who will read it: one for a direct message, one for each language in a room
     */
    Delivery post(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readers);

    /** Hands over a file. */
    Delivery hand(EffectId id, @Nullable InputId cause, Address to, Document document, List<Reader> readers);

    /** Replaces the buttons of a question by what was answered. */
    Delivery settle(EffectId id, @Nullable InputId cause, PromptId prompt, Text answer, Reader reader);

    Delivery show(EffectId id, @Nullable InputId cause, PersonId to, Form form, Reader reader);

    Delivery openRoom(EffectId id, PairId pair, List<PersonId> members);
}
