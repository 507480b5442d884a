package io.binome.id;

/**
 * Names one effect: the conversation, the version of it that asked for the effect, and its place among the effects of
 * that version. The same step always gives the same ids, so an effect that is performed again can be recognised.
 */
public record EffectId(String value) implements Id {
    public static EffectId of(ConversationId conversation, long version, int place) {
        return new EffectId(conversation.value() + "!" + version + "." + place);
    }

    public boolean isOf(ConversationId conversation, long version) {
        return value.startsWith(conversation.value() + "!" + version + ".");
    }

    @Override
    public String toString() {
        return value;
    }
}
