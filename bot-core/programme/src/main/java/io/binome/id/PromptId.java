package io.binome.id;

import java.util.Optional;

/**
 * One question of a conversation to one person: {@code organisation/…/subject#kind?name@person}. A reminder repeats the
 * same question and so carries the same id.
 */
public record PromptId(String value) implements Id {
    public static PromptId of(ConversationId conversation, String name, PersonId to) {
        return new PromptId(conversation.value() + "?" + name + "@" + to.local());
    }

    /** The longest there is, by far. */
    private static final int LONGEST = 1_000;

    /** The question that words from outside name; empty where they are not whole, so that their parts cannot be asked for. */
    public static Optional<PromptId> read(String words) {
        var slash = words.indexOf('/');
        var hash = words.indexOf('#');
        var mark = words.indexOf('?');
        var at = words.lastIndexOf('@');
        var isWhole = words.length() <= LONGEST && slash > 0 && hash > slash + 1 && mark > hash + 1 && at > mark
                && at < words.length() - 1
                && words.chars().noneMatch(Character::isISOControl)
                && words.substring(0, slash).chars().noneMatch(Character::isWhitespace);
        return isWhole ? Optional.of(new PromptId(words)) : Optional.empty();
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
