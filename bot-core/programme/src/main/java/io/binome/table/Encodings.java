package io.binome.table;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Guesses which of the old encodings of Western Europe some lines are in: that of Windows, of the Mac or of DOS. In the right one
 * letters beyond ASCII are those of Western languages, in lower case within a word; in a wrong one they are not.
 */
final class Encodings {
    static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Of equals the first. */
    private static final List<Charset> CANDIDATES =
            List.of(WINDOWS, Charset.forName("x-MacRoman"), Charset.forName("IBM850"));

    private static final String LETTERS = "éèêëàâäáãåçîïíìôöóòõùûüúñœæøßÿ";
    private static final String CAPITALS = "ÉÈÊËÀÂÄÁÃÅÇÎÏÍÔÖÓÕÛÜÚÙÑŒÆØ";
    private static final String SIGNS = "’‘“”«»–—…·•°€£§©®ºª¿¡\u00A0×";

    private Encodings() {}

    static Charset guessed(List<byte[]> lines) {
        var best = WINDOWS;
        var most = Integer.MIN_VALUE;
        for (var candidate : CANDIDATES) {
            var likelihood = lines.stream()
                    .mapToInt(line -> likelihood(new String(line, candidate)))
                    .sum();
            if (likelihood > most) {
                best = candidate;
                most = likelihood;
            }
        }
        return best;
    }

    private static int likelihood(String line) {
        var sum = 0;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c < 0x80) {
                continue;
            }
            var isAfterSmall = i > 0 && Character.isLowerCase(line.charAt(i - 1));
            var isBeforeSmall = i + 1 < line.length() && Character.isLowerCase(line.charAt(i + 1));
            if (LETTERS.indexOf(c) >= 0) {
                sum += ((i > 0 && Character.isLetter(line.charAt(i - 1))) || isBeforeSmall) ? 3 : 1;
            } else if (CAPITALS.indexOf(c) >= 0) {
                sum += isAfterSmall ? -2 : 2;
            } else if (SIGNS.indexOf(c) >= 0) {
                sum += isAfterSmall && isBeforeSmall && c != '’' && c != '·' ? -1 : 1;
            } else {
                sum -= 3;
            }
        }
        return sum;
    }

    /** The name people know it by. */
    static String name(Charset charset) {
        return switch (charset.name()) {
            case "x-MacRoman" -> "Mac OS Roman";
            case "IBM850" -> "DOS (850)";
            default -> "Windows-1252";
        };
    }
}
