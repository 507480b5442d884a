package io.binome.content;

import io.binome.text.Text;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/**
 * Something wrong in a file of content, as a sentence.
 *
 * @param path the file, or the folder, below the one that was read
 * @param line counted from 1
 */
public record ContentFault(String path, int line, Reason reason, Text sentence) implements Comparable<ContentFault> {
    private static final int LONGEST_QUOTE = 80;
    private static final Set<String> WHOLE = Set.of("known", "file");
    private static final Comparator<ContentFault> BY_HARM = Comparator.comparing(ContentFault::reason)
            .thenComparing(ContentFault::path)
            .thenComparingInt(ContentFault::line);

    /** What can be wrong, what does most harm first. */
    public enum Reason {
        // Nobody reads it, or not everybody.
        FOLDER_DEEP,
        LANGUAGE_UNKNOWN,
        LANGUAGE_MISSING,
        UNREADABLE,
        LINK_ASTRAY,
        NO_FILE,
        LARGE,
        ENCODING,
        EMPTY,
        FILE_UNKNOWN,
        NAME_UNFIT,
        NAME_TAKEN,
        // It is not known what it is.
        TEXT_BEFORE,
        FRONT_MISSING,
        FRONT_OPEN,
        FRONT_LINE,
        KEY_MISSING,
        KEY_UNKNOWN,
        KEY_TWICE,
        VALUE_MISSING,
        VALUE_UNKNOWN,
        VALUE_TWICE,
        NUMBER_UNFIT,
        DAY_UNFIT,
        SKILL_UNKNOWN,
        // Something of it is lacking or in the wrong place.
        HEADING_MISSING,
        HEADING_UNKNOWN,
        HEADING_NEEDLESS,
        HEADING_TWICE,
        WORDS_MISSING,
        LABEL_MISSING,
        POINT_UNFIT,
        OUT_OF_PLACE,
        SIGN_HIDDEN,
        // It is all there and does not fit together.
        MINUTES_SUM,
        MINUTES_FEW,
        TOO_FEW,
        TOO_MANY,
        RIGHT_NONE,
        RIGHT_SEVERAL,
        EXPLANATION_MISSING,
        SOURCE_MISSING,
        DIFFERS,
        TITLE_TWICE,
        TOO_LONG,
        LINK;

        private String key() {
            return "content.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The sentence of a reason, with its arguments given as name, value, name, value …; what is quoted is not quoted at length. */
    static ContentFault of(String path, int line, Reason reason, Object... namesAndValues) {
        var with = namesAndValues.clone();
        for (var i = 1; i < with.length; i += 2) {
            with[i] = with[i] instanceof String words && !WHOLE.contains(with[i - 1]) ? shortened(words) : with[i];
        }
        return new ContentFault(path, line, reason, Text.of(reason.key(), with));
    }

    /** The same, of a file within a folder of the one that was read. */
    public ContentFault within(String folder) {
        return new ContentFault(folder + "/" + path, line, reason, sentence);
    }

    @Override
    public int compareTo(ContentFault other) {
        return BY_HARM.compare(this, other);
    }

    private static String shortened(String words) {
        var end = Math.min(words.length(), LONGEST_QUOTE);
        return end == words.length() ? words : words.substring(0, end) + "…";
    }
}
