package io.binome.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The physical lines of a file. UTF-8 is expected; UTF-16 is recognised; lines that are neither are read in the old encoding
 * that makes most sense of them, while the others stay UTF-8.
 */
final class TextLines {
    private TextLines() {}

    static Table.Lines decoded(byte[] bytes) {
        Charset wide = wideCharset(bytes);
        if (wide != null) {
            return new Table.Lines(split(new String(bytes, wide)), "", 0);
        }
        String utf8 = strictUtf8(bytes);
        return utf8 != null ? new Table.Lines(split(utf8), "", 0) : lineByLine(bytes);
    }

    private static Table.Lines lineByLine(byte[] bytes) {
        List<byte[]> raw = cut(bytes);
        List<@Nullable String> read = new ArrayList<>();
        raw.forEach(line -> read.add(strictUtf8(line)));
        List<byte[]> odd = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            if (read.get(i) == null) {
                odd.add(raw.get(i));
            }
        }
        Charset guess = Encodings.guessed(odd);
        List<String> lines = new ArrayList<>();
        int guessedFrom = 0;
        for (int i = 0; i < raw.size(); i++) {
            String utf8 = read.get(i);
            guessedFrom = utf8 == null && guessedFrom == 0 ? i + 1 : guessedFrom;
            lines.add(Objects.requireNonNullElseGet(utf8, () -> ""));
            if (utf8 == null) {
                lines.set(i, new String(raw.get(i), guess));
            }
        }
        return new Table.Lines(withoutMark(lines), Encodings.name(guess), guessedFrom);
    }

    private static List<byte[]> cut(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int i = 0; i <= bytes.length; i++) {
            boolean end = i == bytes.length;
            if (!end && bytes[i] != '\n' && bytes[i] != '\r') {
                line.write(bytes[i]);
                continue;
            }
            lines.add(line.toByteArray());
            line.reset();
            if (!end && bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n') {
                i++;
            }
        }
        return lines;
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

    private static @Nullable String strictUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
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
