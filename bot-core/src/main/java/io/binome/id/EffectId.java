package io.binome.id;

/**
 * Names one effect: the conversation, the version of it that asked for the effect, and its place in that step. The same
 * step always gives the same ids, so an effect that is performed again can be recognised.
 */
public record EffectId(String value) implements Id {
    public static EffectId of(ConversationId conversation, long version, int place) {
        return new EffectId(conversation.value() + "!" + version + "." + place);
    }

    @Override
    public String toString() {
        return value;
    }
}
