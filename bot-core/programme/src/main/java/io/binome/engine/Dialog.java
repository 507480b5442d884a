package io.binome.engine;

import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import java.util.List;

/**
 * A kind of conversation: a pure function from state, input and moment to the next state and its effects. It must answer
 * every input in every state and never throw.
 *
 * @param <S> the sealed type of its states
 */
public interface Dialog<S> {
    /** The name that marks its conversations' ids. It never changes once conversations are stored under it. */
    String kind();

    Class<S> states();

    /** The state before anything has happened. */
    S start(ConversationId id);

    Step<S> on(S state, Input input, StepContext at);

    /** Whether nothing more will come of the conversation: its open questions are closed. */
    boolean isOver(S state);

    /**
     * Whether the conversation is over and need not be remembered for long: whatever comes after a while finds its way
     * without it, or begins anew.
     */
    default boolean isDone(S state) {
        return false;
    }

    /** Which of this dialog's conversations a fact concerns. */
    List<ConversationId> hears(Fact fact);

    /** Which of this dialog's conversations answer a request. */
    default List<ConversationId> answers(Request request) {
        return List.of();
    }

    /** Whether this dialog, in its conversation with a person, takes a command. */
    default boolean takes(Command.Word word) {
        return false;
    }

    /** Whether this dialog, in its conversation with a person, hears words that answer no question and are no command. */
    default boolean listens() {
        return false;
    }

    /**
     * Whether what an alarm would say to its owner is a reminder or something as patient: it waits while they have been
     * written to a good deal without having done anything, and what comes after it moves by as much.
     */
    default boolean isPatient(Alarm.Key key) {
        return false;
    }

    /** What somebody does about this dialog's matter once its question is closed. */
    default Command.Word instead(S state) {
        return Command.Word.NEXT;
    }
}
