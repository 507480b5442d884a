package io.binome.web;

/** There is no such place, person or question. */
final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;

    Lost() {
        super("no such place", null, false, false);
    }
}
