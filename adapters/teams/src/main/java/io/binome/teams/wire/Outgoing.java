package io.binome.teams.wire;

import java.util.List;
import java.util.Map;

/**
 * What is to be posted: text, or an Adaptive Card.
 *
 * @param text empty where a card says it
 * @param markdown whether Teams may read markdown in the text; otherwise it is shown as it is written
 * @param card an Adaptive Card as JSON values; empty where the text says it
 * @param summary what notifications and screen readers say of a card
 * @param locale as in {@code fr-FR}; may be empty
 * @param important whether Teams marks it so
 * @param entities mentions and the like, as JSON values, each with its {@code type}
 */
public record Outgoing(
        String text, boolean markdown, Map<String, Object> card, String summary, String locale, boolean important,
        List<Map<String, Object>> entities) {

    public Outgoing {
        entities = List.copyOf(entities);
    }

    /** Words as they are written. */
    public static Outgoing plain(String text, String locale) {
        return new Outgoing(text, false, Map.of(), "", locale, false, List.of());
    }

    /** Words in which Teams finds markdown and mentions. */
    public static Outgoing markdown(String text, String locale) {
        return new Outgoing(text, true, Map.of(), "", locale, false, List.of());
    }

    public static Outgoing card(Map<String, Object> card, String summary, String locale) {
        return new Outgoing("", false, card, summary, locale, false, List.of());
    }

    public Outgoing withImportance() {
        return new Outgoing(text, markdown, card, summary, locale, true, entities);
    }

    public Outgoing withEntities(List<Map<String, Object>> others) {
        return new Outgoing(text, markdown, card, summary, locale, important, others);
    }
}
