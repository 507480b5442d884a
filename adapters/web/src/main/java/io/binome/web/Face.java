package io.binome.web;

import java.util.Locale;

/**
 * How a person is recognised at a glance.
 *
 * @param tint colour of the avatar, 0 to 7; the same for the same name on every machine
 */
record Face(String name, String initials, int tint) {

    static Face of(String name) {
        var words = name.strip();
        var last = words.substring(words.lastIndexOf(' ') + 1);
        var initials = words.isEmpty() ? "?" : first(words) + (last.equals(words) ? "" : first(last));
        return new Face(name, initials.toUpperCase(Locale.ROOT), Math.floorMod(name.hashCode(), 8));
    }

    private static String first(String word) {
        return new String(Character.toChars(word.codePointAt(0)));
    }
}
