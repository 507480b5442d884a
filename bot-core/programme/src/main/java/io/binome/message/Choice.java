package io.binome.message;

import io.binome.text.Text;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    /** An answer out of an enum of its dialog. */
    public static Choice of(Enum<?> answer, String key, Object... namesAndValues) {
        return of(value(answer), key, namesAndValues);
    }

    /** What a button sends for an answer out of an enum of its dialog. */
    public static String value(Enum<?> answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    /** The same, about one of several things. */
    public static String value(Enum<?> answer, String about) {
        return value(answer) + " " + about;
    }

    /** The answer that a button's value is; null where it is none of these. */
    public static <E extends Enum<E>> @Nullable E answer(Class<E> answers, String value) {
        return Arrays.stream(answers.getEnumConstants())
                .filter(answer -> value(answer).equals(value))
                .findFirst()
                .orElse(null);
    }

    /** The same where the answer may be about one of several things. */
    public static <E extends Enum<E>> @Nullable E verb(Class<E> answers, String value) {
        return answer(answers, value.split(" ", 2)[0]);
    }

    /** What the answer is about; empty where it says so by itself. */
    public static String about(String value) {
        var words = value.split(" ", 2);
        return words.length > 1 ? words[1] : "";
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
