package io.binome.store.sorted;

import io.binome.id.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * How keys are written so that their order means something: moments and numbers with all their digits, parts separated by a
 * space, which comes before whatever an id is made of.
 */
final class Keys {
    /** Before every key. */
    static final String FIRST = "";

    /** After every key. */
    static final String LAST = "\uffff";

    private static final HexFormat HEX = HexFormat.of();

    private Keys() {}

    static String of(Instant at) {
        return of(at.getEpochSecond()) + HEX.toHexDigits(at.getNano());
    }

    static String of(LocalDate day) {
        return of(day.toEpochDay());
    }

    /** Those below zero before those above. */
    static String of(long number) {
        return HEX.toHexDigits(number ^ Long.MIN_VALUE);
    }

    /** Where what is within an id begins: {@code id/…}. */
    static String firstWithin(Id id) {
        return id.value() + "/";
    }

    /** Where what is within an id has ended: the character after the slash. */
    static String afterWithin(Id id) {
        return id.value() + "0";
    }
}
