package io.binome.roster;

import io.binome.text.Vocabulary;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The text of cells: made tidy, compared without accents and case, and turned into addresses. */
final class Cells {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\u200B\\uFEFF]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern INCLUSIVE_ENDING =
            Pattern.compile("[·•.(/-]" + Vocabulary.group("grammar.inclusive") + "\\)?(?:[·•.]?"
                    + Vocabulary.group("grammar.plural") + ")?(?=\\s|$)");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ADDRESS =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");
    private static final int LONGEST_ADDRESS = 254;

    private Cells() {}

    /** Composed characters, single spaces, none at the ends. */
    static String clean(String cell) {
        if (isClean(cell)) {
            return cell;
        }
        return BLANKS.matcher(Normalizer.normalize(cell, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** The names of the invisible characters in a cell, such as {@code U+202A}; blanks and marks of encodings are none. */
    static List<String> invisible(String cell) {
        return cell.codePoints()
                .filter(point -> Character.getType(point) == Character.FORMAT && point != 0xFEFF)
                .distinct()
                .mapToObj("U+%04X"::formatted)
                .toList();
    }

    /** A cell without them. */
    static String visible(String cell) {
        return INVISIBLE.matcher(cell).replaceAll("");
    }

    /** Whether there is nothing to do, as for most cells: a quick look before the thorough work. */
    private static boolean isClean(String cell) {
        char before = ' ';
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean latin = (c > ' ' && c < 0x7F) || (c > 0xA0 && c < 0x250) || c == '’';
            if (!latin && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return cell.isEmpty() || before != ' ';
    }

    /** What is left to compare: lower case, no accents, no inclusive endings, letters and digits between spaces. */
    static String folded(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return OTHER.matcher(INCLUSIVE_ENDING.matcher(bare).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    static String shortened(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** The bare address in lower case: {@code Ada <Ada@Example.org>} and {@code mailto:} links are understood. */
    static String address(String cell) {
        String bare = cell;
        int open = cell.lastIndexOf('<');
        if (open >= 0 && cell.endsWith(">")) {
            bare = cell.substring(open + 1, cell.length() - 1);
        }
        bare = bare.strip().toLowerCase(Locale.ROOT);
        return bare.startsWith("mailto:") ? bare.substring("mailto:".length()) : bare;
    }

    static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
    }

    static String nameFrom(String email) {
        StringBuilder name = new StringBuilder();
        for (String part : email.substring(0, email.indexOf('@')).split("[._]+")) {
            if (!part.isEmpty()) {
                int first = part.offsetByCodePoints(0, 1);
                name.append(name.isEmpty() ? "" : " ")
                        .append(part.substring(0, first).toUpperCase(Locale.ROOT))
                        .append(part.substring(first));
            }
        }
        return name.isEmpty() ? email : name.toString();
    }
}
