package io.binome.slack.block;

import com.slack.api.model.block.element.RichTextElement;

/** Words in bold. The SDK's own style also writes attributes that Slack's published types do not know. */
record Bold(String type, String text, Style style) implements RichTextElement {
    record Style(boolean bold) {}

    static Bold of(String words) {
        return new Bold("text", words, new Style(true));
    }

    @Override
    public String getType() {
        return type;
    }
}
