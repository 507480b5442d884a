package io.binome.slack;

/** The shapes that have no parts of their own. */
final class Shapes {
    static final Shape ID = new Shape.Id();
    static final Shape TEXT = new Shape.Text(4_000);
    /** What people wrote themselves, as long as the body. */
    static final Shape WORDS = new Shape.Text(Integer.MAX_VALUE);
    static final Shape FLAG = new Shape.Flag();
    /** It is there, and that is all that is read of it. */
    static final Shape NOTHING = new Shape.Anything();

    private Shapes() {}
}
