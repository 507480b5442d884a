package io.binome.id;

/**
 * One running dialog: {@code organisation/…/subject#kind}. What it is about is the subject; which dialog it is, the kind.
 */
public record ConversationId(String value) implements Id {
    public static ConversationId of(String kind, Id subject) {
        return new ConversationId(subject.value() + "#" + kind);
    }

    public String kind() {
        return value.substring(value.indexOf('#') + 1);
    }

    /** The identifier of what the conversation is about, as it was given to {@link #of}. */
    public String subject() {
        return value.substring(0, value.indexOf('#'));
    }

    @Override
    public String toString() {
        return value;
    }
}
