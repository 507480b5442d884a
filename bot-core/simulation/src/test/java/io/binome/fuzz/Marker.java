package io.binome.fuzz;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** A word that nobody else would write, so that a text is recognised wherever it comes up again. */
record Marker(String word) {
    private static final Pattern ANY = Pattern.compile("zq[0-9]{5}x", Pattern.CASE_INSENSITIVE);
    private static final int FIRST = 10_000;

    static Marker of(int number) {
        return new Marker("zq" + (FIRST + number) + "x");
    }

    /** All that are in a text, each once. */
    static List<Marker> in(String text) {
        return ANY.matcher(text).results()
                .map(found -> new Marker(found.group().toLowerCase(java.util.Locale.ROOT)))
                .distinct()
                .toList();
    }

    /** A text with this word in it, at one of its ends or between two of its words. */
    String into(String text, Random chance) {
        var gaps = new java.util.ArrayList<>(List.of(0, text.length()));
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) == ' ') {
                gaps.add(at);
            }
        }
        var at = gaps.get(chance.nextInt(gaps.size()));
        return text.substring(0, at) + " " + word + " " + text.substring(at);
    }

    boolean isIn(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).contains(word);
    }
}
