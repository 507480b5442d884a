package io.binome.engine;

import io.binome.fact.Fact;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something a person or the clock did, or what another dialog announced or asked for. */
public sealed interface Input {
    InputId id();

    /** An input that a person gave; who it was comes from the platform's verified envelope only. */
    sealed interface ByPerson extends Input {
        PersonId by();
    }

    /** Pressed a button of an open question. */
    record Chose(InputId id, PersonId by, PromptId prompt, String value) implements ByPerson {
        /** Which of these answers it is; null for none of them. */
        public <E extends Enum<E>> @Nullable E answer(Class<E> answers) {
            return Choice.answer(answers, value);
        }
    }

    /**
     * Wrote words.
     *
     * @param prompt the open question they are about; null where they are about none
     * @param heard what they were taken for; null where they answer the question
     */
    record Said(InputId id, PersonId by, @Nullable PromptId prompt, String words, @Nullable Heard heard)
            implements ByPerson {
        public Said(InputId id, PersonId by, @Nullable PromptId prompt, String words) {
            this(id, by, prompt, words, null);
        }
    }

    /** Sent a form; the answers have been checked against its fields. */
    record Submitted(InputId id, PersonId by, PromptId prompt, Map<String, List<String>> answers) implements ByPerson {
        /** The first answer to a field, or the empty string. */
        public String answer(String field) {
            var given = answers.getOrDefault(field, List.of());
            return given.isEmpty() ? "" : given.getFirst();
        }
    }

    /**
     * Gave a command, as a slash command or as a bare word.
     *
     * @param place the channel it was given in; null in a conversation with the bot
     */
    record Typed(InputId id, PersonId by, Command command, @Nullable PlaceId place) implements ByPerson {
        public Typed(InputId id, PersonId by, Command command) {
            this(id, by, command, null);
        }
    }

    /** An alarm of the conversation went off. */
    record Rang(InputId id, Alarm.Key alarm) implements Input {}

    /** Another dialog announced a fact. */
    record Told(InputId id, Fact fact) implements Input {}

    /** Another dialog wants something. */
    record Asked(InputId id, Request request) implements Input {}
}
