package io.binome.text;

/** The languages that tests name. */
public final class Languages {
    public static final Language FRENCH = Language.of("fr").orElseThrow();
    public static final Language SPANISH = Language.of("es").orElseThrow();
    public static final Language ENGLISH = Language.of("en").orElseThrow();

    private Languages() {}
}
