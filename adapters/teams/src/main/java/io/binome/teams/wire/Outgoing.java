package io.binome.teams.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be posted: words, an Adaptive Card, or what Teams shows of a file.
 *
 * @param text shown as it is written; empty where something attached says it
 * @param attached a card or what stands for a file; null where the text says it
 * @param summary what notifications and screen readers say of what is attached
 * @param locale as in {@code fr-FR}; may be empty
 */
public record Outgoing(String text, @Nullable Attached attached, String summary, String locale) {
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

    public static Outgoing plain(String text, String locale) {
        return new Outgoing(text, null, "", locale);
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
        return new Outgoing("", attached, summary, locale);
    }
}
