package io.binome.web;

/** Somebody sent more than anybody would want to read. */
final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLong() {
        super("too long", null, false, false);
    }
}
