package io.binome.app;

/** The exit codes, after the convention of {@code sysexits.h}; {@code docs/operations.md} lists them. */
final class Exit {
    static final int USAGE = 64;
    static final int BAD_INPUT = 65;
    static final int NO_INPUT = 66;
    static final int DATABASE = 69;
    static final int PORT = 71;
    static final int MEMORY = 75;
    static final int PLATFORM = 77;
    static final int DATA_DIRECTORY = 73;
    static final int CONFIGURATION = 78;
    static final int DEFECT = 70;

    private Exit() {}
}
