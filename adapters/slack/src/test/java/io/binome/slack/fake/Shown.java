package io.binome.slack.fake;

import java.util.List;

/**
 * A message or a view as a person sees it.
 *
 * @param lines the text, names instead of ids, without markup of links
 * @param script the same lines as a play writes them: {@code ## } before a heading, {@code ~ } before small print,
 *     {@code - } before an item
 * @param buttons what is written on them
 * @param message the message itself; null for a view
 */
public record Shown(List<String> lines, List<String> script, List<String> buttons, boolean ephemeral, Message message) {

    public String text() {
        return String.join("\n", lines);
    }

    public boolean says(String words) {
        return text().contains(words);
    }

    @Override
    public String toString() {
        return text() + (buttons.isEmpty() ? "" : "\n(" + String.join(") (", buttons) + ")");
    }
}
