package io.binome.text;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How hard it is to read words that somebody has made up to be hard: the same few signs over and over, with something
 * before or after them. It is told by the growth, which is the same on every machine: for words eight times as long, what
 * walks through them once needs eight times as long, what looks at every sign against every other sixty-four times.
 */
public final class Effort {
    private static final int LENGTH = 3_000;
    private static final int PART = 8;
    /** Between what grows as the words do and what grows as their square. */
    private static final int TOO_MUCH = 3 * PART;
    /** Nanoseconds of which a growth cannot be told; what looks at every sign against every other needs more. */
    private static final long NOTHING = 2_000_000;
    /** What calls itself for every sign finds as little room here as much longer words would leave it elsewhere. */
    private static final int STACK = 160 * 1024;

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

    private static final String BARE = "%s";
    private static final List<String> AMONG_OTHERS = List.of("x%sx", "8 %s!", "%s\n9");

    /** Every sign in every shape: {@code -Dbinome.thorough=5}. */
    private static final boolean THOROUGH = Integer.getInteger("binome.thorough", 1) > 1;

    private Effort() {}

    /** Reads them until one takes too long or ends badly, and says which that is. */
    public static List<String> tooHardFor(Consumer<String> reader) {
        var found = new FutureTask<>(() -> IntStream.range(0, SIGNS.size())
                .boxed()
                .flatMap(at -> shapes(at).filter(shape -> isHard(reader, shape, SIGNS.get(at))).map(
                        shape -> shape.formatted("“" + SIGNS.get(at).replace("\n", "\\n") + "” again and again")))
                .limit(1)
                .toList());
        new Thread(null, found, "reader", STACK).start();
        try {
            return found.get();
        } catch (InterruptedException | ExecutionException bad) {
            throw new AssertionError(bad);
        }
    }

    /** Each sign by itself, and among others in one way or in another, by turns. */
    private static Stream<String> shapes(int at) {
        var among = THOROUGH
                ? AMONG_OTHERS.stream()
                : Stream.of(AMONG_OTHERS.get(at % AMONG_OTHERS.size()));
        return Stream.concat(Stream.of(BARE), among);
    }

    private static boolean isHard(Consumer<String> reader, String shape, String sign) {
        var times = LENGTH / sign.length();
        return isTooHard(reader, shape.formatted(sign.repeat(times)), shape.formatted(sign.repeat(times / PART)));
    }

    /** Whether the words take far more than as many times as long as the part as they are longer, eight times. */
    public static boolean isTooHard(Consumer<String> reader, String words, String part) {
        try {
            var effort = effort(reader, words);
            return effort > NOTHING
                    && effort > TOO_MUCH * effort(reader, part)
                    && least(reader, words) > TOO_MUCH * least(reader, part);
        } catch (StackOverflowError tooDeep) {
            return true;
        }
    }

    /** Of several times: the first ones also load and compile the reader. */
    private static long least(Consumer<String> reader, String words) {
        return LongStream.generate(() -> effort(reader, words)).limit(3).min().orElseThrow();
    }

    /** The time of the thread, whatever else the machine does. */
    private static long effort(Consumer<String> reader, String words) {
        var threads = ManagementFactory.getThreadMXBean();
        var began = threads.getCurrentThreadCpuTime();
        reader.accept(words);
        return threads.getCurrentThreadCpuTime() - began;
    }
}
