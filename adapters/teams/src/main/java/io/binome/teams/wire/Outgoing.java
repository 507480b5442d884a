package io.binome.teams.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be posted: text, an Adaptive Card, or what Teams shows of a file.
 *
 * @param text empty where a card says it
 * @param markdown whether Teams may read markdown in the text; otherwise it is shown as it is written
 * @param attached a card or what stands for a file; null where the text says it
 * @param summary what notifications and screen readers say of a card
 * @param locale as in {@code fr-FR}; may be empty
 * @param important whether Teams marks it so
 * @param entities mentions and the like, as JSON values, each with its {@code type}
 */
public record Outgoing(
        String text, boolean markdown, @Nullable Attached attached, String summary, String locale, boolean important,
        List<Map<String, Object>> entities) {

    private static final String CARD = "application/vnd.microsoft.card.adaptive";

    /**
     * What hangs on a message.
     *
     * @param type a media type
     * @param name of a file; empty for a card
     * @param url where a file is; empty for a card
     * @param content JSON values
     */
    public record Attached(String type, String name, String url, Map<String, Object> content) {}

    public Outgoing {
        entities = List.copyOf(entities);
    }

    /** Words as they are written. */
    public static Outgoing plain(String text, String locale) {
        return new Outgoing(text, false, null, "", locale, false, List.of());
    }

    /** Words in which Teams finds markdown and mentions. */
    public static Outgoing markdown(String text, String locale) {
        return new Outgoing(text, true, null, "", locale, false, List.of());
    }

    public static Outgoing card(Map<String, Object> card, String summary, String locale) {
        return attached(new Attached(CARD, "", "", card), summary, locale);
    }

    /**
     * Something else than words.
     *
     * @param summary what notifications and screen readers say of it
     */
    public static Outgoing attached(Attached attached, String summary, String locale) {
        return new Outgoing("", false, attached, summary, locale, false, List.of());
    }

    public Outgoing withImportance() {
        return new Outgoing(text, markdown, attached, summary, locale, true, entities);
    }

    public Outgoing withEntities(List<Map<String, Object>> others) {
        return new Outgoing(text, markdown, attached, summary, locale, important, others);
    }
}
