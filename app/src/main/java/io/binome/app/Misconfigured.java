package io.binome.app;

/** Something outside keeps Binôme from starting: one sentence for the operator, and the exit code of the process. */
final class Misconfigured extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int exitCode;

    Misconfigured(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
