package io.binome.text;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How hard it is to read words that somebody has made up to be hard: the same few signs over and over, with something
 * before or after them. What looks at every sign against every other needs seconds for them, what walks through them
 * once some milliseconds, whatever else the machine does: counted is the time of the thread.
 */
public final class Effort {
    private static final int LENGTH = 48_000;
    /** Enough of the same to know that more of it would take for ever. */
    private static final int BEGINNING = 3_000;
    private static final long MOST_MILLIS = 400;

    private static final List<String> SIGNS = List.of(
            "a", " ", "\n", "\t", "1", "-", ".", ",", "'", "!", "&", "#", "?", "@", "<", ">", "(", ")", "[", "{", "|",
            ":",
            "+", "*", "\u00a0", "é", "e\u0301", "★", "•", "…", "a ", "1 ", "1/", "1.", "12h", "a.", "a-", "a@", "a:",
            "a/",
            "a/b#", "a/b#c?", "#?@", "<@", "<https://", "<https://a|", "<at>", "</at>", "&amp;", "&#", "&lt", "{{",
            "- ",
            "• ", "1) ", "et ", "and ", " and", " et", "(a", "a(", "a (", " (e)", "mai ", "12 mai ", "1er ", " of ",
            "2027-", "01/01/", " may", "utc+", "niveau ", " 1/", "jusque \uE000", "🙂", "👩‍👩‍👧 ", "\"", "\";", "\r",
            "_", "~",
            "www.", "://", "`", " & ", " places", " + ", "hours ", "::", "=", "·e", "(UTC");

    private Effort() {}

    /** Reads them until one takes too long or ends badly, and says which that is. */
    public static List<String> tooHardFor(Consumer<String> reader) {
        var hard = new ArrayList<String>();
        for (var sign : SIGNS) {
            for (var length : List.of(BEGINNING, LENGTH)) {
                var many = sign.repeat(length / sign.length());
                for (var words : length == LENGTH
                        ? List.of(many, "x" + many + "\n9")
                        : List.of(many, "x" + many + "x", "8 " + many + "!", many + "\n9")) {
                    var millis = millis(reader, words);
                    if (millis > MOST_MILLIS) {
                        hard.add("“" + words.substring(0, 12).replace("\n", "\\n") + "…” takes " + millis + " ms");
                        return hard;
                    }
                }
            }
        }
        return hard;
    }

    private static long millis(Consumer<String> reader, String words) {
        var threads = ManagementFactory.getThreadMXBean();
        var began = threads.getCurrentThreadCpuTime();
        try {
            reader.accept(words);
        } catch (StackOverflowError tooDeep) {
            return Long.MAX_VALUE;
        }
        return (threads.getCurrentThreadCpuTime() - began) / 1_000_000;
    }
}
