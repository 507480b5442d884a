package io.binome.markup;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a text in UTF-8, with or without mark. Spaces at their ends are gone, breaking or not.
 *
 * @param broken the first line that is not in UTF-8, counted from 1, where there are no lines for that; else 0
 */
public record Lines(List<String> lines, int broken) {
    private static final Pattern ENDS = Pattern.compile("\r\n|\r|\n");
    private static final Pattern AROUND = Pattern.compile("^\\h+|(?<!\\h)\\h+$");
    private static final String MARK = "\uFEFF";

    public static Lines of(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new Lines(
                    ENDS.splitAsStream(text.startsWith(MARK) ? text.substring(1) : text).map(Lines::stripped).toList(),
                    0);
        } catch (CharacterCodingException notUtf8) {
            return new Lines(List.of(), broken(bytes));
        }
    }

    /** Words without the spaces around them, breaking or not. */
    public static String stripped(String words) {
        return AROUND.matcher(words).replaceAll("");
    }

    public boolean isBlank() {
        return lines.stream().allMatch(String::isEmpty);
    }

    private static int broken(byte[] bytes) {
        var line = 1;
        var begin = 0;
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                if (!isUtf8(Arrays.copyOfRange(bytes, begin, at))) {
                    return line;
                }
                line++;
                begin = at + 1;
            }
        }
        return line;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
