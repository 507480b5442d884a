package io.binome.roster;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The physical lines of a file. UTF-8 is expected; UTF-16 is recognised; a line that is neither is read as
 * windows-1252, which is what older spreadsheets write, and {@code guessedFrom} is the first such line, else 0.
 */
record RosterText(List<String> lines, int guessedFrom) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static RosterText decoded(byte[] bytes) {
        Charset wide = wideCharset(bytes);
        if (wide != null) {
            return new RosterText(split(new String(bytes, wide)), 0);
        }
        String utf8 = strictUtf8(bytes, 0, bytes.length);
        return utf8 != null ? new RosterText(split(utf8), 0) : lineByLine(bytes);
    }

    boolean isText() {
        return lines.stream().noneMatch(line -> line.indexOf('\0') >= 0);
    }

    private static RosterText lineByLine(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        int guessedFrom = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int i = 0; i <= bytes.length; i++) {
            boolean end = i == bytes.length;
            if (!end && bytes[i] != '\n' && bytes[i] != '\r') {
                line.write(bytes[i]);
                continue;
            }
            byte[] content = line.toByteArray();
            String text = strictUtf8(content, 0, content.length);
            if (text == null) {
                text = new String(content, WINDOWS);
                guessedFrom = guessedFrom == 0 ? lines.size() + 1 : guessedFrom;
            }
            lines.add(text);
            line.reset();
            if (!end && bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n') {
                i++;
            }
        }
        return new RosterText(withoutMark(lines), guessedFrom);
    }

    private static List<String> split(String text) {
        return withoutMark(new ArrayList<>(List.of(text.split("\r\n|\r|\n", -1))));
    }

    private static List<String> withoutMark(List<String> lines) {
        if (lines.getFirst().startsWith("\uFEFF")) {
            lines.set(0, lines.getFirst().substring(1));
        }
        return lines;
    }

    private static @Nullable String strictUtf8(byte[] bytes, int from, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    /** UTF-16 by its mark, or by the empty half of nearly every character at the beginning. */
    private static @Nullable Charset wideCharset(byte[] bytes) {
        if (bytes.length < 4) {
            return null;
        }
        int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return mark == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        int pairs = Math.min(bytes.length / 2, 32);
        int highEmpty = 0;
        int lowEmpty = 0;
        for (int i = 0; i < pairs; i++) {
            highEmpty += bytes[2 * i] == 0 ? 1 : 0;
            lowEmpty += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (highEmpty > pairs * 0.8 && lowEmpty == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return lowEmpty > pairs * 0.8 && highEmpty == 0 ? StandardCharsets.UTF_16LE : null;
    }
}
