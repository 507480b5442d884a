package io.binome.id;

/**
 * One question of a conversation to one person: {@code organisation/…/subject#kind?name@person}. A reminder repeats the
 * same question and so carries the same id.
 */
public record PromptId(String value) implements Id {
    public static PromptId of(ConversationId conversation, String name, PersonId to) {
        return new PromptId(conversation.value() + "?" + name + "@" + to.local());
    }

    public ConversationId conversation() {
        return new ConversationId(value.substring(0, value.indexOf('?')));
    }

    /** The name the dialog gave the question. */
    public String name() {
        return value.substring(value.indexOf('?') + 1, value.lastIndexOf('@'));
    }

    /** The only person who may answer. */
    public PersonId to() {
        return organisation().person(value.substring(value.lastIndexOf('@') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
