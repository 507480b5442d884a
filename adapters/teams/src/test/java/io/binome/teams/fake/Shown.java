package io.binome.teams.fake;

import java.util.List;

/**
 * A message or a dialog as a person sees it.
 *
 * @param lines the text, without markup
 * @param script the same lines as a play writes them: {@code ## } before a heading, {@code ~ } before small print,
 *     {@code - } before an item
 * @param buttons what is written on them
 * @param inputs what can be filled in
 * @param updated whether the bot has changed it since, for everybody or only for them
 * @param post the message; of a dialog, the one it was opened from
 */
public record Shown(
        List<String> lines, List<String> script, List<String> buttons, List<Input> inputs, boolean updated, Post post) {

    /**
     * A field of a form.
     *
     * @param type as {@code Input.Text}
     * @param choices what can be chosen, as written
     * @param value what is in it now, as it would be sent; empty if nothing
     */
    public record Input(String id, String label, String type, boolean required, List<String> choices, String value) {}

    public String text() {
        return String.join("\n", lines);
    }

    public boolean says(String words) {
        return text().contains(words);
    }

    public boolean byBot() {
        return post.byBot();
    }

    @Override
    public String toString() {
        return text() + (buttons.isEmpty() ? "" : "\n(" + String.join(") (", buttons) + ")");
    }
}
