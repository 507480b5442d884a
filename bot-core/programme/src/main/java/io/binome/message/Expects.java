package io.binome.message;

/** The kind of answer that an open question waits for. */
public enum Expects {
    CHOICE,
    YES_NO,
    DATE,
    DURATION,
    SKILLS,
    NAMES,
    NUMBER,
    WORDS
}
