package io.binome.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names of people as tools write them, brought into the order and the letters that people use. */
final class PersonNames {
    /** "(00123)", "(On Leave)", "[C]", and a number in front or behind. */
    private static final Pattern BESIDE =
            Pattern.compile(
                    "\\([^()]*\\)|\\[[^\\[\\]]*\\]|^\\s*\\d{2,}\\s*[-–:]?\\s+|\\s+[-–:]?\\s*\\d{2,}\\s*$");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d])([A-Za-z]{0,4}\\d{2,})(?![\\p{L}\\d])");

    private static final Set<String> PARTICLES =
            Set.of("de", "du", "des", "del", "von", "van", "der", "den", "zu", "zur", "di", "da", "dos", "y", "e");

    private PersonNames() {}

    /** Given name before family name, without what stands beside it, a family name in capitals written small. */
    static String tidy(String written) {
        String name = bare(written);
        int comma = name.indexOf(',');
        if (comma > 0 && comma < name.length() - 1 && name.indexOf(',', comma + 1) < 0) {
            return whole(name.substring(comma + 1).strip(), name.substring(0, comma).strip());
        }
        return capitalsLast(name);
    }

    /** The given name, where a comma or capitals tell it from the family name; else nothing. */
    static String given(String written) {
        String name = bare(written);
        int comma = name.indexOf(',');
        if (comma >= 0) {
            return name.substring(comma + 1).indexOf(',') < 0 ? quiet(name.substring(comma + 1).strip()) : "";
        }
        String[] words = name.split(" ");
        boolean[] loud = new boolean[words.length];
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            loud[i] = isLoud(words[i]);
            count += loud[i] ? 1 : 0;
        }
        if (count == 0 || count == words.length || (loud[0] && loud[words.length - 1])) {
            return "";
        }
        int from = loud[0] ? count : 0;
        int to = loud[0] ? words.length : words.length - count;
        return IntStream.range(from, to).noneMatch(i -> loud[i]) ? joined(words, from, to) : "";
    }

    /** A name in capitals written small. */
    static String quiet(String name) {
        return isLoud(name) ? small(name) : name;
    }

    static String bare(String written) {
        String bare = Cells.clean(BESIDE.matcher(written).replaceAll(" "));
        return bare.isEmpty() ? Cells.clean(written) : bare;
    }

    /** The number that stands beside a name, or nothing. */
    static String number(String written) {
        var number = NUMBER.matcher(written);
        return number.find() ? number.group(1) : "";
    }

    static String whole(String given, String family) {
        String last = isLoud(family) && (given.isEmpty() || !isLoud(given)) ? small(family) : family;
        return (given + " " + last).strip();
    }

    /** "ROY Grace" is Grace Roy; "Grace ROY" keeps its order. */
    private static String capitalsLast(String name) {
        String[] words = name.split(" ");
        int first = 0;
        while (first < words.length && isLoud(words[first])) {
            first++;
        }
        int last = words.length;
        while (last > 0 && isLoud(words[last - 1])) {
            last--;
        }
        boolean isName = Arrays.stream(words, 0, first).anyMatch(word -> word.length() > 2);
        if (isName && first < words.length && last == words.length) {
            return whole(joined(words, first, words.length), joined(words, 0, first));
        }
        return last > 0 && last < words.length && first == 0
                ? whole(joined(words, 0, last), joined(words, last, words.length))
                : name;
    }

    private static String joined(String[] words, int from, int to) {
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }

    /** All in capitals, and more than an initial. */
    private static boolean isLoud(String word) {
        return word.codePoints().filter(Character::isLetter).count() > 1
                && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** Each word with a capital, but for particles that are written small. */
    private static String small(String loud) {
        StringBuilder small = new StringBuilder();
        for (String word : loud.split(" ")) {
            String low = word.toLowerCase(Locale.ROOT);
            boolean isParticle = PARTICLES.contains(low) || (low.equals("la") && small.toString().endsWith("de"));
            small.append(small.isEmpty() ? "" : " ").append(isParticle ? low : capitals(word));
        }
        return small.toString();
    }

    private static String capitals(String loud) {
        StringBuilder word = new StringBuilder();
        boolean begins = true;
        for (int point : loud.codePoints().toArray()) {
            word.appendCodePoint(begins ? point : Character.toLowerCase(point));
            begins = !Character.isLetter(point);
        }
        return word.toString();
    }

    /** What two ways to write the same name have in common: their words, in whatever order. */
    static String key(String name) {
        return Arrays.stream(Cells.folded(bare(name)).split(" ")).sorted().collect(Collectors.joining(" "));
    }
}
