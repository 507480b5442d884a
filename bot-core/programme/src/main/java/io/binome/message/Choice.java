package io.binome.message;

import io.binome.text.Text;

/**
 * One possible answer, shown as a button.
 *
 * @param value what the dialog receives; never state, only a name for the answer
 * @param keepsOpen whether the question stays open after this choice, as after "open the form"
 */
public record Choice(String value, Text label, Style style, boolean keepsOpen) {
    /** How much a choice stands out. */
    public enum Style {
        PLAIN,
        PRIMARY,
        /** Cannot be undone: platforms ask for confirmation. */
        DANGER
    }

    public static Choice of(String value, String key, Object... namesAndValues) {
        return new Choice(value, Text.of(key, namesAndValues), Style.PLAIN, false);
    }

    public Choice primary() {
        return new Choice(value, label, Style.PRIMARY, keepsOpen);
    }

    public Choice danger() {
        return new Choice(value, label, Style.DANGER, keepsOpen);
    }

    public Choice keepingOpen() {
        return new Choice(value, label, style, true);
    }
}
