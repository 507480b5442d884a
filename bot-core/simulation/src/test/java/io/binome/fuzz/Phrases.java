package io.binome.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Phrases of every kind: those that the tests of understanding know by kind, those of a table of their own, and all of
 * them as they come out of the hands of somebody in a hurry.
 */
final class Phrases {
    private static final Pattern ESCAPED = Pattern.compile("\\\\u(\\p{XDigit}{4})");
    private static final int TOO_LONG = 8_001;
    private static final int LONG = 700;

    private final List<Phrase> all = new ArrayList<>();

    Phrases() {
        for (var table : List.of("replies", "ways", "doubts", "replies_es", "ways_es", "doubts_es")) {
            for (var line : lines("/io/binome/understanding/" + table + ".txt")) {
                var parts = line.split("[|:]", 3);
                add(parts[1].strip(), parts[2].strip());
            }
        }
        for (var table : List.of("/io/binome/understanding/heldback_fr", "/io/binome/understanding/heldback_en",
                "/io/binome/understanding/heldback_es", "/io/binome/fuzz/phrases")) {
            for (var line : lines(table + ".txt")) {
                var parts = line.split(" : ?", 2);
                add(parts[0], unescaped(parts[1]));
            }
        }
        for (var table : List.of("cases_fr", "cases_en", "cases_es")) {
            for (var line : lines("/io/binome/when/" + table + ".txt")) {
                if (line.contains(" | ") && !line.endsWith(" | -")) {
                    add("date", line.split(" \\| ")[0]);
                }
            }
        }
    }

    private static List<String> lines(String name) {
        try (var file = Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("=="))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String words) {
        return ESCAPED.matcher(words.replace("\\n", "\n").replace("\\t", "\t"))
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private void add(String kinds, String words) {
        all.add(new Phrase(words, Set.of(kinds.split("[ ,/]+"))));
    }

    int count() {
        return all.size();
    }

    /** Any of them: every other as it stands, the rest spoilt in one way or another. */
    Phrase any(Random chance) {
        var phrase = one(chance);
        return chance.nextBoolean() ? phrase : spoilt(phrase, chance);
    }

    /** One of a few kinds as often as one of the many dates. */
    private Phrase one(Random chance) {
        if (chance.nextInt(3) == 0) {
            return all.get(chance.nextInt(all.size()));
        }
        var kind = List.of("yes", "no", "free", "order", "link", "odd", "leave", "stop", "names", "skills", "number")
                .get(chance.nextInt(11));
        var those = all.stream().filter(each -> each.isAnyOf(kind)).toList();
        return those.get(chance.nextInt(those.size()));
    }

    private Phrase spoilt(Phrase phrase, Random chance) {
        var words = phrase.words();
        return switch (chance.nextInt(11)) {
            case 0, 1 -> phrase.saying(slipped(words, chance));
            case 2 -> phrase.saying(words.toUpperCase(java.util.Locale.ROOT));
            case 3 -> phrase.saying("  " + words + List.of("…", "!!", " ?", " \uD83D\uDE42", "\u200B", " stp").get(
                    chance.nextInt(6)));
            case 4 -> phrase.saying(java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFD));
            case 5 -> phrase.saying(words.replace(" ", ""));
            case 6 -> phrase.and(one(chance), List.of(" ", ", ", "\n", ". ", " mais ", " or ").get(chance.nextInt(6)));
            case 7 -> phrase.saying(List.of("*", "_", "> ", "\"", "<@U1> ").get(chance.nextInt(5)) + words + "*");
            case 8 -> phrase.saying("\u202E" + words + "\u202C\u0007");
            case 9 -> phrase.saying(repeated(words, LONG));
            default -> chance.nextInt(4) == 0 ? phrase.saying(repeated(words, TOO_LONG)) : phrase.saying(words + words);
        };
    }

    private static String repeated(String words, int length) {
        return (words + " ").repeat(length / (words.length() + 1) + 1);
    }

    /** One letter is missing, twice there, or in the place of its neighbour. */
    private static String slipped(String words, Random chance) {
        if (words.length() < 2) {
            return words + words;
        }
        var at = chance.nextInt(words.length() - 1);
        var before = words.substring(0, at);
        return switch (chance.nextInt(3)) {
            case 0 -> before + words.substring(at + 1);
            case 1 -> before + words.charAt(at) + words.substring(at);
            default -> before + words.charAt(at + 1) + words.charAt(at) + words.substring(at + 2);
        };
    }
}
