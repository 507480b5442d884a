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
 * @param sense what it says in one word, so that somebody may as well write it; null where it says something of its own
 * @param sure what becomes of it, said before it is done; null where there is nothing to say
 * @param isTold whether others hear of it at once; null for no
 */
public record Choice(
        String value, Text label, Style style, boolean keepsOpen, @Nullable Sense sense, @Nullable Text sure,
        @Nullable Boolean isTold) {
    /** What people write instead of pressing a button, in whatever words. */
    public enum Sense {
        YES,
        NO,
        LATER,
        BACK,
        SKIP,
        CANCEL
    }

    /** How much a choice stands out. */
    public enum Style {
        PLAIN,
        PRIMARY,
        /** Not to be done by mistake: platforms ask for confirmation. */
        DANGER
    }

    public Choice(String value, Text label, Style style, boolean keepsOpen) {
        this(value, label, style, keepsOpen, null, null, null);
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

    /** The number that the answer is about; 0 where it is about none. */
    public static int number(String value) {
        var about = about(value);
        return about.matches("\\d{1,4}") ? Integer.parseInt(about) : 0;
    }

    public Choice primary() {
        return new Choice(value, label, Style.PRIMARY, keepsOpen, sense, sure, isTold);
    }

    public Choice danger() {
        return new Choice(value, label, Style.DANGER, keepsOpen, sense, sure, isTold);
    }

    /** The same, where what becomes of it is said before it is done. */
    public Choice danger(String sureKey, Object... namesAndValues) {
        return new Choice(value, label, Style.DANGER, keepsOpen, sense, Text.of(sureKey, namesAndValues), isTold);
    }

    public Choice keepingOpen() {
        return new Choice(value, label, style, true, sense, sure, isTold);
    }

    /**
     * Whether it cannot be undone, or others hear of it at once: whoever writes chooses it by its label or by a plain yes or
     * no, and never by what else they say.
     */
    public boolean isGrave() {
        return style == Style.DANGER || Boolean.TRUE.equals(isTold);
    }

    /** The same, as one that others hear of at once. */
    public Choice told() {
        return new Choice(value, label, style, keepsOpen, sense, sure, true);
    }

    /** The same, as what is meant by whoever writes so. */
    public Choice saying(Sense what) {
        return new Choice(value, label, style, keepsOpen, what, sure, isTold);
    }

    public Choice yes() {
        return saying(Sense.YES);
    }

    public Choice no() {
        return saying(Sense.NO);
    }
}
